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
  'current.classes.primary',
  'current.classes.junior',
  'current.classes.senior',
  'current.bands',
  'current.bands.K1',
  'current.bands.K2',
  'current.bands.K3',
  'current.pupils',
  'current.statedSeats',
  'planned.landSqm',
  'planned.classes',
  'planned.classes.primary',
  'planned.classes.junior',
  'planned.classes.senior',
  'planned.bands',
  'planned.bands.K1',
  'planned.bands.K2',
  'planned.bands.K3',
  'planned.statedSeats',
  'planned.landPerPupil',
  'current+planned.classes',
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

// A year alone says when: up to 2024 what stands, from 2028 what is to come; the years between say nothing.
const OF = '(?:的|建设|办学)?(?:情况|规模|指标|数据|内容|标准)?';
const CURRENT = `(?:(?:(?:截[至止])?\\d{4}年?底?)?(?:现状|现有|目前|当前|已有|实有|实际|原有|现办)${OF}|(?:20[01]\\d|202[0-4])年?${OF})`;
const PLANNED = `(?:(?:\\d{4}年?)?(?:规划|计划|设计|目标|批复|拟建|远期|终期|核定|建成后|新规划)${OF}(?:\\d{4}年)?|(?:202[89]|20[3-9]\\d)年?${OF}|建设(?:规模|内容|指标))`;
const CLASSES =
  '(?:(?:(?:总)?(?:教学)?班(?:级)?(?:总)?(?:数|个数|数量|规模|合计)?|办学规模|(?:办学)?总规模|规模|开班数|班容)(?:合计|总计|小计)?)';
const CODE = '(?:(?:规划|地块|宗地|项目|学校|校区|园所|站点|点位|布点|设施|图上|统一)?(?:编号|编码|代码))';
const LAND = '(?:(?:学校|校园|建设|园所|总|土地)?(?:用地|占地|校园|土地)(?:总)?(?:面积|规模|指标)?)';
const SEATS =
  '(?:(?:可)?(?:提供|供给)?学位(?:数|数量|供给|供给量|供应量|规模|容量|总数|总量)?|座位数?|招生能力|办学容量|可容纳学生|(?:可)?容纳(?:学生|幼儿)?(?:人)?数|(?:学生|幼儿)?容量|规模人数|招生规模)';
const PUPILS =
  '(?:(?:在校|在园|在读|就读)?(?:学生|生|幼儿|儿童|人)(?:总)?(?:人)?(?:数|数量|规模)?|在校人数|在园人数|在园幼儿|在校学生)';
const WHERE = '(?:学校|幼儿园|园所|规划|项目|具体|建设|地理|详细|办学|坐落|所在)';
const BANDS = '小班\\/中班\\/大班|小\\/中\\/大班?|小中大班|分班(?:情况)?|小班、中班、大班|小、中、大班?';
const BAND = '(?:班数?|班级数?|班个数|数)?';

const MEASURE = '(?:建设|规划|实施|项目|学校|现状|处置|处理|调整|布局|办学)';
const STATE = '(?:保留|新建|扩建|改扩建|现状|规划|预留|撤并|在建)';

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'i');
const ofStage = (when: string, stage: string): RegExp =>
  whole(`${when}(?:班(?:级)?数?)?${stage}(?:部|段)?(?:教学)?(?:班级?数?)?`);

