import { compileCell } from './cells';
import type { CellScope } from './cell-literals';
import { seasonDay } from './cell-literals';
import { demoTree, NINE } from './demo-tree.fixture';
import type { FactValue } from './facts';
import { declare, FACTS } from './small-policy.fixture';

const DECLARED = [
  ...FACTS,
  declare('talent.since', 'month'),
  declare('talent.scheme', 'text'),
  declare('child.stages', 'set', { values: ['primary'] }),
];
const scope: CellScope = {
  facts: new Map(DECLARED.map((fact) => [fact.key, fact])),
  groups: new Map([['NINE', NINE]]),
  tree: demoTree,
  schoolYear: 2027,
};
const read = (key: string, text: string) => compileCell(text, scope.facts.get(key)!, scope);
const told = (key: string, text: string): string => {
  const cell = read(key, text);
  return cell.ok ? 'taken' : `${cell.error.code}: ${cell.error.message}`;
};
const cellOf = (key: string, text: string) => {
  const cell = read(key, text);
  if (!cell.ok) throw new Error(cell.error.message);
  return cell.value;
};

const CELLS = 'any, = x, in x, y, not in x, y, >= x, x .. y, within AUTHORITY, born so that 6 on YEAR-08-31 or is none';

describe('a cell that is refused', () => {
  it.each([
    ['talent.months', '6', `cellNotUnderstood: "6" is no cell; write ${CELLS}`],
    ['talent.months', '>= six', 'cellTypeMismatch: six is no integer'],
    ['talent.months', `>= ${'9'.repeat(16)}`, `cellTypeMismatch: ${'9'.repeat(16)} is no integer`],
    ['talent.months', '>= -', 'cellTypeMismatch: - is no integer'],
    ['talent.months', '>= 6x', 'cellTypeMismatch: 6x is no integer'],
    ['talent.months', '>= x6', 'cellTypeMismatch: x6 is no integer'],
    ['talent.months', '3 .. 1', 'rangeReversed: 3 lies after 1'],
    ['talent.months', '3 .. x', 'cellTypeMismatch: x is no integer'],
    ['talent.months', 'x .. 3', 'cellTypeMismatch: x is no integer'],
    ['talent.months', 'within ZZ', 'cellTypeMismatch: talent.months is no authority'],
    ['talent.months', 'born so that 6 on YEAR-08-31', 'cellTypeMismatch: talent.months is no date'],
    ['talent.months', '>= request.on', 'cellTypeMismatch: request.on is date, talent.months is integer'],
    ['talent.months', '>= request.until', 'factUnknown: request.until is not declared'],
    ['talent.months', 'in request.until', 'factUnknown: request.until is not declared'],
    ['talent.months', 'in 3, x', 'cellTypeMismatch: x is no integer'],
    ['talent.class', '>= B', 'cellTypeMismatch: enum has no order'],
    ['talent.class', 'A .. C', 'cellTypeMismatch: enum has no order'],
    ['talent.class', '= E', 'valueUnknown: E is no value of talent.class; its values are A, B, C, D'],
    ['talent.listed', '= yes', 'cellTypeMismatch: yes is neither true nor false'],
    ['talent.validTo', '>= 2027-9-1', 'cellTypeMismatch: 2027-9-1 is no date'],
    ['talent.validTo', '>= 2027-09-01x', 'cellTypeMismatch: 2027-09-01x is no date'],
    ['talent.validTo', '>= x2027-09-01', 'cellTypeMismatch: x2027-09-01 is no date'],
    ['talent.validTo', '>= YEAR-02-29', 'dateImpossible: the calendar has no 2027-02-29'],
    ['talent.validTo', '>= YEAR+100-01-01', 'cellTypeMismatch: YEAR+100-01-01 is no date'],
    ['talent.since', '>= 2027-01-01', 'cellTypeMismatch: 2027-01-01 is no month'],
    ['talent.since', '>= x2027-01', 'cellTypeMismatch: x2027-01 is no month'],
    ['talent.since', '>= YEAR-13', 'dateImpossible: the calendar has no 2027-13'],
    ['child.bornOn', 'born so that 6 on soon', 'cellTypeMismatch: soon is no date'],
    ['request.authority', 'in XX', 'authorityUnknown: XX is no authority and no group'],
    ['request.authority', '= NINE', 'authorityUnknown: NINE is no authority'],
    ['home.owned', '= NINE', 'authorityUnknown: NINE is no authority'],
    ['home.owned', 'in talent.class', 'cellTypeMismatch: talent.class is enum, home.owned is set'],
  ])('of %s "%s": %s', (key, text, message) => {
    expect(told(key, text)).toBe(message);
  });

  it.each([
    ['talent.months', ' >=   6 '],
    ['talent.months', '>=6'],
    ['talent.class', 'not   in   A ,B'],
    ['talent.validTo', '>= YEAR+12-01-31'],
    ['child.stages', 'in request.stage'],
    ['talent.scheme', '= child.used'],
    ['request.authority', 'in home.owned, NINE'],
    ['home.owned', '= JK'],
  ])('of %s "%s" is not', (key, text) => {
    expect(told(key, text)).toBe('taken');
  });
});

