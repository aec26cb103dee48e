// The headings of an enrolment plan (招生计划) and the words of its 年级 cells.
import { GRADES, type Grade } from '../../../domain/kernel/school-year';
import { compact } from '../../../platform/files/cells';
import type { Vocabulary } from '../../../platform/files/headings';

export const ENROLMENT_FIELDS = [
  'ordinal',
  'school',
  'code',
  'authorityName',
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

export const enrolmentPlanVocabulary: Vocabulary<EnrolmentField> = {
  fields: [
    { field: 'ordinal', is: /^(?:序号?|no\.?)$/i },
    { field: 'code', is: /^(?:学校)?(?:标识码|代码|编码|学校标识)$/ },
    { field: 'school', is: /^(?:学校|学校名称|校名|园所名称|幼儿园名称|名称|学校\/幼儿园)$/ },
    {
      field: 'authorityName',
      is: /^(?:主管部门|主管部门\/区|主管教育行政部门|招生部门|主管单位|区县|区|行政区|所属区|管理单位)$/,
    },
    { field: 'grade', is: /^(?:招生)?年级$/ },
    { field: 'plannedClasses', is: /^(?:计划|招生|计划招生|核定|拟招)班(?:级)?数$/ },
    { field: 'classSize', is: /^(?:标准)?班额(?:标准)?$/ },
    { field: 'planned', is: /^(?:计划|招生|计划招生|核定|拟招)(?:人数|学位|学位数|生数)$|^招生计划$/ },
    { field: 'catchment', is: /^(?:对口|划片|服务区|片区)(?:预计|生源|人数|入学|预计人数|生源预计)$/ },
    { field: 'preferential', is: /^(?:优抚|优抚优待|政策优抚|法定优待)(?:预计|人数|预计人数)?$/ },
    { field: 'coordinated', is: /^统筹(?:学位|学位数|预计|数)$/ },
    { field: 'currentClasses', is: /^(?:在校|在园|现有|现状|在校\/在园)班(?:级)?数$/ },
    { field: 'enrolled', is: /^(?:在校|在园|现有|现状|在校\/在园)(?:人数|生数|学生数|幼儿数|学生|幼儿)$/ },
    { field: 'note', is: /^(?:备注|说明)$/ },
  ],
  needs: [['school'], ['grade'], ['plannedClasses'], ['planned', 'classSize']],
};

const NUMERALS = '一二三四五六七八九';
const YEARS_BEFORE: Readonly<Record<string, number>> = { 小: 0, 初: 6, 高: 9 };

/** The grade that a text names: 一年级 · 小学二年级 · 7年级 · 初一 · 高三 · 十年级 · 小班 · G1 · K3. Null when it names none. */
export function gradeOfWord(text: string): Grade | null {
  const word = compact(text).toUpperCase();
  const known = (grade: string): Grade | null => GRADES.find((one) => one === grade) ?? null;
  const band = /^(?:幼儿园)?([小中大])班$/.exec(word);
  if (band) return known(`K${'小中大'.indexOf(band[1]!) + 1}`);
  const short = /^(小|初|高)([一二三四五六1-6])(?:年级)?$/.exec(word);
  if (short) return inStage(short[1]!, numberOf(short[2]!));
  const long = /^(小学|初中|高中)?([一二三四五六七八九十]{1,3}|\d{1,2})年级$/.exec(word);
  if (!long) return known(word);
  const year = numberOf(long[2]!);
  const before = long[1] ? YEARS_BEFORE[long[1][0]!]! : 0;
  return known(`G${year <= 3 ? year + before : year}`);
}

function inStage(stage: string, year: number): Grade | null {
  const years = stage === '小' ? 6 : 3;
  return year > years ? null : (GRADES.find((grade) => grade === `G${YEARS_BEFORE[stage]! + year}`) ?? null);
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const ten = text.indexOf('十');
  return ten < 0 ? NUMERALS.indexOf(text) + 1 : 10 + (ten + 1 < text.length ? NUMERALS.indexOf(text[ten + 1]!) + 1 : 0);
}
