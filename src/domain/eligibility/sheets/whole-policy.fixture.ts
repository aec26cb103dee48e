// A policy with every part that one can have, and its sheets, for the specs of this folder.

import type { Policy } from '../policy';
import { declare, FACTS, policyOf, tableOf } from '../small-policy.fixture';
import { readPolicySheets, writePolicySheets, type TextSheet } from './index';

export const gate = {
  ...tableOf(
    'gate',
    'priority',
    ['talent.class', 'talent.months'],
    ['outcome', 'seat'],
    [
      ['in A, B', 'any', 'pass', true],
      ['is none', '>= 6', 'fail', null],
    ],
  ),
  title: { zh: '门', en: 'Gate' },
  order: ['fail', null, 'pass'],
};
const rows = [{ clause: 'P1', when: ['any', '>= 3'], then: ['pass', false], zh: '经开', en: 'JK' }];
/** A policy with every part that one can have. */
export const whole: Policy = policyOf([gate], {
  title: { zh: '测试', en: 'Test' },
  documentNumber: '郑教〔2027〕1号',
  effective: { from: '2027-05-01', to: '2028-04-30' },
  transition: 'betterOfTwo',
  clauses: [
    { id: 'P1', zh: '第一条', en: 'first' },
    { id: 'P2', zh: '第二条' },
  ],
  authorities: [
    { code: 'ZZ', zh: '市', parent: null },
    { code: '410102', zh: '中原', en: 'Zhongyuan', parent: 'ZZ' },
  ],
  groups: { NINE: ['410102', 'JK'], NONE: [] },
  facts: [
    ...FACTS.slice(0, 9),
    declare('request.on', 'date', { en: 'day', unit: 'day', changes: 'time' }),
    declare('talent.kind', 'enum', { values: ['x', 'y'], labels: { x: { zh: '某' } } }),
  ],
  overrides: [
    { authority: 'JK', table: 'gate', rows },
    { authority: 'HK', table: 'gone', rows: [{ when: ['any'], then: [null] }] },
  ],
  remedies: [{ reason: '*', zh: '普通', en: 'ordinary' }],
  reserve: [
    { authority: '*', stage: 'primary', shareBp: 500, minimum: 2, cap: 9, clause: 'P1' },
    { authority: 'JK', stage: '*', shareBp: 0, clause: 'P2' },
  ],
  cases: [
    {
      name: 'one',
      facts: { 'talent.class': 'A', 'talent.months': 6, 'talent.listed': true, 'home.owned': ['JK'] },
      authorities: ['JK', '410102'],
      expect: { outcome: 'ELIGIBLE', reason: null, scope: ['JK'], mode: null, seat: true, missing: [], clauses: ['P1'] },
    },
    { name: 'two', facts: { 'request.on': '2027-05-20' }, expect: { outcome: 'MANUAL', reason: 'x', mode: 'ranked' } },
  ],
});
export const sheets = writePolicySheets(whole);

export const read = (from: readonly TextSheet[]) => {
  const result = readPolicySheets(from);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
