// What the words of a 年级 cell mean, by themselves, beside a stage and in a title.
import { ENTRY_GRADES, GRADES, STAGES, stageOf, type Grade, type Stage } from '../../../domain/kernel/school-year';
import { compact } from '../../../platform/files/cells';

const NUMERALS = '一二三四五六七八九';
const YEARS_BEFORE: Readonly<Record<string, number>> = { 小: 0, 初: 6, 高: 9 };

const STAGE_NAMES: Readonly<Record<string, Stage>> = {
  幼儿园: 'kindergarten',
  小学: 'primary',
  初中: 'junior',
  初级中学: 'junior',
  高中: 'senior',
  普通高中: 'senior',
  高级中学: 'senior',
};
const NAME_OF: Readonly<Record<Stage, string>> = { kindergarten: '幼儿园', primary: '小学', junior: '初中', senior: '高中' };

/**
 * The grade of a row: its word, read in the stage that stands beside it (初中 | 一年级 is grade 7). Null when the two contradict
 * each other, and where 一年级 stands alone beside a 中学, which begins with grade 7 or 10.
 */
export function gradeOfRow(word: string, stageWord: string | null, school: string): Grade | null {
  const bare = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})$/.test(compact(word)) ? `${compact(word)}年级` : word;
  const stage = STAGE_NAMES[compact(stageWord ?? '')] ?? null;
  if (stage !== null) {
    const grade =
      compact(word) === '起始年级'
        ? ENTRY_GRADES[stage]
        : (gradeOfWord(`${NAME_OF[stage]}${compact(bare)}`) ?? gradeOfWord(bare));
    return grade !== null && stageOf(grade) === stage ? grade : null;
  }
  const grade = gradeOfWord(bare);
  const untold =
    grade !== null &&
    /^[新]?(?:[一二三1-3])年级/.test(compact(bare)) &&
    /(?:中学|初中|高中)(?:部|[(（].*)?$/.test(compact(school));
  return untold ? null : grade;
}

/** The stage that a text standing alone in its row gives to the rows below: 二、初中. Null for any other text. */
export const stageOfBlock = (text: string): string | null => {
  const bare = compact(text)
    .replace(/^[(]?[一二三四五六七八九十\d]{1,3}[)]?[、.]?/, '')
    .replace(/(?:部|部分|阶段|学校)$/, '');
  return STAGE_NAMES[bare] === undefined ? null : bare;
};

/** The one grade that a title names: 2027年小学一年级招生计划. */
export function gradeOfTitle(text: string): Grade | null {
  const words = compact(text).match(/(?:小学|初中|高中)?新?(?:[一二三四五六七八九]|\d)年级|初一|高一|小班/g) ?? [];
  const grades = new Set(words.map(gradeOfWord));
  return grades.size === 1 ? [...grades][0]! : null;
}

/**
 * The grade that a text names: 一年级 · 小学二年级 · 7年级 · 初一 · 高三 · 十年级 · 新一年级 · 七年级（初一） · 小班 · G1 · K3. Null when it
 * names none, or two.
 */
export function gradeOfWord(text: string): Grade | null {
  const [, outer, inner] = /^(.+?)[(](.+)[)]$/.exec(compact(text)) ?? [];
  if (outer === undefined) return gradeOfOneWord(text);
  const [grade, again] = [gradeOfOneWord(outer), gradeOfOneWord(inner!)];
  return again === null || again === grade ? grade : null;
}

function gradeOfOneWord(text: string): Grade | null {
  const word = compact(text)
    .toUpperCase()
    .replace(/新生$|^新(?=.)/, '')
    .replace(/(小学|初中|高中)新/, '$1');
  const known = (grade: string): Grade | null => GRADES.find((one) => one === grade) ?? null;
  const band = /^(?:幼儿园)?([小中大])班$/.exec(word);
  if (band) return known(`K${'小中大'.indexOf(band[1]!) + 1}`);
  const short = /^(小|初|高)([一二三四五六1-6])(?:年级)?$/.exec(word);
  if (short) return inStage(short[1]!, numberOf(short[2]!));
  const long = /^(小学|初中|高中)?([一二三四五六七八九十]{1,3}|\d{1,2})年级$/.exec(word);
  if (!long) return known(word);
  const year = numberOf(long[2]!);
  const before = long[1] ? YEARS_BEFORE[long[1][0]!]! : 0;
  const grade = known(`G${year <= 3 ? year + before : year}`);
  const stage = long[1] && STAGES.find((one) => NAME_OF[one] === long[1]);
  return grade !== null && stage && stageOf(grade) !== stage ? null : grade;
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
