// What the words of a plan's 学段 and 状态 cells mean.
import type { SiteStatus } from '../../../domain/capacity/site-status';
import type { Stage } from '../../../domain/kernel/school-year';
import { compact } from '../../../platform/files/cells';

const STAGE_WORDS: readonly [RegExp, readonly Stage[]][] = [
  [/十五年/, ['kindergarten', 'primary', 'junior', 'senior']],
  [/十二年/, ['primary', 'junior', 'senior']],
  [/九年|小学\+初中|小学[、\/]初中|义务教育学校/, ['primary', 'junior']],
  [/完全?中学?$|^完中|初中\+高中|初中[、\/]高中|初高中/, ['junior', 'senior']],
  [/幼儿园|学前|托幼/, ['kindergarten']],
  [/^(?:完全|非完全|普通|寄宿制)?小学(?:教学点)?$|^教学点$/, ['primary']],
  [/^(?:普通|独立|寄宿制)?(?:初中|初级中学)$/, ['junior']],
  [/^(?:普通|独立|综合)?(?:高中|高级中学)$/, ['senior']],
];

const NAME_WORDS: readonly [RegExp, readonly Stage[]][] = [
  [/幼儿园/, ['kindergarten']],
  [/九年/, ['primary', 'junior']],
  [/小学/, ['primary']],
  [/初级中学|初中/, ['junior']],
  [/高级中学|高中/, ['senior']],
];

const STATUS_WORDS: readonly [RegExp, SiteStatus][] = [
  [/撤|并(?:入|校)|置换|关停|停办|迁出|取消/, 'closing'],
  [/预留|控制用地|储备/, 'reserved'],
  [/改.?扩建|扩建|改建|改造|扩容/, 'expanding'],
  [/在建|建设中|施工/, 'building'],
  [/近期|拟建|待建|即将/, 'soon'],
  [/现状|保留|已建|建成|existing/, 'existing'],
  [/规划|新建|新增|远期|中期/, 'planned'],
];

const firstOf = <T>(words: readonly [RegExp, T][], text: string): T | null =>
  words.find(([word]) => word.test(text))?.[1] ?? null;

/** The stages that a 学段 text names, or null when it names none that is known. */
export const stagesOfWord = (text: string): readonly Stage[] | null => firstOf(STAGE_WORDS, compact(text));

/** The stages that a school's name gives away, for sheets without a 学段 column; a bare 中学 gives none away. */
export const stagesOfName = (name: string): readonly Stage[] | null => firstOf(NAME_WORDS, compact(name));

/** The status that a 状态 text names, or null. */
export const statusOfWord = (text: string): SiteStatus | null => firstOf(STATUS_WORDS, compact(text));

/** 郑东新区 from 【郑东新区】, 一、郑东新区 or (1) 郑东新区. */
export const bandName = (text: string): string =>
  text
    .replace(/^[（(【\[]?[一二三四五六七八九十\d]*[）)】\]]?[、.．]?\s*/, '')
    .replace(/[】\]]$/, '')
    .trim();
