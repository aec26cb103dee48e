import { readPolicy, type Policy } from './index';
import { readDraft } from './read-policy';
import { declare, policyOf, tableOf } from './small-policy.fixture';

type Json = Record<string, unknown>;

const full: Policy = policyOf(
  [{ ...tableOf('gate', 'first', ['talent.months'], ['outcome'], [['any', 'pass']]), title: { zh: '门' } }],
  {
    documentNumber: '1号',
    clauses: [{ id: 'P1', zh: '一', en: 'one' }],
    authorities: [{ code: 'ZZ', zh: '市', en: 'city', parent: null }],
    groups: { NINE: ['JK'] },
    remedies: [{ reason: '*', zh: '普通', en: 'ordinary' }],
    reserve: [{ authority: '*', stage: '*', shareBp: 500, clause: 'P1', minimum: 1, cap: 9 }],
    transition: 'betterOfTwo',
    overrides: [{ authority: 'JK', table: 'gate', rows: [{ when: ['any'], then: ['fail'], clause: 'P1', zh: '一', en: 'one' }] }],
    cases: [
      {
        name: 'one',
        facts: { 'talent.months': 3 },
        authorities: ['JK'],
        expect: { outcome: 'ELIGIBLE', reason: null, scope: ['JK'], mode: null, seat: true, missing: [], clauses: ['P1'] },
      },
    ],
  },
);
const changed = (path: string, value: unknown): unknown => {
  const copy = JSON.parse(JSON.stringify(full)) as Json;
  const keys = path.split('.');
  const owner = keys.slice(0, -1).reduce<Json>((here, key) => here[key] as Json, copy);
  if (value === undefined) delete owner[keys.at(-1)!];
  else owner[keys.at(-1)!] = value;
  return copy;
};
const told = (json: unknown, read = readPolicy): string[] => {
  const policy = read(json);
  return policy.ok ? [] : policy.error.map(({ message }) => message);
};

