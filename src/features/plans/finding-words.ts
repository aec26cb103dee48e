// What a finding says to the person who has to put the sheet right: what stands there, and what to do.
import { columnWords } from './column-words';
import type { PlanImportFinding } from './plan-finding';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

type Code = PlanImportFinding['code'];

const FIGURE: Words = {
  zh: '“{value}”不是可以计算的数，请只填数字（可带单位）。',
  en: '“{value}” is no figure; write a number, with its unit if need be.',
};
const MERGED: Words = {
  zh: '此处与上方合并，数字“{value}”只计一次；请拆分单元格，每行各填各的数。',
  en: 'This cell is merged with the one above and “{value}” counts once; split it and give every row its own figure.',
};
const CELL: Words = {
  zh: '单元格是未保存结果的公式或错误值，请粘贴为数值。',
  en: 'A formula without its saved result, or an error; paste it as a value.',
};
const SUBTOTAL: Words = {
  zh: '合计为 {value}，按各行相加应为 {expected}，请核对合计或漏行。',
  en: 'The sum says {value}, the rows add up to {expected}; check the sum and whether a row is missing.',
};
const REQUIRED: Words = { zh: '缺少“{expected}”，请补填。', en: 'The {expected} is missing; fill it in.' };
const ABOVE_NORM: Words = {
  zh: '班额 {value} 超过标准 {expected}，学位按标准计算；请改正班额。',
  en: 'A class of {value} is above the norm of {expected}, and seats are counted by the norm; correct it.',
};

const NOT_READ: Words = {
  zh: '列“{value}”未读取；如其中有需要的数，请指定它对应的列。',
  en: 'The column “{value}” was not read; if it holds figures that are needed, say which column it is.',
};

