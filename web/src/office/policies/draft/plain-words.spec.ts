import type { CellScope, Policy } from '../rules';
import { inNames } from './plain-words';

const policy = {
  tables: [{ id: 'scope', title: { zh: '享受范围', en: 'scope of the benefit' } }, { id: 'bare' }],
} as unknown as Policy;
const scope = {
  facts: new Map([
    ['talent.class', { key: 'talent.class', type: 'enum', zh: '人才层次', en: 'class of talent', values: ['D'] }],
    ['talent.insuredMonths', { key: 'talent.insuredMonths', type: 'integer', zh: '参保月数', en: 'months insured', unit: 'month' }],
    ['child.bornOn', { key: 'child.bornOn', type: 'date', zh: '出生日期', en: 'day of birth' }],
  ]),
  groups: new Map(),
  tree: { get: () => undefined },
  schoolYear: 2027,
} as unknown as CellScope;

describe('a finding in names', () => {
  it('names the table, the facts and what they are', () => {
    expect(inNames('表 scope第 2 行：没有任何一行包含 talent.class = "D", talent.insuredMonths = 5', 'zh', policy, scope)).toBe(
      '「享受范围」表第 2 行：没有任何一行包含 人才层次为D, 参保月数为5个月',
    );
    expect(inNames('table scope, row 2: no row covers talent.class = null', 'en', policy, scope)).toBe(
      'table “scope of the benefit”, row 2: no row covers class of talent = none',
    );
  });

  it('reads a day with or without quotation marks', () => {
    expect(inNames('边界值 child.bornOn = 2020-08-31（child.bornOn = "2020-08-31"）', 'zh', policy, scope)).toBe(
      '边界值 出生日期为2020年8月31日（出生日期为2020年8月31日）',
    );
  });

  it('leaves what it does not know as it is', () => {
    expect(inNames('表 bare：talent.pay = 3；facts[2].key', 'zh', policy, scope)).toBe('表 bare：talent.pay = 3；facts[2].key');
    expect(inNames('表 scope：talent.class', 'zh', policy, null)).toBe('「享受范围」表：talent.class');
  });
});
