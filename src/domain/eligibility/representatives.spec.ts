import type { FactValue } from './facts';
import { affordableSubsets, around, isOrdered, kindsOf, subsetsOf, tooManyKinds, words } from './representatives';
import { sampleValues } from './sample-values';
import { compiled, declare, policyOf, tableOf } from './small-policy.fixture';

const letters = (count: number): string[] => Array.from({ length: count }, (_, at) => String.fromCharCode(97 + at));

describe('values that stand for all a fact could be', () => {
  it('lie at every point and up to a reach beside it', () => {
    expect(around(declare('a.b', 'integer'), [6], 1, 2027)).toEqual([5, 6, 7]);
    expect(around(declare('a.b', 'integer'), [6, 7], 2, 2027)).toEqual([4, 5, 6, 7, 8, 9]);
    expect(around(declare('a.b', 'integer'), [], 1, 2027)).toEqual([-1, 0, 1]);
    expect(around(declare('a.b', 'date'), ['2027-03-01'], 1, 2027)).toEqual(['2027-02-28', '2027-03-01', '2027-03-02']);
    expect(around(declare('a.b', 'date'), [], 1, 2027)).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
    expect(around(declare('a.b', 'month'), ['2027-01'], 1, 2027)).toEqual(['2026-12', '2027-01', '2027-02']);
    expect(around(declare('a.b', 'month'), [], 1, 2027)).toEqual(['2026-12', '2027-01', '2027-02']);
  });

  it('are the words that cells name and another, or all that is declared', () => {
    expect(words(declare('a.b', 'boolean'), [], [])).toEqual([true, false]);
    expect(words(declare('a.b', 'enum', { values: ['x', 'y'] }), ['x'], [])).toEqual(['x', 'y']);
    expect(words(declare('a.b', 'enum'), ['x'], [])).toEqual([]);
    expect(words(declare('a.b', 'authority'), ['x'], ['JK'])).toEqual(['JK', 'elsewhere']);
    expect(words(declare('a.b', 'text'), ['x', 'x', 'y'], ['JK'])).toEqual(['x', 'y', 'another']);
  });

  it('are ordered for numbers, days and months only', () => {
    const types = ['integer', 'date', 'month', 'enum', 'set', 'boolean', 'authority', 'text'] as const;
    expect(types.filter((type) => isOrdered(declare('a.b', type)))).toEqual(['integer', 'date', 'month']);
  });
});

describe('subsets of members', () => {
  it('are all of them while these are few, smaller before larger', () => {
    expect(subsetsOf([])).toEqual([[]]);
    expect(subsetsOf(['a', 'b', 'c'])).toEqual([[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']]);
    expect(subsetsOf(letters(10))).toHaveLength(1024);
    expect([10, 11].map((count) => tooManyKinds(letters(count)))).toEqual([false, true]);
  });

  it('are those of at most three members, those that lack at most two, and all, where they are many', () => {
    const members = letters(11);
    const sets = subsetsOf(members).map((set) => set.join(''));
    expect(sets.slice(0, 13)).toEqual(['', ...members, 'ab']);
    expect(new Set(sets.map(({ length }) => length))).toEqual(new Set([0, 1, 2, 3, 9, 10, 11]));
    expect(sets).toContain('abk');
    expect(sets).toContain('ijk');
    expect(sets).toContain('abcdefghi');
    expect(sets).toContain('bcdefghijk');
    expect(sets.at(-1)).toBe('abcdefghijk');
    expect(sets).toHaveLength(1 + 11 + 55 + 165 + 66 + 1);
  });

  it('are none, each alone and all where a search can afford no more', () => {
    expect(affordableSubsets(letters(6))).toHaveLength(64);
    expect(affordableSubsets(letters(7))).toEqual([[], ...letters(7).map((one) => [one]), letters(7)]);
  });

  it('need one member of each kind that cells tell apart', () => {
    const policy = compiled(
      policyOf([
        tableOf(
          't',
          'first',
          ['home.owned'],
          ['outcome'],
          [
            ['in JK', 'pass'],
            ['within ZZ', 'fail'],
          ],
        ),
      ]),
    );
    const cells = policy.cells.get('home.owned')!;
    expect(kindsOf(['JK', 'HK', 'GX', 'elsewhere', 'nowhere'], cells, () => undefined)).toEqual(['JK', 'HK', 'elsewhere']);
  });
});

describe('values of an unknown fact of a case', () => {
  const policy = compiled(
    policyOf([
      tableOf(
        't',
        'first',
        ['talent.months', 'talent.class', 'talent.validTo', 'child.used', 'home.owned'],
        ['outcome'],
        [
          ['>= 6', 'in A, B', '>= request.on', 'in request.stage', 'within request.authority'],
          ['< 6', 'any', '< YEAR-09-01', 'in primary', 'any'],
        ].map((row) => [...row, 'pass']),
      ),
    ]),
  );
  const samples = (key: string, given: Readonly<Record<string, FactValue>> = {}, authorities = ['JK']): readonly FactValue[] =>
    sampleValues(policy, key, new Map(Object.entries(given)), authorities);

  it('are one for each class that no cell tells apart, none among them', () => {
    expect(samples('talent.months')).toEqual([5, 6, null]);
    expect(samples('talent.class')).toEqual(['A', 'C']);
    expect(samples('talent.listed')).toEqual([true]);
    expect(samples('not.declared')).toEqual([null]);
  });

  it('lie on both sides of what they are compared with, known or not', () => {
    expect(samples('talent.validTo', { 'request.on': '2027-05-20' })).toEqual(['2027-08-31', '2027-09-01', '2027-05-19', null]);
    const open = samples('talent.validTo');
    for (const day of ['2027-08-30', '2027-09-01', '2027-09-03']) expect(open).toContain(day);
    expect(open).not.toContain('2027-09-04');
    expect(samples('request.on', { 'talent.validTo': '2027-05-20' })).toHaveLength(2);
  });

  it('are sets of kinds, every member a kind while what they are compared with is unknown', () => {
    expect(samples('child.used', { 'request.stage': 'junior' })).toEqual([[], ['primary'], ['junior'], ['primary', 'junior']]);
    expect(samples('child.used')).toEqual([[], ['primary'], ['junior'], ['primary', 'junior'], null]);
    expect(samples('home.owned')).toEqual([[], ['JK']]);
    expect(samples('home.owned', {}, ['JK', 'HK'])).toEqual([[], ['JK'], ['HK'], ['JK', 'HK']]);
  });
});