describe('the form of a policy', () => {
  it('takes every part of it', () => {
    expect(told(JSON.parse(JSON.stringify(full)))).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['format', 'xuewei.policy/2', 'format: expected one of xuewei.policy/1'],
    ['id', ' ', 'id: expected a text that is not empty'],
    ['title', 'x', 'title: expected an object'],
    ['title.zh', '', 'title.zh: expected a text that is not empty'],
    ['title.en', '', 'title.en: expected a text that is not empty'],
    ['documentNumber', '', 'documentNumber: expected a text that is not empty'],
    ['effective.from', '2027-02-29', 'effective.from: expected a date YYYY-MM-DD'],
    ['effective.to', 'later', 'effective.to: expected a date YYYY-MM-DD'],
    ['schoolYear', 1949, 'schoolYear: expected an integer from 1950 to 2999'],
    ['schoolYear', 3000, 'schoolYear: expected an integer from 1950 to 2999'],
    ['schoolYear', 2027.5, 'schoolYear: expected an integer from 1950 to 2999'],
    ['facts', {}, 'facts: expected a list'],
    ['facts.0.key', 'talent', 'facts[0].key: expected a camelCase path such as talent.class'],
    ['facts.0.key', 'Talent.class', 'facts[0].key: expected a camelCase path such as talent.class'],
    ['facts.0.key', 'talent.class!', 'facts[0].key: expected a camelCase path such as talent.class'],
    ['facts.0.type', 'number', 'facts[0].type: expected one of enum, set, integer, date, month, boolean, authority, text'],
    ['facts.0.zh', '', 'facts[0].zh: expected a text that is not empty'],
    ['facts.0.en', '', 'facts[0].en: expected a text that is not empty'],
    ['facts.0.source', '', 'facts[0].source: expected a text that is not empty'],
    ['facts.0.ground', undefined, 'facts[0].ground is missing'],
    ['facts.0.values', ['A', ''], 'facts[0].values[1]: expected a text that is not empty'],
    ['facts.0.of', 'school', 'facts[0].of: expected one of authority'],
    ['facts.0.unit', '', 'facts[0].unit: expected a text that is not empty'],
    ['facts.0.labels', { A: { en: 'x' } }, 'facts[0].labels.A.zh is missing'],
    ['facts.0.changes', 'often', 'facts[0].changes: expected one of time, family, never'],
    ['facts.0.colour', 1, 'facts[0].colour: the form has no such key'],
    ['tables.0.id', '1st', 'tables[0].id: expected a name of letters, digits and hyphens'],
    ['tables.0.id', 'a b', 'tables[0].id: expected a name of letters, digits and hyphens'],
    ['tables.0.hit', 'any', 'tables[0].hit: expected one of unique, first, priority, collect, sum'],
    ['tables.0.inputs', [''], 'tables[0].inputs[0]: expected a text that is not empty'],
    ['tables.0.outputs', ['Outcome'], 'tables[0].outputs[0]: expected an output name'],
    ['tables.0.outputs', ['out come'], 'tables[0].outputs[0]: expected an output name'],
    ['tables.0.order', [{}], 'tables[0].order[0]: expected a text, an integer, true, false or null'],
    ['tables.0.rows.0.when', [3], 'tables[0].rows[0].when[0]: expected a text'],
    ['tables.0.rows.0.then', [0.5], 'tables[0].rows[0].then[0]: expected a text, an integer, true, false or null'],
    ['tables.0.rows.0.clause', 3, 'tables[0].rows[0].clause: expected a text'],
    ['tables.0.rows.0.zh', '', 'tables[0].rows[0].zh: expected a text that is not empty'],
    ['decide', ['a b'], 'decide[0]: expected a name of letters, digits and hyphens'],
    ['clauses.0.id', '', 'clauses[0].id: expected a text that is not empty'],
    ['clauses.0.en', '', 'clauses[0].en: expected a text that is not empty'],
    ['authorities.0.code', 'A B', 'authorities[0].code: expected the code of an authority'],
    ['authorities.0.code', 'A'.repeat(17), 'authorities[0].code: expected the code of an authority'],
    ['authorities.0.parent', '', 'authorities[0].parent: expected the code of an authority'],
    ['groups', { NINE: [7] }, 'groups.NINE[0]: expected a text that is not empty'],
    ['criteria', ['height'], 'criteria[0]: expected one of class, sibling, distance, points, batchOn, insuredSince, lottery'],
    ['remedies.0.reason', '', 'remedies[0].reason: expected a text that is not empty'],
    ['remedies.0.en', '', 'remedies[0].en: expected a text that is not empty'],
    ['reserve.0.stage', 'college', 'reserve[0].stage: expected one of kindergarten, primary, junior, senior, *'],
    ['reserve.0.shareBp', 10001, 'reserve[0].shareBp: expected an integer from 0 to 10000'],
    ['reserve.0.shareBp', -1, 'reserve[0].shareBp: expected an integer from 0 to 10000'],
    ['reserve.0.minimum', 1000001, 'reserve[0].minimum: expected an integer from 0 to 1000000'],
    ['reserve.0.cap', '9', 'reserve[0].cap: expected an integer from 0 to 1000000'],
    ['transition', 'newest', 'transition: expected one of versionAtSubmission, betterOfTwo'],
    ['overrides.0.authority', '', 'overrides[0].authority: expected a text that is not empty'],
    ['overrides.0.rows', undefined, 'overrides[0].rows is missing'],
    ['cases.0.name', '', 'cases[0].name: expected a text that is not empty'],
    ['cases.0.facts', [], 'cases[0].facts: expected an object'],
    ['cases.0.expect.outcome', 'YES', 'cases[0].expect.outcome: expected one of ELIGIBLE, NOT_ELIGIBLE, NEED_MATERIAL, MANUAL'],
    ['cases.0.expect.seat', 'yes', 'cases[0].expect.seat: expected true or false'],
    ['cases.0.expect.reason', 7, 'cases[0].expect.reason: expected a text'],
    ['cases.0.authorities', 'JK', 'cases[0].authorities: expected a list'],
    ['colour', 1, 'colour: the form has no such key'],
    ['decide', undefined, 'decide is missing'],
  ])('%s as %j is refused: %s', (path, value, message) => {
    expect(told(changed(path, value))).toEqual([message]);
  });

  it.each<[string, unknown]>([
    ['schoolYear', 1950],
    ['schoolYear', 2999],
    ['reserve.0.shareBp', 0],
    ['reserve.0.shareBp', 10000],
    ['authorities.0.code', 'A'.repeat(16)],
    ['documentNumber', null],
    ['effective.to', '2028-02-29'],
    ['tables.0.rows.0.then', [null]],
    ['tables.0.rows.0.then', [true]],
    ['tables.0.rows.0.then', [7]],
    ['tables.0.outputs', ['points.total']],
    ['cases.0.facts', { anything: { at: ['all', 1.5] } }],
    ['groups', {}],
  ])('%s as %j is taken', (path, value) => {
    expect(told(changed(path, value))).toEqual([]);
  });

  it.each<[unknown]>([[null], [[]], ['x'], [7]])('%j is no policy', (json) => {
    expect(told(json)).toEqual(['the file: expected an object']);
  });
});

