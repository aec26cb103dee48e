import { runCase, runCases } from './cases';
import type { CaseExpectation, PolicyCase } from './policy';
import { compiled, policyOf, tableOf } from './small-policy.fixture';

const gate = tableOf(
  'gate',
  'first',
  ['talent.class', 'request.authority'],
  ['outcome', 'reason', 'mode', 'ask'],
  [
    ['= A', '= JK', 'pass', null, 'ranked', null],
    ['= A', '= 410105', 'pass', null, 'ranked', null],
    ['= B', 'any', 'material', 'proofWanted', null, 'talent.months'],
    ['any', 'any', 'fail', 'classTooLow', null, null],
  ],
);
const policy = compiled(policyOf([gate]));
const one = (facts: unknown, expect: Partial<CaseExpectation>, authorities?: readonly string[]): PolicyCase =>
  ({ name: 'one', facts, expect, ...(authorities ? { authorities } : {}) }) as PolicyCase;
const differing = (facts: unknown, expectation: Partial<CaseExpectation>): string[] =>
  runCase(policy, one(facts, expectation, ['JK', '410105', '410102'])).differences.map(({ key }) => key);

describe('a named case', () => {
  const high = { 'talent.class': 'A' };

  it('passes where all that it expects comes out, scope and facts in any order', () => {
    const expectation = {
      outcome: 'ELIGIBLE',
      scope: ['410105', 'JK'],
      mode: 'ranked',
      seat: true,
      clauses: ['P1'],
      missing: [],
    };
    expect(runCase(policy, one(high, expectation as never, ['JK', '410105', '410102']))).toMatchObject({
      name: 'one',
      passed: true,
      differences: [],
    });
    expect(differing({ 'talent.class': 'D' }, { outcome: 'NOT_ELIGIBLE', reason: 'classTooLow', seat: false })).toEqual([]);
    expect(differing({ 'talent.class': 'B' }, { outcome: 'NEED_MATERIAL', missing: ['talent.months'] })).toEqual([]);
  });

  it('compares only what it names', () => {
    expect(differing(high, {})).toEqual([]);
    expect(runCase(policy, one(high, {})).passed).toBe(true);
  });

  it.each<[string, Partial<CaseExpectation>]>([
    ['outcome', { outcome: 'MANUAL' }],
    ['reason', { reason: 'classTooLow' }],
    ['scope', { scope: ['JK'] }],
    ['mode', { mode: 'nearest' }],
    ['seat', { seat: false }],
    ['missing', { missing: ['talent.months'] }],
    ['clauses', { clauses: ['P1', 'P2'] }],
  ])('names a difference in %s with what was expected and found', (key, expectation) => {
    expect(differing(high, expectation)).toEqual([key]);
    const [difference] = runCase(policy, one(high, expectation, ['JK', '410105'])).differences;
    expect(difference!.expected).toEqual(Object.values(expectation)[0]);
    expect(difference!.found).not.toEqual(difference!.expected);
  });

  it('fails where its facts cannot be read, or are none the policy declares', () => {
    for (const facts of ['talent', { 'talent.class': 'Z' }]) {
      const result = runCase(policy, one(facts, { outcome: 'NOT_ELIGIBLE' }));
      expect(result).toMatchObject({
        name: 'one',
        passed: false,
        verdict: null,
        differences: [{ key: 'facts', expected: 'facts the policy declares' }],
      });
      expect(result.differences[0]!.found).toHaveLength(1);
    }
  });

  it('is asked at every authority of the city where it names none', () => {
    expect(Object.keys(runCase(policy, one(high, {})).verdict!.perAuthority).sort()).toEqual([...policy.tree.codes()].sort());
  });

  it('shows the rows that were looked at unless told not to, and never looks for ways out', () => {
    expect(runCase(policy, one(high, {})).verdict!.trace).not.toEqual([]);
    const low = { 'talent.class': 'D' };
    expect(runCase(policy, one(low, {}), false).verdict).toMatchObject({ trace: [], nearest: [] });
    expect(runCase(policy, one(low, {})).verdict!.nearest).toEqual([]);
  });

  it('is one of all that the policy carries; a policy may carry none', () => {
    const two = [one(high, { outcome: 'ELIGIBLE' }), one(high, { outcome: 'MANUAL' })];
    expect(runCases(compiled(policyOf([gate], { cases: two }))).map(({ passed }) => passed)).toEqual([true, false]);
    expect(runCases(policy)).toEqual([]);
  });
});
