// The headings of an enrolment plan (招生计划).
import type { Vocabulary } from '../../../platform/files/headings';

export const ENROLMENT_FIELDS = [
  'ordinal',
  'school',
  'code',
  'authorityName',
  'stage',
  'grade',
  'plannedClasses',
  'classSize',
  'planned',
  'catchment',
  'preferential',
  'coordinated',
  'currentClasses',
  'enrolled',
  'note',
] as const;
export type EnrolmentField = (typeof ENROLMENT_FIELDS)[number];

const PLAN = '(?:招生计划|计划招生|计划招收|计划|招生|拟招收|拟招|招收|核定|批准|下达|新生)';
const PRESENT = '(?:在校|在园|在校/在园|现有|现状|目前)';
const CATCHMENT = '(?:对口|划片|服务区|片区|学区|施教区|地段|招生范围)内?(?:预计|适龄|登记|摸底)*';

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'i');

export const enrolmentPlanVocabulary: Vocabulary<EnrolmentField> = {
  fields: [
    { field: 'ordinal', is: whole('序号?|no\\.?') },
    { field: 'code', is: whole('(?:学校|机构|园所|全国)?(?:标识码|代码|编码|标识)') },
    {
      field: 'school',
      is: whole(
        '(?:招生)?(?:学校|园所|幼儿园|单位|办学单位|学校[/、或]?幼儿园)(?:名称|全称)|(?:招生)?学校|校名|园名|幼儿园|园所|名称|学校/幼儿园',
      ),
    },
    {
      field: 'authorityName',
      is: whole(
        '主管(?:部门|单位|教育行政部门|教育局)(?:/区)?|招生部门|管理(?:单位|部门)|属地|(?:所[在属]|隶属|归属)?(?:行政)?(?:区县|县区|县市区|区市县|区划|区域|辖区|区)',
      ),
    },
    { field: 'stage', is: whole('(?:学校|招生|办学)?(?:学段|学制|层次)|教育阶段') },
    { field: 'grade', is: whole('(?:招生|招收|起始|入学|学段)?年级(?:名称|类别)?|班别|班级类型|年龄班') },
    { field: 'plannedClasses', is: whole(`${PLAN}(?:教学)?班(?:级)?(?:个)?数|起始年级班(?:级)?数`) },
    {
      field: 'classSize',
      is: whole(
        '(?:招生计划|计划|标准|核定)?班额(?:标准|上限)?|(?:招生计划)?(?:每班|班均|单班)(?:计划|招生)?(?:人数|学生数|学位数|学位|规模)',
      ),
    },
    {
      field: 'planned',
      is: whole(`${PLAN}(?:人数|学位|学位数|生数|学生数|幼儿数|名额|总数|数)|招生计划|(?:可)?提供学位(?:数)?`),
    },
    { field: 'catchment', is: whole(`${CATCHMENT}(?:预计|生源|人数|入学|儿童|学生|学位|生)(?:数|预计|人数)?`) },
    {
      field: 'preferential',
      is: whole('(?:政策性?|法定)?(?:优抚优待|优抚|优待|照顾)(?:对象|人员|子女|学生|生)?(?:预计人数|预计|人数|学位|数)?'),
    },
    { field: 'coordinated', is: whole('统筹(?:安排|调配)?(?:学位|人数|名额)?(?:数|预计)?') },
    { field: 'currentClasses', is: whole(`${PRESENT}(?:教学)?班(?:级)?数`) },
    { field: 'enrolled', is: whole(`${PRESENT}(?:人数|生数|学生数|幼儿数|学生|幼儿|学生总数)`) },
    { field: 'note', is: whole('备注|说明') },
  ],
  needs: [['school'], ['grade'], ['plannedClasses'], ['planned', 'classSize']],
};

/** The same without a column of grades: the title of such a plan says which one it is for. */
export const enrolmentOfOneGrade: Vocabulary<EnrolmentField> = {
  ...enrolmentPlanVocabulary,
  needs: enrolmentPlanVocabulary.needs.filter((group) => !group.includes('grade')),
};
