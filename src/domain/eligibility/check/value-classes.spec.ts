import type { FactValue } from '../facts';
import type { OutputCell } from '../policy';
import { compiled, declare, FACTS, policyOf, tableOf } from '../small-policy.fixture';
import { computedDomain, reachableValues, withoutComputed } from './reachable-values';
import { surelyRefusing } from './table-variant';
import { candidates, hasTooManyKinds, sharedCells, type Domain } from './value-classes';

const INPUTS = ['talent.months', 'talent.validTo', 'child.used', 'home.owned'];
const tableWith = (...rows: readonly (readonly string[])[]) =>
  tableOf(
    't',
    'first',
    INPUTS,
    ['outcome'],
    rows.map((row) => [...row, 'pass']),
  );
const ready = (...rows: readonly (readonly string[])[]) => {
  const policy = compiled(policyOf([tableWith(...rows)]));
  const domain: Domain = { policy, authorities: ['JK', 'HK'], odd: false, computed: new Map(), fixed: new Map() };
  const cells = sharedCells(policy.decide[0]!.rows);
  const values = (key: string, rest: Partial<Domain> = {}, known: Readonly<Record<string, FactValue>> = {}): FactValue[] =>
    candidates({ ...domain, ...rest }, key, cells, (name) => known[name]);
  return { policy, domain, cells, values };
};

describe('cells that rows share', () => {
  it('are named once with the rows that hold them, any left out', () => {
    const { cells } = ready(['>= 6', 'any', 'any', 'any'], ['< 6', 'any', 'in primary', 'any'], ['>= 6', 'any', 'any', 'any']);
    expect(cells.map(({ cell, rows }) => [cell.fact, cell.text, rows])).toEqual([
      ['talent.months', '>= 6', 0b101n],
      ['talent.months', '< 6', 0b010n],
      ['child.used', 'in primary', 0b010n],
    ]);
  });
});

describe('values that a search tries', () => {
  it('are the fixed one, the authorities, or what a table can compute', () => {
    const { values } = ready(['>= 6', 'any', 'any', 'any']);
    expect(values('talent.months', { fixed: new Map([['talent.months', 7]]) })).toEqual([7]);
    expect(values('request.authority')).toEqual(['JK', 'HK']);
    expect(values('talent.months', { computed: new Map([['talent.months', [1, 2]]]) })).toEqual([1, 2]);
    expect(values('not.declared')).toEqual([null]);
  });

  it('are negative or none only where odd cases are looked for, or where a cell speaks of negative numbers', () => {
    expect(ready(['>= 0', 'any', 'any', 'any']).values('talent.months')).toEqual([0, 1]);
    expect(ready(['>= 0', 'any', 'any', 'any']).values('talent.months', { odd: true })).toEqual([-1, 0, 1, null]);
    expect(ready(['>= -1', 'any', 'any', 'any']).values('talent.months')).toEqual([-2, -1, 0]);
    expect(ready(['-1 .. 3', 'any', 'any', 'any']).values('talent.months')).toEqual([-2, -1, 0, 2, 3, 4]);
    expect(ready(['any', '>= YEAR-09-01', 'any', 'any']).values('talent.validTo')).toEqual([
      '2027-08-31',
      '2027-09-01',
      '2027-09-02',
    ]);
  });

  it('lie around what they are compared with, as far as it is known', () => {
    const { values } = ready(['any', '>= request.on', 'any', 'any']);
    expect(values('talent.validTo', {}, { 'request.on': '2027-05-20' })).toEqual([
      '2027-05-18',
      '2027-05-19',
      '2027-05-20',
      '2027-05-21',
      '2027-05-22',
    ]);
    expect(values('request.on')).toContain('2027-01-01');
    const both = ready(['any', '>= request.on', 'any', 'any'], ['any', '< YEAR-09-01', 'any', 'any']);
    expect(both.values('request.on')).toContain('2027-09-01');
  });

  it('are sets of the kinds that cells tell apart', () => {
    const { values } = ready(['any', 'any', 'in primary', 'in JK'], ['any', 'any', 'any', 'within ZZ']);
    expect(values('child.used')).toEqual([[], ['primary'], ['junior'], ['primary', 'junior']]);
    const places = values('home.owned');
    expect(places).toHaveLength(8);
    expect(places[0]).toEqual([]);
    expect(places).toContainEqual(['JK']);
    expect(places).toContainEqual(['elsewhere']);
  });

  it('take every member for a kind while what a set is compared with is not known', () => {
    const { values, domain, cells } = ready(['any', 'any', 'in request.stage', 'within request.authority']);
    expect(values('child.used')).toHaveLength(4);
    expect(values('child.used', {}, { 'request.stage': 'primary' })).toHaveLength(4);
    expect(values('home.owned', {}, { 'request.authority': 'JK' })).toEqual([[], expect.anything(), ['JK'], expect.anything()]);
    const owned = FACTS.find(({ key }) => key === 'home.owned')!;
    const tooMany = (known: Readonly<Record<string, FactValue>>): boolean =>
      hasTooManyKinds(domain, owned, cells, (name) => known[name]);
    expect(tooMany({})).toBe(true);
    expect(tooMany({ 'request.authority': 'JK' })).toBe(false);
    expect(hasTooManyKinds(domain, FACTS[0]!, cells, () => undefined)).toBe(false);
  });

  it('take every member for a kind where another fact is compared with the set', () => {
    const { domain } = ready(['any', 'any', 'any', 'any']);
    const policy = compiled(policyOf([tableOf('t', 'first', ['request.authority'], ['outcome'], [['in home.owned', 'pass']])]));
    const cells = sharedCells(policy.decide[0]!.rows);
    const owned = FACTS.find(({ key }) => key === 'home.owned')!;
    expect(hasTooManyKinds({ ...domain, policy }, owned, cells, () => undefined)).toBe(true);
  });
});

