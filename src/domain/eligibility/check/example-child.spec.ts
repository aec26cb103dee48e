import type { TableAnswer } from '../ask-table';
import type { FactValue } from '../facts';
import type { Policy, PolicyCase } from '../policy';
import { compiled, policyOf, tableOf } from '../small-policy.fixture';
import { ExampleChildren } from './example-child';
import { passingCase } from './passing-case';

const insurance = tableOf(
  'insurance',
  'unique',
  ['talent.months'],
  ['outcome'],
  [
    ['>= 6', 'pass'],
    ['< 6', 'fail'],
    ['is none', 'fail'],
  ],
);
const register = tableOf(
  'register',
  'first',
  ['talent.listed', 'request.authority'],
  ['outcome', 'reason'],
  [
    ['= true', 'not in HK', 'pass', null],
    ['any', 'any', 'fail', 'notListed'],
  ],
);
const named = (name: string, facts: unknown, outcome: string): PolicyCase => ({ name, facts, expect: { outcome } }) as PolicyCase;
const examples = (cases: readonly PolicyCase[], rest: Partial<Policy> = {}) => {
  const policy = compiled(policyOf([insurance, register], { cases, ...rest }));
  const children = new ExampleChildren(policy, new Map());
  const showing = (
    region: Readonly<Record<string, FactValue>>,
    authorities: readonly string[],
    shows = (_: TableAnswer) => true,
  ) => children.showing(new Map(Object.entries(region)), policy.decide[0]!, authorities, shows);
  return { policy, showing };
};
const cases = [
  named('refused', { 'talent.listed': false, 'talent.class': 'D', 'talent.months': 9 }, 'NOT_ELIGIBLE'),
  named('unreadable', 'nothing', 'NOT_ELIGIBLE'),
  named('misfit', { 'talent.listed': true, 'talent.class': 'Z' }, 'ELIGIBLE'),
  named('eligible', { 'talent.listed': true, 'talent.class': 'A', 'talent.months': 9 }, 'ELIGIBLE'),
];

describe('the child that shows a finding', () => {
  it('is a child of the policy’s cases that passes, with the facts of the finding in place of its own', () => {
    expect(examples(cases).showing({ 'talent.months': 7 }, ['JK', '410102'])).toEqual({
      facts: { 'talent.listed': true, 'talent.class': 'A', 'talent.months': 7, 'request.authority': 'JK' },
      authority: 'JK',
      outcome: 'ELIGIBLE',
      reason: null,
    });
  });

  it('is asked for at the authority that the finding names', () => {
    const child = examples(cases).showing({ 'talent.months': 7, 'request.authority': '410102' }, ['JK']);
    expect(child).toMatchObject({ authority: '410102', facts: { 'request.authority': '410102' } });
  });

  it('is one that something else refuses only where there is no other', () => {
    expect(examples(cases).showing({ 'talent.months': 7 }, ['HK'])).toMatchObject({
      facts: { 'talent.class': 'A' },
      authority: 'HK',
      outcome: 'NOT_ELIGIBLE',
      reason: 'notListed',
    });
    expect(examples(cases.slice(0, 3)).showing({ 'talent.months': 7 }, ['JK'])).toMatchObject({
      facts: { 'talent.listed': true, 'talent.months': 7 },
      outcome: 'ELIGIBLE',
    });
  });

  it('is made to pass every other table where the policy has no case', () => {
    const { cases: _, ...bare } = policyOf([insurance, register]);
    expect(examples([], bare).showing({ 'talent.months': 3 }, ['JK'])).toEqual({
      facts: { 'talent.months': 3, 'talent.listed': true, 'request.authority': 'JK' },
      authority: 'JK',
      outcome: 'NOT_ELIGIBLE',
      reason: 'insurance',
    });
  });

  it('is none where no child shows it, or where no authority is asked', () => {
    const { showing } = examples(cases);
    expect(showing({ 'talent.months': 7 }, ['JK'], ({ outcome }) => outcome === 'fail')).toBeNull();
    expect(showing({ 'talent.months': 3 }, ['JK'], ({ outcome }) => outcome === 'fail')).not.toBeNull();
    expect(showing({ 'talent.months': 7 }, [])).toBeNull();
  });
});

describe('facts that pass', () => {
  const passing = (tables: Parameters<typeof policyOf>[0], fixed: Readonly<Record<string, FactValue>> = {}) => {
    const policy = compiled(policyOf(tables));
    return Object.fromEntries(
      passingCase(policy, 'JK', new Map(Object.entries({ 'request.authority': 'JK', ...fixed })), new Map()),
    );
  };

  it('pass table after table and keep what is fixed', () => {
    expect(passing([insurance, register])).toEqual({ 'request.authority': 'JK', 'talent.months': 6, 'talent.listed': true });
    expect(passing([insurance, register], { 'talent.months': 3 })).toEqual({
      'request.authority': 'JK',
      'talent.months': 3,
      'talent.listed': true,
    });
  });

  it('meet no row that refuses beside the one that passes', () => {
    const both = tableOf(
      'both',
      'unique',
      ['talent.class', 'talent.listed'],
      ['outcome'],
      [
        ['in A, B', 'any', 'pass'],
        ['= A', 'any', 'fail'],
        ['any', '= false', 'manual'],
      ],
    );
    expect(passing([both])).toMatchObject({ 'talent.class': 'B', 'talent.listed': true });
  });

  it('meet none of the rows of a table that only refuses', () => {
    const only = tableOf(
      'only',
      'collect',
      ['talent.class'],
      ['outcome'],
      [
        ['in A, B', 'fail'],
        ['= C', 'manual'],
      ],
    );
    expect(passing([only])).toMatchObject({ 'talent.class': 'D' });
  });

  it('meet none of the stronger rows of a priority table, and in a first table none above', () => {
    const rows = [
      ['any', 'pass'],
      ['in A, B, C', 'fail'],
    ];
    expect(passing([tableOf('p', 'priority', ['talent.class'], ['outcome'], rows)])).toMatchObject({ 'talent.class': 'D' });
    expect(passing([tableOf('f', 'first', ['talent.class'], ['outcome'], [...rows].reverse())])).toMatchObject({
      'talent.class': 'D',
    });
    expect(passing([tableOf('f', 'first', ['talent.class'], ['outcome'], rows)])['talent.class']).toBe('A');
  });

  it('leave a table that cannot be passed', () => {
    const never = tableOf('never', 'first', ['talent.class'], ['outcome'], [['any', 'fail']]);
    expect(passing([never, register])).toEqual({ 'request.authority': 'JK', 'talent.listed': true });
  });
});
