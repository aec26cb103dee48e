import { demoTree } from '../demo-tree.fixture';
import { policyOf, tableOf } from '../small-policy.fixture';
import { examine, examineWhole } from './index';
import { placeOf } from './findings';

const gate = (id: string, cell = '>= 6') =>
  tableOf(
    id,
    'first',
    ['talent.class', 'talent.months'],
    ['outcome'],
    [
      ['= A', cell, 'pass'],
      ['any', 'any', 'fail'],
    ],
  );
const override = (authority: string, table: string) => ({
  authority,
  table,
  rows: [{ clause: 'P1', when: ['any', 'any'], then: ['pass'] }],
});
const policy = policyOf([gate('one'), gate('two')], {
  overrides: [override('HK', 'two'), override('JK', 'one'), override('JK', 'two')],
  cases: [
    { name: 'first', facts: {}, expect: { outcome: 'MANUAL' } },
    { name: 'second', facts: {}, expect: { outcome: 'MANUAL' } },
  ],
});

describe('the place of a finding in a draft', () => {
  it.each<[Parameters<typeof placeOf>[1], string]>([
    [{ path: 'facts[3].key' }, '/facts/3/key'],
    [{ path: 'tables[0].rows[2].when[1]' }, '/tables/0/rows/2/when/1'],
    [{ path: '' }, ''],
    [{ path: 'groups.NINE', table: 'one' }, '/groups/NINE'],
    [{ name: 'talent.months' }, '/facts/1'],
    [{ name: 'second' }, '/cases/1'],
    [{ name: 'nothing' }, ''],
    [{}, ''],
    [{ table: 'two' }, '/tables/1'],
    [{ table: 'two', column: 2 }, '/tables/1/columns/1'],
    [{ table: 'two', row: 2 }, '/tables/1/rows/1'],
    [{ table: 'two', row: 2, column: 1 }, '/tables/1/rows/1/when/0'],
    [{ table: 'two', row: 2, column: 2 }, '/tables/1/rows/1/when/1'],
    [{ table: 'two', row: 2, column: 3 }, '/tables/1/rows/1/then/0'],
    [{ table: 'two', authority: 'JK', row: 1 }, '/overrides/2/rows/0'],
    [{ table: 'two', authority: 'JK', row: 1, column: 3 }, '/overrides/2/rows/0/then/0'],
    [{ table: 'two', authority: 'JK' }, '/tables/1'],
    [{ table: 'two', authority: 'GX', row: 1 }, '/tables/1/rows/0'],
    [{ table: 'gone' }, ''],
    [{ table: 'gone', row: 1, column: 1 }, '/rows/0/then/0'],
  ])('%j is %s', (fault, at) => {
    expect(placeOf(policy, fault)).toBe(at);
  });

  it('is found in a draft without overrides and cases', () => {
    const { overrides: _, cases: __, ...bare } = policy;
    expect(placeOf(bare, { table: 'two', authority: 'JK', row: 1 })).toBe('/tables/1/rows/0');
    expect(placeOf(bare, { name: 'second' })).toBe('');
  });
});

describe('what is said against a draft', () => {
  it('is what the form refuses before what the compiler does, and the compiled policy where neither does', () => {
    const wrong = { ...policy, id: '', decide: ['one', 'gone'] };
    expect(examine(wrong, demoTree).findings.map(({ at, finding }) => [at, finding.code])).toEqual([
      ['/id', 'shapeWrong'],
      ['/decide/1', 'tableUnknown'],
    ]);
    expect(examine(wrong, demoTree).compiled).toBeNull();
    expect(examine({ ...policy, id: '' }, demoTree).compiled).toBeNull();
    expect(examine(policy, demoTree)).toMatchObject({ findings: [], compiled: { policy: { id: 'TEST' } } });
  });

  it('is before publishing all that the check finds, each at its place', () => {
    const sound = policyOf([gate('one')]);
    expect(examineWhole(sound, demoTree)).toEqual({ publishable: true, findings: [] });
    const failing = { ...sound, cases: [{ name: 'first', facts: { 'talent.class': 'D' }, expect: { outcome: 'ELIGIBLE' } }] };
    const report = examineWhole(failing, demoTree);
    expect(report.publishable).toBe(false);
    expect(report.findings.map(({ at, finding }) => [at, finding.code])).toEqual([['/cases/0', 'caseFails']]);
    const broken = examineWhole({ ...sound, id: '' }, demoTree);
    expect(broken.publishable).toBe(false);
    expect(broken.findings.map(({ at }) => at)).toEqual(['/id']);
  });
});