describe('a fault of the form that lies in a table', () => {
  const places = (path: string, value: unknown) => {
    const read = readPolicy(changed(path, value));
    return read.ok ? [] : read.error.map(({ table, authority, row, column }) => [table, authority, row, column]);
  };

  it('is named by table, row and column, columns of outputs after those of inputs', () => {
    expect(places('tables.0.hit', 7)).toEqual([['gate', undefined, undefined, undefined]]);
    expect(places('tables.0.rows.0.clause', 7)).toEqual([['gate', undefined, 1, undefined]]);
    expect(places('tables.0.rows.0.when', [7])).toEqual([['gate', undefined, 1, 1]]);
    expect(places('tables.0.rows.0.then', ['x', {}])).toEqual([['gate', undefined, 1, 3]]);
    expect(places('overrides.0.rows.0.then', [{}])).toEqual([['gate', 'JK', 1, 2]]);
    expect(places('overrides.0.authority', 7)).toEqual([['gate', undefined, undefined, undefined]]);
    expect(places('tables.0.id', 7)).toEqual([[undefined, undefined, undefined, undefined]]);
    expect(places('id', 7)).toEqual([[undefined, undefined, undefined, undefined]]);
  });

  it('counts columns over outputs alone where the table has no inputs to count', () => {
    const broken = changed('tables.0.inputs', 'none') as Json;
    (broken['tables'] as Json[])[0]!['rows'] = [{ when: [], then: [{}] }];
    const read = readPolicy(broken);
    expect(read.ok ? [] : read.error.map(({ column }) => column)).toEqual([undefined, 1]);
    const lost = changed('overrides.0.table', 'other') as Json;
    (lost['overrides'] as Json[])[0]!['rows'] = [{ when: [], then: [{}] }];
    const other = readPolicy(lost);
    expect(other.ok ? [] : other.error.map(({ table, column }) => [table, column])).toEqual([['other', 1]]);
  });
});

describe('the form of a draft', () => {
  it.each<[string, unknown]>([
    ['id', ''],
    ['title.zh', ''],
    ['effective.from', 'soon'],
    ['schoolYear', 7],
    ['facts.0.key', 'Talent'],
    ['facts.0.type', 'number'],
    ['tables.0.hit', 'sometimes'],
    ['transition', 'newest'],
  ])('lets %s be %j until it is written', (path, value) => {
    expect(told(changed(path, value), readDraft)).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['id', 7, 'id: expected a text that is not empty'],
    ['schoolYear', '2027', 'schoolYear: expected an integer from 1950 to 2999'],
    ['schoolYear', 0.5, 'schoolYear: expected an integer from 1950 to 2999'],
    ['effective.from', 20270501, 'effective.from: expected a date YYYY-MM-DD'],
    ['facts.0.key', 7, 'facts[0].key: expected a camelCase path such as talent.class'],
    ['cases.0.expect.seat', 'yes', 'cases[0].expect.seat: expected true or false'],
    ['colour', 1, 'colour: the form has no such key'],
  ])('but not %s be %j', (path, value, message) => {
    expect(told(changed(path, value), readDraft)).toEqual([message]);
  });

  it('lets an optional part be left undefined', () => {
    expect(told({ ...full, criteria: undefined })).toEqual([]);
    expect(told(policyOf([], { facts: [declare('a.b', 'text')] }), readDraft)).toEqual([]);
  });
});