describe('a cell that is taken', () => {
  it('tells what it compares with, where its answer turns and whether one member is enough', () => {
    const shown = (key: string, text: string) => {
      const { always, others, turning, someMember } = cellOf(key, text);
      return [always, others, turning, someMember];
    };
    expect(shown('talent.months', 'any')).toEqual([true, [], [], false]);
    expect(shown('talent.months', 'is none')).toEqual([false, [], [], false]);
    expect(shown('talent.months', '>= 6')).toEqual([false, [], [6], false]);
    expect(shown('talent.months', '3 .. 6')).toEqual([false, [], [3, 6], false]);
    expect(shown('talent.validTo', '< request.on')).toEqual([false, ['request.on'], [], false]);
    expect(shown('child.bornOn', 'born so that 6 on YEAR-08-31')).toEqual([false, [], ['2020-09-01', '2021-08-31'], false]);
    expect(shown('home.owned', 'in JK, request.authority')).toEqual([false, ['request.authority'], ['JK'], true]);
    expect(shown('home.owned', 'not in JK')).toEqual([false, [], ['JK'], false]);
    expect(shown('home.owned', 'within ZZ')).toEqual([false, [], ['ZZ'], true]);
  });

  it('with words and other facts answers as soon as it can', () => {
    const ask = (text: string, value: FactValue, others: Readonly<Record<string, FactValue>> = {}) =>
      cellOf('home.owned', text).test(value, (key) => others[key]);
    expect(ask('in JK, request.authority', ['JK'])).toBe(true);
    expect(ask('not in JK, request.authority', ['JK'])).toBe(false);
    expect(ask('in JK, request.authority', ['HK'])).toBeUndefined();
    expect(ask('in JK, request.authority', ['HK'], { 'request.authority': 'HK' })).toBe(true);
    expect(ask('not in JK, request.authority', ['HK'], { 'request.authority': 'HK' })).toBe(false);
    expect(ask('in JK, request.authority', ['HK'], { 'request.authority': 'GX' })).toBe(false);
    expect(ask('not in JK, request.authority', ['HK'], { 'request.authority': 'GX' })).toBe(true);
    expect(ask('in JK, request.authority', [])).toBe(false);
    expect(ask('not in JK, request.authority', [])).toBe(true);
    expect(ask('in JK, request.authority', ['HK'], { 'request.authority': null })).toBe(false);
  });

  it('compared with another fact needs one value on each side', () => {
    const same = (value: FactValue, other: FactValue | undefined) =>
      cellOf('home.owned', '= request.authority').test(value, () => other);
    expect(same(['JK'], 'JK')).toBe(true);
    expect(same(['JK'], undefined)).toBeUndefined();
    expect(same([], undefined)).toBe(false);
    expect(same(['JK', 'HK'], 'JK')).toBe(false);
    expect(same(['JK'], null)).toBe(false);
    expect(same(['JK'], ['JK', 'HK'])).toBe(false);
  });

  it('of an ordered fact does not hold for what is none', () => {
    expect(cellOf('talent.months', '3 .. 6').test(null, () => undefined)).toBe(false);
    expect(cellOf('talent.months', '<= 6').test(null, () => undefined)).toBe(false);
    expect(cellOf('talent.months', '> 6').test(7, () => undefined)).toBe(true);
  });
});

describe('a day of the season', () => {
  it('is counted from the school year, days and months alike; other words stay', () => {
    expect(
      ['YEAR-09-01', 'YEAR+1-02-28', 'YEAR-7-09-01', 'YEAR-09', 'YEAR+1-02', '2027-09-01', 'soon'].map((word) =>
        seasonDay(word, 2027),
      ),
    ).toEqual(['2027-09-01', '2028-02-28', '2020-09-01', '2027-09', '2028-02', '2027-09-01', 'soon']);
  });
});