export const layoutPlanVocabulary: Vocabulary<PlanField> = {
  fields: [
    { field: 'ordinal', is: whole('序号?|顺序号|排序|编序|行号|no\\.?') },
    { field: 'code', is: whole(`${CODE}(?:\\/${CODE})?|(?:学校|园所)?标识码|宗地号|地块号|图号`) },
    {
      field: 'name',
      is: whole(
        '(?:规划)?(?:学校|园所|幼儿园|校园|学校(?:\\/|或|、|及)?幼儿园)(?:\\(园\\))?(?:名称|全称)|(?:学校)?现用?(?:名称?|校名)|校名|园名|学校名?|幼儿园|校(?:\\(园\\))?名|校园名',
      ),
    },
    {
      field: 'name',
      is: whole(
        '(?:规划|建设|教育)*(?:校区|项目|机构|布点|单位|办学单位|设施)?(?:名称|全称)|校区|(?:规划|拟建|新建|建设)学校|建设项目|园所',
      ),
    },
    {
      field: 'ownership',
      is: whole(
        '办[学园](?:性质|体制)|办园类型|公\\/民办|公民办(?:性质|类型)?|(?:学校|园所)?性质|办别|公办\\/民办|举办(?:者|方)?(?:性质|类型)?|所有制|体制',
      ),
    },
    { field: 'stage', is: whole('(?:学校|教育|办学)?(?:学段|学制)') },
    {
      field: 'stage',
      is: whole('办学(?:类型|类别|层次|阶段)|教育(?:阶段|层次)|(?:学校|教育设施|设施|园所)(?:类型|类别)|类型|类别|层次'),
    },
    {
      field: 'street',
      is: whole(
        '(?:所[在属]|隶属)?(?:街道|镇街|街镇|镇|乡|乡镇|乡镇街道|镇街道|街道乡镇|街道办|街道办事处|办事处|乡镇办)(?:\\/(?:乡镇|镇|乡|街道))?(?:名称)?',
      ),
    },
    {
      field: 'district',
      is: whole(
        '(?:所[在属]|隶属|归属|管辖)?(?:行政|县|市|城)?(?:区县|区划|区域|辖区|市区|县区|区|县市区|县市|市县|区市县|县)(?:\\/(?:管委会|县|开发区|功能区))?(?:名称)?',
      ),
    },
    { field: 'district', is: whole('所属地区|属地|管理单位|主管部门') },
    { field: 'planned.landPerPupil', is: whole(`${PLANNED}?生均(?:学校)?(?:用地|占地)(?:面积|指标)?`) },
    { field: 'radiusM', is: whole('(?:规划)?服务半径') },
    { field: 'position', is: whole(`${WHERE}*(?:位置|地址|选址|校址|园址|地点|四至|四至范围|四至位置|坐落|区位)`) },
    {
      field: 'point.lon',
      is: whole('(?:中心点?|学校|校址|坐标|位置|地理|gps)*(?:经度|东经|lon|lng|longitude|x(?:坐标)?|坐标x)(?:坐标)?'),
    },
    {
      field: 'point.lat',
      is: whole('(?:中心点?|学校|校址|坐标|位置|地理|gps)*(?:纬度|北纬|lat|latitude|y(?:坐标)?|坐标y)(?:坐标)?'),
    },
    { field: 'point', is: whole('(?:中心点?|学校|位置|地理|空间|定位|点位|gps)*(?:坐标|经纬度|经纬坐标|经纬度坐标|坐标点)') },
    { field: 'current.bands', is: whole(`${CURRENT}(?:班级?数)?(?:${BANDS})(?:班?数)?`) },
    ...(['小', '中', '大'] as const).map((band, at) => ({
      field: `current.bands.K${(at + 1) as 1 | 2 | 3}` as const,
      is: whole(`(?:${CURRENT}|在园)(?:班级?数)?${band}班${BAND}`),
    })),
    {
      field: 'planned.bands',
      is: whole(`${PLANNED}?(?:${BANDS})(?:班?数)?`),
    },
    { field: 'planned.bands.K1', is: whole(`${PLANNED}?(?:班级?数)?小班${BAND}`) },
    { field: 'planned.bands.K2', is: whole(`${PLANNED}?(?:班级?数)?中班${BAND}`) },
    { field: 'planned.bands.K3', is: whole(`${PLANNED}?(?:班级?数)?大班${BAND}`) },
    {
      field: 'classSize',
      is: whole(
        `(?:${PLANNED}|${CURRENT})?(?:标准)?(?:班额|班额标准|每班(?:人数|学生数|学位数|座位数)|额定班额|班均规模|班级人数标准)`,
      ),
    },
    { field: 'tracks', is: whole(`${PLANNED}?轨[数制]?`) },
    { field: 'current+planned.classes', is: whole(CLASSES), within: /(?:现状|现有)[/、,及和]+规划/ },
    { field: 'current+planned.classes', is: whole(`(?:现状|现有)[/、及和](?:规划)${CLASSES}`) },
    { field: 'current.landSqm', is: whole(`${CURRENT}${LAND}`) },
    { field: 'current.landSqm', is: whole(LAND), within: /现状|现有/ },
    { field: 'current.classes.primary', is: ofStage(CURRENT, '小学') },
    { field: 'current.classes.junior', is: ofStage(CURRENT, '初中') },
    { field: 'current.classes.senior', is: ofStage(CURRENT, '高中') },
    { field: 'current.classes', is: whole(`(?:${CURRENT}|在校|在园)${CLASSES}`) },
    { field: 'current.classes', is: whole(CLASSES), within: /现状|现有|在校/ },
    { field: 'current.statedSeats', is: whole(`${CURRENT}${SEATS}`) },
    { field: 'current.statedSeats', is: whole(SEATS), within: /现状|现有/ },
    { field: 'current.pupils', is: whole(`${CURRENT}${PUPILS}`) },
    { field: 'current.pupils', is: whole(PUPILS) },
    { field: 'planned.landSqm', is: whole(`${PLANNED}${LAND}`) },
    { field: 'planned.landSqm', is: whole(LAND), within: /规划/ },
    { field: 'planned.landSqm', is: whole(LAND) },
    { field: 'planned.classes.primary', is: ofStage(`${PLANNED}?`, '小学') },
    { field: 'planned.classes.junior', is: ofStage(`${PLANNED}?`, '初中') },
    { field: 'planned.classes.senior', is: ofStage(`${PLANNED}?`, '高中') },
    { field: 'planned.statedSeats', is: whole(`${PLANNED}${SEATS}`) },
    { field: 'planned.statedSeats', is: whole(SEATS), within: /规划/ },
    { field: 'planned.statedSeats', is: whole(SEATS) },
    { field: 'planned.statedSeats', is: whole(`${PLANNED}(?:在校|在园)?(?:学生|幼儿|生|人)(?:人)?(?:数|规模)`) },
    { field: 'planned.statedSeats', is: whole(`(?:${PLANNED}|建设)?(?:办学)?规模`), within: /^[^班]*(?:座|人|学位|生)[^班]*$/ },
    { field: 'planned.classes', is: whole(`${PLANNED}${CLASSES}`) },
    { field: 'planned.classes', is: whole(CLASSES), within: /规划/ },
    { field: 'planned.classes', is: whole(CLASSES) },
    { field: 'planned.classes', is: whole('建设规模'), within: /班/ },
    { field: 'planned.classes', is: whole('(?:拟|可)?建设(?:教学)?班(?:级)?(?:数|规模|个数)') },
    { field: 'status', is: whole(`${MEASURE}*(?:状态|措施)|规划类型|现状\\/规划|${STATE}(?:[/、]${STATE})+`) },
    { field: 'status', is: whole(`${MEASURE}*(?:方式|类型|性质|进度|阶段|进展|情况)|${MEASURE}+(?:状况|类别|计划|安排|意见)`) },
    { field: 'builder', is: whole('(?:建设|实施|责任|代建|投资|出资)(?:主体|单位|方)') },
    {
      field: 'opensOn',
      is: whole(
        '(?:计划|预计|拟|规划|首次)?(?:建成|竣工|开工)?[\\/、及]?(?:投用|投入使用|交付使用|启用|建成|竣工|完成|完工|开学|开园|开办|办学|办园|建校|建园|创办|成立|招生|投用使用)(?:年月|时间|年份|年度|日期|时序)?',
      ),
    },
    { field: 'opensOn', is: whole('(?:规划)?(?:建设|实施)(?:时序|年限|期限|时间|时限|年份|年度)') },
    {
      field: 'supports',
      is: whole(
        '(?:是否)?(?:为)?(?:人才|产业|人才公寓|人才\\/产业园|产业园|人才公寓\\/产业园)(?:公寓)?(?:配套)(?:项目|学校)?|配套(?:人才)?项目|配套对象',
      ),
    },
    { field: 'note', is: whole('备注|说明|其他|其它|备注说明') },
  ],
  needs: [
    ['name'],
    [
      'planned.classes',
      'planned.bands',
      'planned.bands.K1',
      'planned.classes.primary',
      'planned.classes.junior',
      'current.classes',
      'current.bands',
      'current.bands.K1',
      'current+planned.classes',
    ],
  ],
};

/** True for headings only kindergarten sheets use; such a sheet needs no 学段 column. */
export const speaksOfKindergartens = (heading: string): boolean =>
  /园所|幼儿园|办园|在园|小班/.test(heading) && !/学校|小学|在校/.test(heading);
