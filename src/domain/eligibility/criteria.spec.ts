import { criteriaOf } from './criteria';
import type { Facts } from './facts';
import type { Criterion } from './policy';
import { compiled, policyOf } from './small-policy.fixture';

const ALL: readonly Criterion[] = ['class', 'sibling', 'distance', 'points', 'batchOn', 'insuredSince', 'lottery'];
const values = (facts: Facts, criteria: readonly Criterion[] = ALL) =>
  criteriaOf(compiled(policyOf([], { criteria })), (key) => facts[key]);

describe('the values that order children', () => {
  it('are whole numbers, lower first, for those of the criteria that are facts', () => {
    const facts = {
      'talent.class': 'B',
      'talent.batchOn': '2024-01-31',
      'talent.insuredSince': '2020-12-01',
      'points.total': 160,
    };
    expect(values(facts)).toEqual({ class: 2, points: -160, batchOn: 20240131, insuredSince: 20201201 });
    expect(values(facts, ['lottery'])).toEqual({});
    expect(values(facts, ['insuredSince', 'class'])).toEqual({ insuredSince: 20201201, class: 2 });
    expect(values({ ...facts, 'talent.class': 'A' }, ['class'])).toEqual({ class: 1 });
  });

  it('put last what is none or not known', () => {
    const last = 99_999_999;
    expect(values({})).toEqual({ class: last, points: last, batchOn: last, insuredSince: last });
    expect(values({ 'talent.class': null, 'points.total': null, 'talent.batchOn': null })).toMatchObject({
      class: last,
      points: last,
    });
    expect(values({ 'points.total': 0 }, ['points'])['points']).toBe(-0);
  });

  it('are none where the policy names no criteria, and last where it has no classes', () => {
    const { criteria: _, ...bare } = policyOf([]);
    expect(criteriaOf(compiled(bare), () => 'A')).toEqual({});
    expect(criteriaOf(compiled(policyOf([], { facts: [] })), () => 'A')).toEqual({ class: 99_999_999 });
  });
});
