// What a difference between two editions of a plan says to a planner and to a school, in both languages.
import type { ChangeKind, SiteChange } from '../../domain/capacity/plan-differences';
import type { QuestionKind, SiteQuestion } from '../../domain/capacity/site-identity';
import type { Words } from './finding-words';

const STATUSES: Readonly<Record<string, Words>> = {
  existing: { zh: '现状保留', en: 'existing' },
  expanding: { zh: '改扩建', en: 'expanding' },
  building: { zh: '在建', en: 'under construction' },
  soon: { zh: '近期拟建', en: 'to be built soon' },
  planned: { zh: '规划', en: 'planned' },
  reserved: { zh: '预留用地', en: 'reserved land' },
  closing: { zh: '撤并', en: 'closing' },
};
const PARTS: Readonly<Record<string, Words>> = {
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior' },
  senior: { zh: '高中', en: 'senior' },
};

const CHANGES: Readonly<Record<ChangeKind, Words>> = {
  new: { zh: '新增，{after}', en: 'new, {after}' },
  closed: { zh: '撤并或不再列入（原为{before}）', en: 'closing or no longer listed (was {before})' },
  renamed: { zh: '由“{before}”更名', en: 'renamed from “{before}”' },
  renumbered: { zh: '编号由 {before} 改为 {after}', en: 'code {before} is now {after}' },
  moved: { zh: '位置由 {before} 移至 {after}', en: 'moved from {before} to {after}' },
  earlier: { zh: '投用由 {before} 提前至 {after}', en: 'opens earlier: {after} instead of {before}' },
  later: { zh: '投用由 {before} 推迟至 {after}', en: 'opens later: {after} instead of {before}' },
  openingStated: { zh: '明确于 {after} 投用', en: 'opening now stated: {after}' },
  openingDropped: { zh: '不再写明投用时间（原为 {before}）', en: 'opening no longer stated (was {before})' },
  moreSeats: { zh: '{part}学位由 {before} 增至 {after}，多 {by} 个', en: '{part} seats {before} → {after}, {by} more' },
  fewerSeats: { zh: '{part}学位由 {before} 减至 {after}，少 {by} 个', en: '{part} seats {before} → {after}, {by} fewer' },
  seatsStated: { zh: '{part}学位明确为 {after}', en: '{part} seats now stated: {after}' },
  seatsDropped: { zh: '不再写明{part}学位（原为 {before}）', en: '{part} seats no longer stated (were {before})' },
  statusChanged: { zh: '状态由{before}改为{after}', en: '{before} is now {after}' },
};

const QUESTIONS: Readonly<Record<QuestionKind, Words>> = {
  codeMeansAnother: {
    zh: '编号对应一处，校名和区域对应另一处：是编号对调，还是学校更名？',
    en: 'The code points to one site, name and district to another: were codes swapped, or schools renamed?',
  },
  nameMovedOrNew: {
    zh: '两版中同名而区域不同，编号对不上：是同一所学校迁址，还是另一所？',
    en: 'The same name in another district and no code in common: did the school move, or is it another one?',
  },
  sameSpotOtherName: {
    zh: '同一位置，校名和编号都不同：是更名，还是撤旧建新？',
    en: 'The same spot under another name and code: was the school renamed, or another one put in its place?',
  },
  repeated: {
    zh: '编号，或校名和区域，在一版中出现多次，无法逐一对应，请先去重。',
    en: 'The code, or name and district, stands more than once in an edition and cannot be matched; remove the repetition first.',
  },
};

function shown(value: string | number | null, language: 'zh' | 'en'): string {
  if (value === null) return language === 'zh' ? '未写明' : 'not stated';
  return STATUSES[String(value)]?.[language] ?? String(value);
}

/** One change as a sentence, e.g. `中原区 示例小学（ZX-01-001）：小学学位由 1080 增至 1350，多 270 个`. */
export function changeWords(change: SiteChange): Words {
  const said = (language: 'zh' | 'en'): string => {
    const part = change.part === null ? '' : (PARTS[change.part]?.[language] ?? `${change.part} `);
    const by = Math.abs(Number(change.after) - Number(change.before));
    const holes: Readonly<Record<string, string>> = {
      before: shown(change.before, language),
      after: shown(change.after, language),
      part,
      by: String(by),
    };
    return CHANGES[change.kind][language].replace(/\{(\w+)\}/g, (_, hole: string) => holes[hole]!);
  };
  const place = change.place === null ? '' : `${change.place} `;
  return {
    zh: `${place}${change.name}${change.code === null ? '' : `（${change.code}）`}：${said('zh')}`,
    en: `${place}${change.name}${change.code === null ? '' : ` (${change.code})`}: ${said('en')}`,
  };
}

/** What has to be decided about these sites. */
export const questionWords = ({ kind }: SiteQuestion): Words => QUESTIONS[kind];
