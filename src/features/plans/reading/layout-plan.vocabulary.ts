// The headings that layout plan sheets use for what a plan needs to know; a sheet may order and word them as it likes.
import type { Vocabulary } from '../../../platform/files/headings';

export const PLAN_FIELDS = [
  'ordinal',
  'code',
  'name',
  'stage',
  'ownership',
  'district',
  'street',
  'position',
  'current.landSqm',
  'current.classes',
  'current.pupils',
  'current.statedSeats',
  'planned.landSqm',
  'planned.classes',
  'planned.classes.primary',
  'planned.classes.junior',
  'planned.classes.senior',
  'planned.bands',
  'planned.statedSeats',
  'planned.landPerPupil',
  'classSize',
  'tracks',
  'radiusM',
  'status',
  'builder',
  'opensOn',
  'supports',
  'point',
  'point.lon',
  'point.lat',
  'note',
] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

const CURRENT = '(?:(?:现状|现有|目前|已有|\\d{4}年)(?:建设)?(?:情况|规模|指标|数据)?)';
const PLANNED = '(?:(?:规划|计划|设计|目标|批复|拟建|远期)(?:建设)?(?:情况|规模|指标|数据)?(?:\\d{4}年)?)';
const CLASSES = '(?:(?:总)?班(?:级)?(?:数|个数|规模)?|办学规模|规模)';
const CODE = '(?:(?:规划|地块|项目|学校|园所|站点|设施)?(?:编号|编码|代码))';
const LAND = '(?:(?:学校|校园|建设|园所)?(?:用地|占地)(?:面积|规模)?)';
const SEATS = '(?:学位(?:数|供给|规模|总数)?|座位数?|可容纳(?:学生|幼儿)?(?:人)?数|规模人数|招生规模)';
const PUPILS = '(?:(?:在校|在园|在读)?(?:学生|生|幼儿|儿童|人)(?:总)?(?:人)?数?|在校人数|在园人数|在园幼儿|在校学生)';

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'i');

export const layoutPlanVocabulary: Vocabulary<PlanField> = {
  fields: [
    { field: 'ordinal', is: whole('序号?|顺序号|no\\.?') },
    { field: 'code', is: whole(`${CODE}(?:\\/${CODE})?|(?:学校)?标识码`) },
    {
      field: 'name',
      is: whole(
        '(?:(?:学校|园所|幼儿园|校园|项目|学校(?:\\/|或|、)?幼儿园|单位)(?:\\(园\\))?)?名称|校名|园名|学校|幼儿园|校(?:\\(园\\))?名',
      ),
    },
    {
      field: 'ownership',
      is: whole('办[学园]性质|办园类型|公\\/民办|(?:学校|园所)?性质|办别|公办\\/民办|公民办|举办者(?:性质|类型)|所有制'),
    },
    { field: 'stage', is: whole('学段|学制|办学(?:类型|层次|学段)|学校(?:类型|类别)|类型|类别|层次') },
    {
      field: 'street',
      is: whole('(?:所[在属])?(?:街道|镇街|街镇|镇|乡|乡镇|乡镇街道|街道办|街道办事处|办事处|乡镇办)(?:\\/(?:乡镇|镇))?'),
    },
    {
      field: 'district',
      is: whole(
        '(?:所[在属])?(?:行政|县|市|城)?(?:区县|区划|区域|辖区|市区|县区|区)(?:\\/(?:管委会|县|开发区))?|所属地区|属地|管理单位|主管部门',
      ),
    },
    { field: 'planned.landPerPupil', is: whole(`${PLANNED}?生均(?:学校)?(?:用地|占地)(?:面积)?`) },
    { field: 'radiusM', is: whole('服务半径') },
    { field: 'position', is: whole('(?:学校|规划|项目|具体|建设|地理)?(?:位置|地址|选址|校址|园址|地点|四至|四至范围|坐落)') },
    { field: 'point.lon', is: whole('(?:中心点?|学校|坐标)?(?:经度|东经|lon|lng|longitude|x(?:坐标)?|坐标x)') },
    { field: 'point.lat', is: whole('(?:中心点?|学校|坐标)?(?:纬度|北纬|lat|latitude|y(?:坐标)?|坐标y)') },
    { field: 'point', is: whole('(?:中心点?)?(?:坐标|经纬度|经纬坐标)') },
    { field: 'planned.bands', is: whole(`${PLANNED}?(?:小班\\/中班\\/大班|小\\/中\\/大班?|小中大班|分班(?:情况)?)(?:班?数)?`) },
    { field: 'classSize', is: whole(`${PLANNED}?(?:标准)?(?:班额|班额标准|每班(?:人数|学生数|座位数)|额定班额)`) },
    { field: 'tracks', is: whole(`${PLANNED}?轨数?`) },
    { field: 'current.landSqm', is: whole(`${CURRENT}${LAND}`) },
    { field: 'current.landSqm', is: whole(LAND), within: /现状|现有/ },
    { field: 'current.classes', is: whole(`(?:${CURRENT}|在校|在园)${CLASSES}`) },
    { field: 'current.classes', is: whole(CLASSES), within: /现状|现有|在校/ },
    { field: 'current.statedSeats', is: whole(`${CURRENT}${SEATS}`) },
    { field: 'current.pupils', is: whole(`${CURRENT}?${PUPILS}`) },
    { field: 'planned.landSqm', is: whole(`${PLANNED}?${LAND}`) },
    { field: 'planned.classes.primary', is: whole(`${PLANNED}?小学(?:部)?班级?数?`) },
    { field: 'planned.classes.junior', is: whole(`${PLANNED}?初中(?:部)?班级?数?`) },
    { field: 'planned.classes.senior', is: whole(`${PLANNED}?高中(?:部)?班级?数?`) },
    { field: 'planned.statedSeats', is: whole(`${PLANNED}?${SEATS}`) },
    {
      field: 'planned.statedSeats',
      is: whole(`${PLANNED}(?:学生|幼儿|人)(?:人)?数|${PLANNED}?(?:办学)?规模`),
      within: /座|人|学位/,
    },
    { field: 'planned.classes', is: whole(`${PLANNED}?${CLASSES}`) },
    {
      field: 'status',
      is: whole(
        '(?:建设|规划|实施|项目|学校|现状)?(?:状态|措施|建设方式|方式|建设类型|建设情况|建设性质|实施情况)|规划措施|保留\\/新建',
      ),
    },
    { field: 'builder', is: whole('(?:建设|实施|责任|代建)(?:主体|单位)') },
    {
      field: 'opensOn',
      is: whole(
        '(?:计划|预计|拟|规划)?(?:建成|竣工|开工)?\\/?(?:投用|投入使用|启用|建成|竣工|完成|完工|开学|开园|开办|建校|投用使用)(?:年月|时间|年份|年度|日期|时序)?',
      ),
    },
    { field: 'opensOn', is: whole('(?:建设|实施)(?:时序|年限|期限|时间)') },
    {
      field: 'supports',
      is: whole(
        '(?:是否)?(?:为)?(?:人才|产业|人才公寓|人才\\/产业园|产业园|人才公寓\\/产业园)(?:公寓)?(?:配套)(?:项目|学校)?|配套项目|配套对象',
      ),
    },
    { field: 'note', is: whole('备注|说明|其他|其它') },
  ],
  needs: [['name'], ['planned.classes', 'planned.bands', 'planned.classes.primary', 'planned.classes.junior', 'current.classes']],
};

/** True for headings only kindergarten sheets use; such a sheet needs no 学段 column. */
export const speaksOfKindergartens = (heading: string): boolean => /园所|幼儿园|办园|在园|小班/.test(heading);
