import { demoTree } from '../demo-tree.fixture';
import { declare, FACTS, policyOf, tableOf } from '../small-policy.fixture';
import { vocabularyOf } from './index';

const start = policyOf([tableOf('points', 'sum', ['talent.class'], ['points.total'], [['= A', 1]])], {
  facts: [...FACTS, declare('talent.since', 'month'), declare('talent.scheme', 'text', { en: 'scheme', unit: 'x' })],
  clauses: [{ id: 'P1', zh: '一' }],
  groups: { NINE: ['JK'] },
});

describe('the vocabulary of a draft', () => {
  const words = vocabularyOf(start, demoTree);
  const fact = (key: string) => words.facts.find((one) => one.key === key)!;
  const examples = (key: string) => fact(key).forms.map(({ example }) => example);

  it('gives each form with an example that the compiler takes', () => {
    expect(examples('talent.class')).toEqual(['any', '= A', 'in A', 'not in A', 'is none']);
    expect(examples('talent.months')).toEqual([
      'any',
      '= 6',
      'in 6',
      'not in 6',
      '>= 6',
      '> 6',
      '<= 6',
      '< 6',
      '6 .. 6',
      'is none',
    ]);
    expect(examples('talent.since')).toContain('YEAR-09 .. YEAR-09');
    expect(examples('child.bornOn')).toContain('born so that 6 on YEAR-08-31');
    expect(examples('talent.validTo')).toContain('>= YEAR-09-01');
    expect(examples('talent.listed')).toContain('= true');
    expect(examples('talent.scheme')).toEqual(['any', '= x', 'in x', 'not in x', 'is none']);
    const code = demoTree.codes()[0]!;
    expect(examples('home.owned')).toContain(`within ${code}`);
    expect(examples('request.authority')).toEqual([
      'any',
      `= ${code}`,
      `in ${code}`,
      `not in ${code}`,
      `within ${code}`,
      'is none',
    ]);
  });

  it('tells what a fact is and whether a table computes it', () => {
    expect(fact('talent.scheme')).toMatchObject({ type: 'text', zh: 'talent.scheme', en: 'scheme', unit: 'x', computed: false });
    expect(fact('points.total').computed).toBe(true);
    expect(fact('child.used').values).toEqual(['primary', 'junior']);
  });

  it('lists what may stand in every output and everywhere else', () => {
    expect(words.outputs).toEqual([
      { name: 'outcome', values: ['pass', 'material', 'manual', 'fail'] },
      { name: 'reason', values: null },
      { name: 'ask', values: null },
      { name: 'mode', values: ['ranked', 'nearest', 'single', 'points', 'catchment', 'negotiated', 'district', null] },
      { name: 'seat', values: [true, false, null] },
      { name: 'points.total', values: null },
    ]);
    expect(words).toMatchObject({
      clauses: ['P1'],
      tables: ['points'],
      groups: [{ name: 'NINE', authorities: ['JK'] }],
      hitPolicies: ['unique', 'first', 'priority', 'collect', 'sum'],
    });
    expect(words.authorities.find(({ code }) => code === 'JK')).toEqual({ code: 'JK', zh: 'JK', en: 'JK', parent: 'ZZ' });
    expect(words.factTypes).toHaveLength(8);
    expect(vocabularyOf(policyOf([]), demoTree)).toMatchObject({ clauses: [], groups: [], tables: [] });
  });
});
