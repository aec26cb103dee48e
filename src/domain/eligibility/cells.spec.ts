import fc from 'fast-check';
import { demoTree, NINE } from './demo-tree.fixture';
import { askCell, compileCell, type Truth } from './cells';
import type { CellScope } from './cell-literals';
import type { FactValue } from './facts';
import type { FactDeclaration } from './policy';

const declare = (key: string, type: FactDeclaration['type'], rest: Partial<FactDeclaration> = {}): FactDeclaration => ({
  key,
  type,
  zh: key,
  source: 'test',
  ground: 'P1',
  ...rest,
});

const FACTS = [
  declare('talent.class', 'enum', { values: ['A', 'B', 'C', 'D'] }),
  declare('talent.months', 'integer'),
  declare('talent.validTo', 'date'),
  declare('talent.since', 'month'),
  declare('talent.listed', 'boolean'),
  declare('talent.scheme', 'text'),
  declare('child.bornOn', 'date'),
  declare('child.used', 'set', { values: ['primary', 'junior'] }),
  declare('home.owned', 'set', { of: 'authority' }),
  declare('request.authority', 'authority'),
  declare('request.on', 'date'),
  declare('request.stage', 'enum', { values: ['primary', 'junior'] }),
];

const scope: CellScope = {
  facts: new Map(FACTS.map((fact) => [fact.key, fact])),
  groups: new Map([['NINE', NINE]]),
  tree: demoTree,
  schoolYear: 2027,
};

const compile = (fact: string, text: string) => compileCell(text, scope.facts.get(fact)!, scope);

function ask(fact: string, text: string, facts: Readonly<Record<string, FactValue>>): Truth {
  const cell = compile(fact, text);
  if (!cell.ok) throw new Error(cell.error.message);
  return askCell(cell.value, (key) => facts[key]);
}

const holds = (fact: string, text: string, value: FactValue): Truth => ask(fact, text, { [fact]: value });

