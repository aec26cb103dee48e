import { fitsDeclaration, misfits, readFacts, type FactValue } from './facts';
import type { FactDeclaration } from './policy';
import { declare } from './small-policy.fixture';

const faults = (json: unknown): [string, string, string][] => {
  const read = readFacts(json);
  return read.ok ? [] : read.error.map(({ code, fact, message }) => [code, fact, message]);
};
const value = (json: unknown) => {
  const read = readFacts(json);
  return read.ok ? read.value : null;
};

describe('reading facts', () => {
  it('takes them under "facts" or at the top, with dots or nested, plain or wrapped', () => {
    const read = { 'talent.class': 'A', 'talent.months': 6 };
    expect(value({ 'talent.class': 'A', 'talent.months': 6 })).toEqual(read);
    expect(value({ talent: { class: 'A', months: 6 } })).toEqual(read);
    expect(value({ format: 'xuewei.facts/1', facts: { talent: { class: 'A', months: 6 } } })).toEqual(read);
    expect(value({ facts: { 'talent.class': { value: 'A', source: 'register' }, 'talent.months': { value: 6 } } })).toEqual(read);
    expect(value({ 'talent.class': { value: 'A', verifiedAt: '2027-05-20' }, 'talent.months': 6 })).toEqual(read);
    expect(value({ 'talent.class': 'A', 'talent.months': 6, 'talent.age': undefined })).toEqual(read);
  });

  it('takes "facts" for a fact like others where something stands beside it', () => {
    expect(value({ facts: { a: 1 }, b: 2 })).toEqual({ 'facts.a': 1, b: 2 });
    expect(value({ facts: 7 })).toEqual({ facts: 7 });
  });

  it('takes an object with a value and more than a source for facts of their own', () => {
    expect(value({ talent: { value: 1, other: 2 } })).toEqual({ 'talent.value': 1, 'talent.other': 2 });
    expect(value({ talent: { source: 'x' } })).toEqual({ 'talent.source': 'x' });
  });

  it('takes texts, whole numbers, true, false, none and lists of texts', () => {
    const all = { a: 'x', b: 0, c: true, d: false, e: null, f: [], g: ['x', 'y'] };
    expect(value(all)).toEqual(all);
  });

  it.each<[unknown]>([[null], [7], ['facts'], [[]], [undefined], [{ format: 'xuewei.facts/2' }]])('refuses %j', (json) => {
    expect(faults(json)).toEqual([['notFacts', '', 'expected an object of facts (xuewei.facts/1)']]);
  });

  it.each<[unknown]>([[1.5], [[1]], [{ value: { x: 1 } }], [{ value: 1.5 }], [2 ** 53]])('refuses the value %j', (given) => {
    expect(faults({ a: given })).toEqual([['valueShape', 'a', 'a is no text, integer, boolean, null or list of texts']]);
  });

  it('refuses a fact that is given twice, and names every fault', () => {
    expect(faults({ 'a.b': 1, a: { b: 2, c: 0.5 } })).toEqual([
      ['factTwice', 'a.b', 'a.b is given twice'],
      ['valueShape', 'a.c', 'a.c is no text, integer, boolean, null or list of texts'],
    ]);
  });
});

describe('a value', () => {
  const DECLARED: Readonly<Record<string, FactDeclaration>> = {
    integer: declare('f', 'integer'),
    boolean: declare('f', 'boolean'),
    date: declare('f', 'date'),
    month: declare('f', 'month'),
    enum: declare('f', 'enum', { values: ['A', 'B'] }),
    bare: declare('f', 'enum'),
    set: declare('f', 'set', { values: ['A', 'B'] }),
    places: declare('f', 'set', { of: 'authority' }),
    authority: declare('f', 'authority'),
    text: declare('f', 'text'),
  };

  it.each<[string, FactValue[], FactValue[]]>([
    ['integer', [0, -3, null], ['3', true, ['3']]],
    ['boolean', [true, false, null], ['true', 1]],
    ['date', ['2027-02-28', null], ['2027-02-29', '2027-02', 20270228, ['2027-02-28']]],
    ['month', ['2027-02', null], ['2027-13', '2027-02-28', 202702]],
    ['enum', ['A', null], ['C', 1, ['A']]],
    ['bare', [null], ['A']],
    ['set', [[], ['A'], ['A', 'B'], null], ['A', ['A', 'C'], 1]],
    ['places', [[], ['anywhere']], ['JK', true]],
    ['authority', ['JK', 'elsewhere', null], [['JK'], 1]],
    ['text', ['anything', null], [1, ['x'], true]],
  ])('of type %s fits or does not', (type, fitting, others) => {
    expect(fitting.map((each) => fitsDeclaration(each, DECLARED[type]!))).toEqual(fitting.map(() => true));
    expect(others.map((each) => fitsDeclaration(each, DECLARED[type]!))).toEqual(others.map(() => false));
  });

  it('that does not fit is named with what it should be; facts nobody declares are no concern', () => {
    const declared = [declare('a', 'integer'), declare('b', 'date'), declare('c', 'text')];
    expect(misfits({ a: 'x', b: '2027-05-20', z: 1 }, declared)).toEqual([
      { code: 'factType', fact: 'a', message: 'a is no integer that the policy declares' },
    ]);
  });
});