const WORDS: Readonly<Record<Code, Words>> = {
  'PLAN.BANDS_MISSING': {
    zh: '{value} 个班不能平均分到小、中、大班，请按“小班/中班/大班”分别填写。',
    en: '{value} classes cannot be split over three bands; give the classes of each band.',
  },
  'PLAN.BANDS_NOT_CLASSES': {
    zh: '小、中、大班合计 {value} 个，与班数 {expected} 不符，请核对。',
    en: 'The bands add up to {value}, the classes are {expected}; check both.',
  },
  'PLAN.CELL_UNREADABLE': CELL,
  'PLAN.CLASSES_DIFFER': {
    zh: '现状保留的学校规划班数 {value} 与现状班数 {expected} 不同，以现状为准；请改状态或班数。',
    en: 'An existing school with {value} planned and {expected} present classes: the present ones count; correct status or classes.',
  },
  'PLAN.CLASSES_NOT_WHOLE_TRACKS': {
    zh: '{value} 个班不是 {expected} 的倍数，不成整轨，请核对。',
    en: '{value} classes are not a multiple of {expected}, no whole tracks; check them.',
  },
  'PLAN.CLASS_SIZE_ABOVE_NORM': ABOVE_NORM,
  'PLAN.COLUMN_BY_CONTENT': {
    zh: '表头“{value}”不认识，按其内容当作“{expected}”列；请核对，不对时请指定它对应的列。',
    en: 'The heading “{value}” is not known, and its cells say {expected}: it was taken for that; if it is not, say which column it is.',
  },
  'PLAN.COLUMN_NOT_READ': NOT_READ,
  'PLAN.DISTRICT_OF_TITLE': {
    zh: '表中没有行政区一列，按标题“{value}”都算作{expected}；如不是，请增加“行政区”列。',
    en: 'There is no column of districts, and the title “{value}” says {expected} for all rows; if that is wrong, add a column.',
  },
  'PLAN.DISTRICT_WITHOUT_SHAPE': {
    zh: '“{value}”没有可核对的边界，其点位未核对。',
    en: 'There is no outline of {value}: its points were not checked.',
  },
  'PLAN.DUPLICATE_SITE': {
    zh: '“{value}”与{expected}重复，只按先出现的一行建校；请删去重复行或改正编号。',
    en: '“{value}” stands in {expected} already, which is the one that counts; delete this row or correct the code.',
  },
  'PLAN.FIGURE_MERGED': MERGED,
  'PLAN.FIGURE_UNREADABLE': FIGURE,
  'PLAN.LAND_BELOW_STANDARD': {
    zh: '规划用地 {value} ㎡，低于按学位需要的 {expected} ㎡，请核对。',
    en: '{value} ㎡ of land where the seats need {expected} ㎡; check it.',
  },
  'PLAN.LAND_PER_PUPIL_DIFFERS': {
    zh: '生均用地 {value}，按用地和学位计算为 {expected}，请核对。',
    en: 'Land per pupil says {value}, land and seats give {expected}; check it.',
  },
  'PLAN.OPENS_UNREADABLE': {
    zh: '“{value}”看不出投用年月，请写成 2027-09 或 2027年9月。',
    en: '“{value}” is no date of opening; write it like 2027-09.',
  },
  'PLAN.POINTS_NOT_CHECKED': {
    zh: '系统中还没有行政区轮廓，点位未核对；请由运维用 import-shapes 导入后重新读取。',
    en: 'The service has no outlines of districts yet, so points were not checked; have them imported (import-shapes) and read the file again.',
  },
  'PLAN.POINT_FAR_FROM_OTHERS': {
    zh: '点位 {value} 离本表其他学校太远，请核对坐标。',
    en: 'The point {value} lies too far from the other schools of the sheet; check the coordinates.',
  },
  'PLAN.POINT_MISSING': { zh: '缺少经纬度，请补填。', en: 'Longitude and latitude are missing; fill them in.' },
  'PLAN.POINT_OUTSIDE_DISTRICT': {
    zh: '点位 {value} 不在{expected}内，请核对坐标或行政区。',
    en: 'The point {value} lies outside {expected}; check the coordinates and the district.',
  },
  'PLAN.POINT_UNREADABLE': {
    zh: '“{value}”不是可用的经纬度，请先经度后纬度填写，如 113.66,34.75。',
    en: '“{value}” is no usable point; write longitude, then latitude, such as 113.66,34.75.',
  },
  'PLAN.REQUIRED_MISSING': REQUIRED,
  'PLAN.SEATS_NOT_CLASSES_TIMES_SIZE': {
    zh: '写的是 {value} 座，班数 × 班额为 {expected} 座；以班数 × 班额为准，请改正其中一个。',
    en: '{value} seats are stated, classes × class size give {expected}, which counts; correct one of them.',
  },
  'PLAN.SHEET_NOT_READ': {
    zh: '工作表“{value}”也像规划表，但只读取一张；如需采用，请另存为单独的文件上传。',
    en: 'The sheet “{value}” looks like a plan too, and one is read; save it as a file of its own to have it read.',
  },
  'PLAN.STAGE_SPLIT_MISSING': {
    zh: '多学段学校只有合计 {value}，请按“小学N班+初中N班”分别填写。',
    en: 'A school of several stages gives the sum {value} only; write the classes of each stage.',
  },
  'PLAN.STAGE_UNKNOWN': {
    zh: '学段“{value}”不明确，请写幼儿园、小学、初中、九年一贯制、高中或完全中学。',
    en: 'The stage “{value}” is not clear; write kindergarten, primary, junior, nine-year, senior or complete middle school (in Chinese).',
  },
  'PLAN.STATUS_UNKNOWN': {
    zh: '状态“{value}”不明确，请写现状保留、改扩建、在建、近期拟建、规划、预留用地或撤并。',
    en: 'The status “{value}” is not clear; write one of 现状保留, 改扩建, 在建, 近期拟建, 规划, 预留用地, 撤并.',
  },
  'PLAN.SUBTOTAL_DIFFERS': SUBTOTAL,
  'PLAN.CODE_MISSING': {
    zh: '“{value}”没有规划编号，不能对应到学校，请补填。',
    en: '“{value}” has no code and can be matched to no school; fill it in.',
  },
  'PLAN.CODE_OF_OTHER_SCHOOL': {
    zh: '编号 {value} 属于“{expected}”，而该校或本行校名在别处也有：无法认定是哪一所，本行暂不建校；请核对编号与校名。',
    en: 'The code {value} belongs to “{expected}”, and that school or this name stands elsewhere too: nobody can say which one is meant and the row makes no school; check code and name.',
  },
  'PLAN.NUMBER_OF_OTHER_SCHOOL': {
    zh: '此序号原为“{expected}”，现为“{value}”，且前者不再出现：按更名处理；如是另一所，请增加“规划编号”列并另编号。',
    en: 'This running number was “{expected}” and is “{value}” now, the former is gone: taken as renamed; if it is another one, add a column of codes and give it its own.',
  },
  'PLAN.DISTRICT_UNKNOWN': {
    zh: '“{value}”不是本市的主管部门或行政区，请改为规范名称。',
    en: '“{value}” is no district or authority of the city; write its proper name.',
  },
  'PLAN.OWNERSHIP_UNKNOWN': {
    zh: '办学性质“{value}”不明确，按{expected}处理；请写公办、民办或普惠性民办。',
    en: 'The ownership “{value}” is not clear and taken as {expected}; write 公办, 民办 or 普惠性民办.',
  },
  'ENROLMENT.CELL_UNREADABLE': CELL,
  'ENROLMENT.CLASS_SIZE_ABOVE_NORM': ABOVE_NORM,
  'ENROLMENT.CODE_NOT_TEN_DIGITS': {
    zh: '标识码“{value}”不是 10 位数字，请核对。',
    en: 'The school code “{value}” does not have ten digits; check it.',
  },
  'ENROLMENT.CODE_OF_OTHER_SCHOOL': {
    zh: '标识码 {value} 在前面属于“{expected}”，请核对。',
    en: 'The code {value} belongs to “{expected}” further up; check it.',
  },
  'ENROLMENT.COLUMN_NOT_READ': NOT_READ,
  'ENROLMENT.COMMITTED_ABOVE_SEATS': {
    zh: '对口和优抚共 {value} 人，超过学位 {expected} 个，没有可统筹的学位；请核对。',
    en: 'Catchment and preferential intake are {value}, the seats {expected}: none is left to coordinate; check them.',
  },
  'ENROLMENT.COORDINATED_ABOVE_VACANCIES': {
    zh: '统筹学位 {value} 个，超过空余的 {expected} 个，请核对。',
    en: '{value} coordinated seats where {expected} are vacant; check them.',
  },
  'ENROLMENT.ENROLLED_ABOVE_SEATS': {
    zh: '在校 {value} 人，已超过 {expected} 个座位，没有空余；请核对。',
    en: '{value} are enrolled on {expected} seats: none is vacant; check it.',
  },
  'ENROLMENT.FIGURE_MERGED': MERGED,
  'ENROLMENT.FIGURE_UNREADABLE': FIGURE,
  'ENROLMENT.GRADE_UNKNOWN': {
    zh: '年级“{value}”不明确，请写小班、一年级、七年级等。',
    en: 'The grade “{value}” is not clear; write 小班, 一年级, 七年级 and so on.',
  },
  'ENROLMENT.PLANNED_NOT_CLASSES_TIMES_SIZE': {
    zh: '计划 {value} 人，班数 × 班额为 {expected}；取较小的一个，请核对。',
    en: '{value} are planned, classes × class size give {expected}, and the lower one counts; check them.',
  },
  'ENROLMENT.REQUIRED_MISSING': REQUIRED,
  'ENROLMENT.ROW_REPEATED': {
    zh: '“{value}”在{expected}已有，本行不计；请删去其中一行。',
    en: '“{value}” stands in {expected} already and this row does not count; delete one of them.',
  },
  'ENROLMENT.SUBTOTAL_DIFFERS': SUBTOTAL,
  'ENROLMENT.SCHOOL_UNKNOWN': {
    zh: '学校库中没有“{value}”，本行不给学位；请核对校名或标识码，或先采用含该校的布局规划。',
    en: '“{value}” is no known school and the row gives no seat; check name and code, or adopt the layout plan with this school first.',
  },
  'ENROLMENT.SCHOOL_AMBIGUOUS': {
    zh: '有多所学校叫“{value}”，请补填标识码或主管部门。',
    en: 'Several schools are called “{value}”; add the code or the authority.',
  },
  'ENROLMENT.AUTHORITY_UNKNOWN': {
    zh: '“{value}”不是本市的主管部门，请改为规范名称。',
    en: '“{value}” is no authority of the city; write its proper name.',
  },
  'ENROLMENT.AUTHORITY_DIFFERS': {
    zh: '主管部门为 {value}，学校库中为 {expected}，以学校库为准；请核对。',
    en: 'The authority is {value} here and {expected} in the register of schools, which counts; check it.',
  },
  'ENROLMENT.NAME_DIFFERS': {
    zh: '标识码对应的学校叫“{expected}”，此处写“{value}”，按标识码认定。',
    en: 'The code belongs to “{expected}”, the sheet says “{value}”; the code counts.',
  },
  'ENROLMENT.ABOVE_LAYOUT_CEILING': {
    zh: '招生数 {value} 超过布局规划允许的 {expected}，按 {expected} 计；请核对计划班数。',
    en: '{value} are planned where the layout plan allows {expected}, which counts; check the classes.',
  },
  'ENROLMENT.LAYOUT_GIVES_NONE': {
    zh: '布局规划中“{value}”没有已开办的该学段，不给学位；请核对学段或先采用新的布局规划。',
    en: 'The layout plan has no open stage for “{value}”, so it gives no seat; check the grade, or adopt the newer layout plan first.',
  },
  'ENROLMENT.COORDINATED_DIFFERS': {
    zh: '统筹学位写 {value} 个，按政策计算为 {expected} 个，以计算为准。',
    en: '{value} coordinated seats are stated, the policy gives {expected}, which counts.',
  },
};

/** `row 6` and column keys are the reader's own words: people read them in theirs. */
function shown(value: PlanImportFinding['value'], language: 'zh' | 'en'): string {
  if (value === null || value === '') return language === 'zh' ? '（空）' : '(empty)';
  const row = /^row (\d+)$/.exec(String(value));
  if (row) return language === 'zh' ? `第 ${row[1]} 行` : `row ${row[1]}`;
  return columnWords(String(value))?.[language] ?? String(value);
}

/** The sentence of a finding in both languages. */
export function findingWords({ code, value, expected }: Pick<PlanImportFinding, 'code' | 'value' | 'expected'>): Words {
  const said = (language: 'zh' | 'en'): string =>
    WORDS[code][language].replace(/\{(value|expected)\}/g, (_, hole: string) =>
      shown(hole === 'value' ? value : expected, language),
    );
  return { zh: said('zh'), en: said('en') };
}