describe('a cell', () => {
  it.each<[string, string, FactValue, boolean]>([
    ['talent.class', 'any', 'A', true],
    ['talent.class', 'any', null, true],
    ['talent.class', '= A', 'A', true],
    ['talent.class', '= A', 'B', false],
    ['talent.class', 'in A, B', 'B', true],
    ['talent.class', 'in A,B', 'C', false],
    ['talent.class', 'not in A, B', 'C', true],
    ['talent.class', 'not in A, B', 'A', false],
    ['talent.class', 'not in A, B', null, true],
    ['talent.class', 'is none', null, true],
    ['talent.class', 'is none', 'A', false],
    ['talent.months', '>= 6', 6, true],
    ['talent.months', '>= 6', 5, false],
    ['talent.months', '> 6', 6, false],
    ['talent.months', '<= 6', 6, true],
    ['talent.months', '< 6', 6, false],
    ['talent.months', '< 6', null, false],
    ['talent.months', '>= -1', 0, true],
    ['talent.months', '1 .. 3', 1, true],
    ['talent.months', '1 .. 3', 3, true],
    ['talent.months', '1 .. 3', 4, false],
    ['talent.months', '= 3', 3, true],
    ['talent.listed', '= true', true, true],
    ['talent.listed', 'not in true', null, true],
    ['talent.scheme', '= 黄河人才计划', '黄河人才计划', true],
    ['talent.since', '>= 2026-12', '2027-01', true],
    ['talent.since', '< YEAR-01', '2026-12', true],
    ['talent.validTo', '>= YEAR-09-01', '2027-09-01', true],
    ['talent.validTo', '>= YEAR+1-02-29', '2028-02-28', false],
    ['talent.validTo', '= YEAR-1-12-31', '2026-12-31', true],
    ['talent.validTo', '2027-01-01 .. YEAR-12-31', '2027-12-31', true],
    ['request.authority', 'in NINE', 'JK', true],
    ['request.authority', 'in NINE', '410106', false],
    ['request.authority', 'within ZZ', '410185', true],
    ['request.authority', 'within NINE', 'ZZ', false],
    ['request.authority', 'within ZZ', '310000', false],
    ['home.owned', 'within ZZ', ['310000', '410102'], true],
    ['home.owned', 'within ZZ', [], false],
    ['home.owned', 'in 410102, 410103', ['410103'], true],
    ['home.owned', '= 410102', ['410102', '410103'], false],
    ['home.owned', 'is none', [], true],
    ['child.used', 'in primary', ['primary', 'junior'], true],
    ['child.used', 'not in primary', null, true],
  ])('of %s "%s" asks %j: %s', (fact, text, value, expected) => {
    expect(holds(fact, text, value)).toBe(expected);
  });

  it('counts completed years on a day of the season, both ends of the year of birth in', () => {
    const six = 'born so that 6 on YEAR-08-31';
    expect(['2020-08-31', '2020-09-01', '2021-08-31', '2021-09-01'].map((day) => holds('child.bornOn', six, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('compares with another fact, and does not know while that one is unknown', () => {
    expect(ask('talent.validTo', '>= request.on', { 'talent.validTo': '2027-05-20', 'request.on': '2027-05-20' })).toBe(true);
    expect(ask('talent.validTo', '>= request.on', { 'talent.validTo': '2027-05-20' })).toBeUndefined();
    expect(ask('home.owned', 'within request.authority', { 'home.owned': ['410102'], 'request.authority': '410102' })).toBe(true);
    expect(ask('home.owned', 'within request.authority', { 'home.owned': [] })).toBe(false);
    expect(ask('child.used', 'in request.stage', { 'child.used': ['junior'], 'request.stage': 'primary' })).toBe(false);
  });

  it('does not know of an unknown fact, unless it asks nothing', () => {
    expect(ask('talent.months', '>= 6', {})).toBeUndefined();
    expect(ask('talent.months', 'is none', {})).toBeUndefined();
    expect(ask('talent.months', 'any', {})).toBe(true);
  });

  it.each<[string, string, string]>([
    ['talent.months', '', 'cellNotUnderstood'],
    ['talent.months', '-', 'cellNotUnderstood'],
    ['talent.months', '6', 'cellNotUnderstood'],
    ['talent.months', '>=', 'cellNotUnderstood'],
    ['talent.months', '!= 6', 'cellNotUnderstood'],
    ['talent.months', '≥ 6', 'cellNotUnderstood'],
    ['talent.months', '1..3', 'cellNotUnderstood'],
    ['talent.months', '>= 6 and < 9', 'cellNotUnderstood'],
    ['talent.class', 'in A; B', 'cellNotUnderstood'],
    ['talent.class', 'in A，B', 'cellNotUnderstood'],
    ['talent.class', 'in', 'cellNotUnderstood'],
    ['talent.class', 'ANY', 'cellNotUnderstood'],
    ['child.bornOn', 'born so that six on YEAR-08-31', 'cellNotUnderstood'],
    ['talent.months', '>= six', 'cellTypeMismatch'],
    ['talent.months', '>= 6.5', 'cellTypeMismatch'],
    ['talent.months', 'within ZZ', 'cellTypeMismatch'],
    ['talent.months', 'born so that 6 on YEAR-08-31', 'cellTypeMismatch'],
    ['talent.months', '>= request.on', 'cellTypeMismatch'],
    ['talent.class', '>= B', 'cellTypeMismatch'],
    ['talent.class', 'A .. C', 'cellTypeMismatch'],
    ['talent.listed', '= yes', 'cellTypeMismatch'],
    ['talent.validTo', '>= 2027-9-1', 'cellTypeMismatch'],
    ['talent.validTo', '>= YEAR', 'cellTypeMismatch'],
    ['talent.since', '>= 2027-01-01', 'cellTypeMismatch'],
    ['talent.validTo', '>= 2027-02-29', 'dateImpossible'],
    ['talent.validTo', '>= YEAR-13-01', 'dateImpossible'],
    ['talent.months', '3 .. 1', 'rangeReversed'],
    ['talent.class', '= E', 'valueUnknown'],
    ['child.used', 'in senior', 'valueUnknown'],
    ['request.authority', 'in 999999', 'authorityUnknown'],
    ['request.authority', '= NINE', 'authorityUnknown'],
    ['home.owned', 'within TEN', 'authorityUnknown'],
    ['talent.validTo', '>= request.until', 'factUnknown'],
  ])('of %s "%s" is refused: %s', (fact, text, code) => {
    const cell = compile(fact, text);
    expect(cell.ok ? null : cell.error.code).toBe(code);
  });

  it('never throws, whatever is written in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FACTS), fc.string(), (fact, text) => {
        const cell = compileCell(text, fact, scope);
        expect(typeof cell.ok).toBe('boolean');
      }),
    );
  });
});
