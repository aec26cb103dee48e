// What the words of a plan's 学段 and 状态 cells mean.
import type { SiteStatus } from '../../../domain/capacity/site-status';
import { STAGES, type Stage } from '../../../domain/kernel/school-year';
import { compact } from '../../../platform/files/cells';

const STAGE_WORDS: readonly [RegExp, readonly Stage[]][] = [
  [/(?:十五|15)年/, ['kindergarten', 'primary', 'junior', 'senior']],
  [/(?:十二|12)年/, ['primary', 'junior', 'senior']],
  [/九年|9年|义务教育学校/, ['primary', 'junior']],
  [/^(?:普通|独立)?完全?中学?$|^高完中$|^初高中(?:一体)?$/, ['junior', 'senior']],
  [/^(?:普惠性?|公办|民办)?(?:幼儿园|学前教育|学前|托幼|幼教)$/, ['kindergarten']],
  [/^(?:完全|非完全|普通|寄宿制|中心|独立)?小学(?:部|段|教学点|阶段)?$|^教学点$|^完小$|^村小$/, ['primary']],
  [/^(?:普通|独立|寄宿制)?(?:初中|初级中学)(?:部|段|阶段)?$/, ['junior']],
  [/^(?:普通|独立|综合|寄宿制)?(?:高中|高级中学|普高)(?:部|段|阶段)?$/, ['senior']],
];

const NAME_WORDS: readonly [RegExp, readonly Stage[]][] = [
  [/幼儿园/, ['kindergarten']],
  [/十二年/, ['primary', 'junior', 'senior']],
  [/九年/, ['primary', 'junior']],
  [/小学/, ['primary']],
  [/完全中学/, ['junior', 'senior']],
  [/初级中学|初中/, ['junior']],
  [/高级中学|高中/, ['senior']],
];

/** 不保留 is not 保留, and 未建成 is not 建成: a word that denies says nothing that could be counted. */
const DENIED = /(?:不|未|非|无需?|暂不|暂缓)(?:再|予|作)?(?:保留|建|改|扩|撤|并|投用)/;
const UNBUILT = /^(?:规划)?未(?:建|实施)(?:设)?$/;
const STATUS_WORDS: readonly [RegExp, SiteStatus][] = [
  [/撤[并销点校]|撤$|^撤|并(?:入|校)|合并|置换|关停|停办|关闭|迁出|取消/, 'closing'],
  [/预留|控制用地|储备|备用地|留用地|保留(?:教育)?用地|橙线/, 'reserved'],
  [/改.?扩建|扩建|改建|改造|扩容|扩班/, 'expanding'],
  [/在建|建设中|施工|续建|^已?开工(?:建设)?$/, 'building'],
  [/近期|拟建|待建|筹建|即将/, 'soon'],
  [
    /^(?:(?:规划)?现状)?(?:规划)?(?:继续)?保留(?:学校|现状|不变)?$|^现[状有](?:保留|学校|已建|已有)*$|^已(?:建成?|有|投用|投入使用|开办)(?:学校|保留)?$|^建成(?:投用)?$|^existing$/i,
    'existing',
  ],
  [/^(?:维持现状|保持现状|现状不变|正常(?:办学|使用)|在[办用]|原[有址]保留|已?建成使用)$/, 'existing'],
  [/规划|新建|新增|远期|中期/, 'planned'],
];

/** The stages that a 学段 text names, or null when it names none, or anything beside them. */
export function stagesOfWord(text: string): readonly Stage[] | null {
  const whole = compact(text);
  const bare = whole.replace(/[(].*?[)]/g, '');
  const known = (word: string): readonly Stage[] | null => STAGE_WORDS.find(([form]) => form.test(word))?.[1] ?? null;
  const single = known(whole) ?? (bare === '' ? null : known(bare));
  if (single !== null) return single;
  const named = whole.split(/[+、,/和及与加]/).map(known);
  if (named.length < 2 || named.some((stages) => stages === null)) return null;
  return STAGES.filter((stage) => named.some((stages) => stages!.includes(stage)));
}

/** The stages that a school's name gives away, for sheets without a 学段 column; a bare 中学 gives none away. */
export const stagesOfName = (name: string): readonly Stage[] | null =>
  NAME_WORDS.find(([word]) => word.test(compact(name)))?.[1] ?? null;

/** The status that a 状态 text names, or null: in doubt nothing is promised as existing. */
export function statusOfWord(text: string): SiteStatus | null {
  const whole = compact(text).replace(/[(][^)]*(?:局部|内部|校舍|修缮|维修)[^)]*[)]/g, '');
  const bare = whole.replace(/[(].*?[)]/g, '');
  if (UNBUILT.test(whole)) return 'planned';
  if (DENIED.test(whole)) return null;
  const statusOf = (word: string): SiteStatus | null => STATUS_WORDS.find(([form]) => form.test(word))?.[1] ?? null;
  return statusOf(whole) ?? (bare === '' || bare === whole ? null : statusOf(bare));
}