describe('rows of other tables that refuse whoever meets them', () => {
  const gate = (id: string, rows: readonly (readonly OutputCell[])[], inputs = ['talent.class']) =>
    tableOf(id, 'first', inputs, ['outcome'], rows);
  const own = gate('own', [['any', 'pass']]);
  const refusing = (facts: readonly string[], ...others: ReturnType<typeof gate>[]): number[] => {
    const policy = compiled(policyOf([own, ...others]));
    return surelyRefusing(policy, policy.decide[0]!, new Set(facts)).map(({ number }) => number);
  };

  it('are those that say so, look only at the facts given, and stand below none that says otherwise', () => {
    const rows = [
      ['= A', 'fail'],
      ['= B', 'fail'],
      ['= C', 'pass'],
      ['any', 'fail'],
    ];
    expect(refusing(['talent.class'], gate('other', rows))).toEqual([1, 2]);
    expect(refusing([], gate('other', rows))).toEqual([]);
    expect(refusing([], gate('other', [['any', 'fail']]))).toEqual([1]);
    expect(
      refusing(
        ['talent.class'],
        gate('other', [
          ['= A', 'manual'],
          ['= B', 'fail'],
        ]),
      ),
    ).toEqual([]);
    const two = gate('other', [['= A', '= true', 'fail']], ['talent.class', 'talent.listed']);
    expect(refusing(['talent.class'], two)).toEqual([]);
    expect(refusing(['talent.class', 'talent.listed'], two)).toEqual([1]);
    const compared = gate('other', [['< request.on', 'fail']], ['talent.validTo']);
    expect(refusing(['talent.validTo'], compared)).toEqual([]);
    expect(refusing(['talent.validTo', 'request.on'], compared)).toEqual([1]);
  });

  it('are none of the table itself, of one without an outcome, or of one that an authority overrides', () => {
    const other = gate('other', [['= A', 'fail']]);
    const overrides = [{ authority: 'JK', table: 'other', rows: other.rows }];
    const overridden = compiled(policyOf([own, other], { overrides }));
    expect(surelyRefusing(overridden, overridden.decide[0]!, new Set(['talent.class']))).toEqual([]);
    const policy = compiled(policyOf([own, other]));
    expect(surelyRefusing(policy, policy.decide[1]!, new Set(['talent.class']))).toEqual([]);
  });
});

describe('what a computed fact can come to', () => {
  const points = tableOf(
    'points',
    'sum',
    ['talent.class', 'talent.listed', 'talent.months'],
    ['points.total'],
    [
      ['in A, B', 'any', 'any', 100],
      ['any', '= true', 'any', 60],
      ['any', 'any', '>= 6', 10],
      ['any', 'any', '< 3', null],
    ],
  );
  const user = tableOf(
    'user',
    'first',
    ['points.total'],
    ['outcome'],
    [
      ['>= 150', 'pass'],
      ['any', 'fail'],
    ],
  );
  const policy = compiled(policyOf([points, user], { decide: ['user'] }));
  const table = policy.producers.get('points.total')!;
  const domain: Domain = { policy, authorities: ['JK'], odd: true, computed: new Map(), fixed: new Map() };
  const sorted = (values: Iterable<FactValue>): number[] => [...values].map(Number).sort((one, other) => one - other);

  it('is every sum of rows that hold together, each with a case that leads to it', () => {
    const reached = reachableValues(domain, table, table.rows, 'points.total')!;
    expect(sorted([...reached.values()].map(({ value }) => value))).toEqual([0, 10, 60, 70, 100, 110, 160, 170]);
    expect(Object.fromEntries(reached.get('170')!.given)).toEqual({
      'talent.class': 'A',
      'talent.listed': true,
      'talent.months': 6,
    });
    const fixed = new Map<string, FactValue>([['talent.class', 'C']]);
    expect(
      sorted([...reachableValues({ ...domain, fixed }, table, table.rows, 'points.total')!.values()].map(({ value }) => value)),
    ).toEqual([0, 10, 60, 70]);
  });

  it('is known for every fact that tables compute, one behind another', () => {
    const made = declare('made.grade', 'enum', { source: 'table', values: ['high', 'low'] });
    const grade = tableOf(
      'grade',
      'first',
      ['points.total'],
      ['made.grade'],
      [
        ['>= 150', 'high'],
        ['any', 'low'],
      ],
    );
    const reads = tableOf(
      'user',
      'first',
      ['made.grade'],
      ['outcome'],
      [
        ['= high', 'pass'],
        ['any', 'fail'],
      ],
    );
    const chained = compiled(policyOf([grade, points, reads], { decide: ['user'], facts: [...FACTS, made] }));
    const known = computedDomain(chained, ['JK']);
    expect(sorted(known.get('points.total')!)).toEqual([0, 10, 60, 70, 100, 110, 160, 170]);
    expect([...known.get('made.grade')!].sort()).toEqual(['high', 'low']);
    const region = new Map<string, FactValue>([
      ['made.grade', 'high'],
      ['talent.months', 0],
    ]);
    const given = Object.fromEntries(withoutComputed(chained, known, region, 'JK'));
    expect(given).toEqual({ 'talent.months': 0, 'talent.class': 'A', 'talent.listed': true });
  });

  it('is put in place by facts that lead to it, and left out where none do', () => {
    const computed = computedDomain(policy, ['JK']);
    const without = (total: number) =>
      Object.fromEntries(withoutComputed(policy, computed, new Map<string, FactValue>([['points.total', total]]), 'JK'));
    expect(without(60)).toMatchObject({ 'talent.listed': true });
    expect(without(61)).toEqual({});
  });
});
