// What a part of a policy says, in words: an officer who signs a new version reads no JSON.

import type { Words } from '../cell-words';
import type { Policy, ReserveRule } from '../policy';

const CRITERIA: Readonly<Record<string, Words>> = {
  class: { zh: '人才层次', en: 'class of the talent' },
  sibling: { zh: '同校兄弟姐妹', en: 'sibling at the school' },
  distance: { zh: '距离', en: 'distance' },
  points: { zh: '积分', en: 'points' },
  batchOn: { zh: '认定批次', en: 'day of recognition' },
  insuredSince: { zh: '首次参保时间', en: 'first insurance' },
  lottery: { zh: '随机派位', en: 'lottery' },
};
const TRANSITIONS: Readonly<Record<string, Words>> = {
  versionAtSubmission: { zh: '按提交时施行的版本', en: 'the version in force at submission' },
  betterOfTwo: { zh: '从旧兼从优', en: 'the better of the two versions' },
};
const STAGES: Readonly<Record<string, Words>> = {
  '*': { zh: '各学段', en: 'all stages' },
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior' },
  senior: { zh: '高中', en: 'senior' },
};

const same = (text: string): Words => ({ zh: text, en: text });
const word = (words: Readonly<Record<string, Words>>, key: string): Words => words[key] ?? same(key);
const list = (parts: readonly Words[]): Words => ({
  zh: parts.map(({ zh }) => zh).join('、'),
  en: parts.map(({ en }) => en).join(', '),
});

function reserveRule({ authority, stage, shareBp, minimum, cap, clause }: ReserveRule): Words {
  const where = authority === '*' ? { zh: '各部门', en: 'all authorities' } : same(authority);
  const at = word(STAGES, stage);
  const least = minimum === undefined ? same('') : { zh: `，最少 ${minimum} 个`, en: `, ${minimum} at least` };
  const most = cap === undefined ? same('') : { zh: `，最多 ${cap} 个`, en: `, ${cap} at most` };
  return {
    zh: `${where.zh}${at.zh} ${shareBp / 100}%${least.zh}${most.zh}（${clause}）`,
    en: `${where.en}, ${at.en} ${shareBp / 100}%${least.en}${most.en} (${clause})`,
  };
}

type Spoken = { readonly [K in keyof Policy]?: (value: NonNullable<Policy[K]>) => Words };

const PARTS: Spoken = {
  title: ({ zh, en }) => ({ zh, en: en ?? zh }),
  effective: ({ from, to }) => ({
    zh: to === null ? `${from} 起` : `${from} 至 ${to}`,
    en: to === null ? `from ${from}` : `${from} to ${to}`,
  }),
  groups: (groups) => list(Object.entries(groups).map(([name, codes]) => same(`${name} = ${codes.join(' + ')}`))),
  authorities: (own) =>
    list(
      own.map(({ code, zh, en, parent }) => ({
        zh: `${zh}（${code}${parent ? ` < ${parent}` : ''}）`,
        en: `${en ?? zh} (${code}${parent ? ` < ${parent}` : ''})`,
      })),
    ),
  decide: (ids) => list(ids.map(same)),
  criteria: (criteria) => list(criteria.map((one) => word(CRITERIA, one))),
  transition: (transition) => word(TRANSITIONS, transition),
  reserve: (rules) => list(rules.map(reserveRule)),
  remedies: (remedies) => list(remedies.map(({ reason, zh, en }) => ({ zh: `${reason}：${zh}`, en: `${reason}: ${en ?? zh}` }))),
};

const saysNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** One part of a policy in words; what has none of its own stands as it is written, an empty list is none. */
export function spoken(part: keyof Policy, value: unknown): Words {
  if (saysNothing(value)) return { zh: '无', en: 'none' };
  const tell = PARTS[part] as ((value: unknown) => Words) | undefined;
  return tell ? tell(value) : same(typeof value === 'string' ? value : JSON.stringify(value));
}
