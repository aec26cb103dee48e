import type { ReserveRule } from './policy';
import { reserveFor } from './reserve';
import { compiled, policyOf } from './small-policy.fixture';

const rule = (authority: string, stage: ReserveRule['stage'], shareBp: number, rest: Partial<ReserveRule> = {}): ReserveRule => ({
  authority,
  stage,
  shareBp,
  clause: 'P1',
  ...rest,
});
const reserve = (rules: readonly ReserveRule[], authority: string, stage: 'primary' | 'junior' = 'primary') =>
  reserveFor(compiled(policyOf([], { reserve: rules, groups: { NINE: ['JK', 'HK'], TWO: ['JK'] } })), authority, stage)?.shareBp;

describe('the share of a pool that an authority coordinates', () => {
  it('is that of the authority before that of its group before that of all', () => {
    const rules = [rule('*', 'primary', 1), rule('NINE', 'primary', 2), rule('JK', 'primary', 3)];
    expect(['JK', 'HK', 'GX'].map((code) => reserve(rules, code))).toEqual([3, 2, 1]);
    expect(reserve([...rules].reverse(), 'JK')).toBe(3);
    expect(reserve([...rules].reverse(), 'HK')).toBe(2);
  });

  it('is that of the stage before that of every stage, but never before a nearer authority', () => {
    expect(reserve([rule('JK', '*', 1), rule('JK', 'primary', 2)], 'JK')).toBe(2);
    expect(reserve([rule('JK', '*', 1), rule('JK', 'primary', 2)], 'JK', 'junior')).toBe(1);
    expect(reserve([rule('NINE', 'primary', 1), rule('JK', '*', 2)], 'JK')).toBe(2);
    expect(reserve([rule('*', 'primary', 1), rule('NINE', '*', 2)], 'JK')).toBe(2);
  });

  it('is that of the first group in the file', () => {
    expect(reserve([rule('TWO', 'primary', 1), rule('NINE', 'primary', 2)], 'JK')).toBe(1);
    expect(reserve([rule('NINE', 'primary', 2), rule('TWO', 'primary', 1)], 'JK')).toBe(2);
  });

  it('is none where no rule holds', () => {
    expect(reserve([rule('JK', 'primary', 1)], 'HK')).toBeUndefined();
    expect(reserve([rule('JK', 'junior', 1)], 'JK')).toBeUndefined();
    expect(reserve([], 'JK')).toBeUndefined();
    expect(reserveFor(compiled(policyOf([])), 'JK', 'primary')).toBeNull();
  });

  it('comes with its bounds and clause, no minimum being 0 and no cap null', () => {
    const of = (one: ReserveRule) => reserveFor(compiled(policyOf([], { reserve: [one] })), 'JK', 'primary');
    expect(of(rule('*', '*', 500, { minimum: 2, cap: 9 }))).toEqual({ shareBp: 500, minimum: 2, cap: 9, clause: 'P1' });
    expect(of(rule('*', '*', 500))).toEqual({ shareBp: 500, minimum: 0, cap: null, clause: 'P1' });
  });
});
