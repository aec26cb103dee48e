import { evaluate, type DecisionTable, type Facts, type HitPolicy, type OutputCell, type Policy } from './index';
import { compiled, policyOf, tableOf } from './small-policy.fixture';

const at = (policy: Policy, facts: Facts) => evaluate(compiled(policy), facts, { authorities: ['410102'] });

const months = (hit: HitPolicy, rows: readonly (readonly OutputCell[])[], rest: Partial<DecisionTable> = {}): DecisionTable => ({
  ...tableOf('months', hit, ['talent.months'], ['outcome', 'reason'], rows),
  ...rest,
});

describe('hit policies', () => {
  it('unique: two rows with different answers are a matter for people, not a choice of the engine', () => {
    const policy = policyOf([
      months('unique', [
        ['>= 6', 'pass', null],
        ['>= 8', 'fail', 'x'],
      ]),
    ]);
    expect(at(policy, { 'talent.months': 9 })).toMatchObject({ outcome: 'MANUAL', reason: 'rulesConflict' });
    expect(at(policy, { 'talent.months': 7 }).outcome).toBe('ELIGIBLE');
  });

  it('a case that no row covers is a matter for people', () => {
    expect(at(policyOf([months('unique', [['>= 6', 'pass', null]])]), { 'talent.months': 3 })).toMatchObject({
      outcome: 'MANUAL',
      reason: 'noRuleMatches',
    });
  });

  it('first: the upper row decides', () => {
    const policy = policyOf([
      months('first', [
        ['>= 8', 'manual', 'long'],
        ['>= 6', 'pass', null],
        ['any', 'fail', 'short'],
      ]),
    ]);
    expect([9, 7, 5].map((value) => at(policy, { 'talent.months': value }).outcome)).toEqual([
      'MANUAL',
      'ELIGIBLE',
      'NOT_ELIGIBLE',
    ]);
  });

  it('priority: the strongest answer decides, by default the gravest', () => {
    const rows = [
      ['>= 6', 'pass', null],
      ['>= 8', 'manual', 'long'],
    ];
    expect(at(policyOf([months('priority', rows)]), { 'talent.months': 9 }).outcome).toBe('MANUAL');
    expect(at(policyOf([months('priority', rows, { order: ['pass', 'manual'] })]), { 'talent.months': 9 }).outcome).toBe(
      'ELIGIBLE',
    );
  });

  it('collect: every row counts, and none passes', () => {
    const policy = policyOf([
      months('collect', [
        ['< 6', 'fail', 'short'],
        ['< 9', 'manual', 'odd'],
      ]),
    ]);
    expect([9, 8, 5].map((value) => at(policy, { 'talent.months': value }).outcome)).toEqual([
      'ELIGIBLE',
      'MANUAL',
      'NOT_ELIGIBLE',
    ]);
    expect(at(policy, { 'talent.months': 5 }).reason).toBe('short');
  });

  it('sum: computes a fact that another table asks', () => {
    const points = tableOf(
      'points',
      'sum',
      ['talent.class', 'talent.listed'],
      ['points.total'],
      [
        ['in A, B', 'any', 100],
        ['any', '= true', 60],
      ],
    );
    const enough = tableOf(
      'enough',
      'unique',
      ['points.total'],
      ['outcome', 'reason'],
      [
        ['>= 150', 'pass', null],
        ['< 150', 'fail', 'tooFewPoints'],
      ],
    );
    const policy = policyOf([points, enough], { criteria: ['points'] });
    expect(at(policy, { 'talent.class': 'A', 'talent.listed': true })).toMatchObject({
      outcome: 'ELIGIBLE',
      criteria: { points: -160 },
      computed: { 'points.total': 160 },
    });
    expect(at(policy, { 'talent.class': 'C', 'talent.listed': true })).toMatchObject({
      outcome: 'NOT_ELIGIBLE',
      reason: 'tooFewPoints',
    });
    expect(at(policy, { 'talent.class': 'A' }).missing).toEqual(['talent.listed']);
    expect(at(policy, { 'talent.class': 'C' })).toMatchObject({ outcome: 'NOT_ELIGIBLE', missing: [] });
  });
});
