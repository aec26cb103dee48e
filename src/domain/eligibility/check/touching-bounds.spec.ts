import { demoTree } from '../demo-tree.fixture';
import { checkPolicy, type HitPolicy, type OutputCell, type PolicyFinding } from '../index';
import { declare, FACTS, policyOf, tableOf } from '../small-policy.fixture';

type Rows = readonly (readonly OutputCell[])[];

const FACTS_HERE = [...FACTS.slice(0, 10), declare('talent.since', 'month')];

function bounds(inputs: readonly string[], rows: Rows, hit: HitPolicy = 'first'): PolicyFinding[] {
  const policy = policyOf([tableOf('t', hit, inputs, ['outcome'], rows)], { facts: FACTS_HERE });
  return checkPolicy(policy, demoTree).findings.filter(({ code }) => code === 'boundaryTwice' || code === 'boundaryUnclaimed');
}
const of = (fact: string, upper: string, lower: string, outcomes: readonly [string, string] = ['pass', 'manual']) =>
  bounds(
    [fact],
    [
      [upper, outcomes[0]],
      [lower, outcomes[1]],
      ['any', 'fail'],
    ],
  ).map(({ code, message }) => [code, message.replace(/^table t, row 1, column 1: /, '')]);

describe('two rows of which one begins where the other ends', () => {
  it.each([
    ['talent.months', '>= 6', '<= 6', 'talent.months = 6'],
    ['talent.months', '<= 6', '>= 6', 'talent.months = 6'],
    ['talent.months', '1 .. 6', '6 .. 9', 'talent.months = 6'],
    ['talent.months', '6 .. 9', '1 .. 6', 'talent.months = 6'],
    ['talent.months', '> 5', '<= 6', 'talent.months = 6'],
    ['talent.months', '>= 6', '< 7', 'talent.months = 6'],
    ['talent.validTo', '>= YEAR-09-01', '<= YEAR-09-01', 'talent.validTo = 2027-09-01'],
    ['talent.since', '>= YEAR-09', '<= YEAR-09', 'talent.since = 2027-09'],
  ])('of %s: "%s" and "%s" both claim %s', (fact, upper, lower, edge) => {
    expect(of(fact, upper, lower)).toEqual([['boundaryTwice', `rows 1 and 2 both claim the boundary ${edge}`]]);
  });

  it.each([
    ['talent.months', '> 6', '< 6', 'talent.months = 6'],
    ['talent.months', '< 6', '> 6', 'talent.months = 6'],
    ['talent.months', '1 .. 5', '7 .. 9', 'talent.months = 6'],
    ['talent.months', '>= 7', '<= 5', 'talent.months = 6'],
    ['talent.validTo', '> YEAR-09-01', '< YEAR-09-01', 'talent.validTo = 2027-09-01'],
    ['talent.validTo', '> YEAR+1-02-28', '< YEAR+1-02-28', 'talent.validTo = 2028-02-28'],
    ['talent.since', '> YEAR-12', '< YEAR-12', 'talent.since = 2027-12'],
  ])('of %s: "%s" and "%s" leave %s to a later row', (fact, upper, lower, edge) => {
    expect(of(fact, upper, lower)).toEqual([
      ['boundaryUnclaimed', `neither row 1 nor 2 claims the boundary ${edge}; a later row swallows it`],
    ]);
  });

  it.each([
    ['talent.months', '>= 6', '< 6'],
    ['talent.months', '> 6', '<= 6'],
    ['talent.months', '>= 6', '>= 3'],
    ['talent.months', '1 .. 4', '7 .. 9'],
    ['talent.months', '= 6', '<= 6'],
    ['talent.months', '>= 6', '= 6'],
    ['talent.months', 'in 3, 6', '<= 3'],
    ['talent.months', 'not in 6', '<= 6'],
    ['talent.months', 'is none', '<= 6'],
    ['talent.validTo', '>= request.on', '<= request.on'],
    ['talent.class', '= A', '= B'],
  ])('of %s: "%s" and "%s" are no slip', (fact, upper, lower) => {
    expect(of(fact, upper, lower)).toEqual([]);
  });

  it('are no slip where both say the same of a day that both claim', () => {
    expect(of('talent.months', '>= 6', '<= 6', ['pass', 'pass'])).toEqual([]);
    expect(of('talent.months', '> 6', '< 6', ['pass', 'pass'])).toHaveLength(1);
  });

  it('are no slip where another row names the boundary', () => {
    const rows = [
      ['> 6', 'pass'],
      ['< 6', 'manual'],
      ['= 6', 'pass'],
      ['any', 'fail'],
    ];
    expect(bounds(['talent.months'], rows)).toEqual([]);
    expect(bounds(['talent.months'], [rows[0]!, rows[1]!, ['4 .. 8', 'pass'], rows[3]!])).toEqual([]);
    expect(bounds(['talent.months'], [rows[0]!, rows[1]!, ['= 7', 'pass'], rows[3]!])).toHaveLength(1);
  });

  it('are compared only where nothing else differs between them', () => {
    const rows = (one: string, other: string): Rows => [
      [one, '> 6', 'pass'],
      [other, '< 6', 'manual'],
      ['any', 'any', 'fail'],
    ];
    expect(bounds(['talent.class', 'talent.months'], rows('= A', '= A'))).toHaveLength(1);
    expect(bounds(['talent.class', 'talent.months'], rows('= A', '= B'))).toEqual([]);
    expect(bounds(['talent.class', 'talent.months'], rows('= A', '= A'))[0]).toMatchObject({
      row: 1,
      column: 2,
      name: 'talent.months',
      severity: 'warning',
      otherRows: [2],
      example: { facts: { 'talent.class': 'A', 'talent.months': 6 } },
    });
  });

  it('are told once for one boundary, in both languages', () => {
    const rows = [
      ['> 6', 'pass'],
      ['< 6', 'manual'],
      ['any', 'fail'],
    ];
    const twice = bounds(['talent.months'], [rows[0]!, rows[1]!, ['< 6', 'fail'], rows[2]!]);
    expect(twice.map(({ zh }) => zh)).toEqual(['表 t第 1 行第 1 列：第 1、2 行都不包含边界值 talent.months = 6，它落入后面的行']);
    const both = bounds(['talent.months'], [['>= 6', 'pass'], ['<= 6', 'manual'], rows[2]!]);
    expect(both.map(({ zh }) => zh)).toEqual(['表 t第 1 行第 1 列：第 1、2 行都包含边界值 talent.months = 6']);
  });

  it('are looked at in first and priority tables, and stand at their override', () => {
    const rows = [
      ['> 6', 'pass'],
      ['< 6', 'manual'],
      ['any', 'fail'],
    ];
    expect(bounds(['talent.months'], rows, 'priority').map(({ code }) => code)).toEqual(['boundaryUnclaimed']);
    expect(bounds(['talent.months'], rows, 'collect')).toEqual([]);
    const sound = tableOf(
      't',
      'first',
      ['talent.months'],
      ['outcome'],
      [
        ['>= 6', 'pass'],
        ['any', 'fail'],
      ],
    );
    const own = rows.map(([cell, outcome]) => ({ clause: 'P1', when: [String(cell)], then: [outcome!] }));
    const policy = policyOf([sound], { overrides: [{ authority: 'JK', table: 't', rows: own }] });
    const found = checkPolicy(policy, demoTree).findings;
    expect(found.map(({ code, authority }) => [code, authority])).toContainEqual(['boundaryUnclaimed', 'JK']);
  });
});

describe('a table whose rows tell too many members apart', () => {
  it('is warned of, for not every set of them can be tried', () => {
    const codes = demoTree.codes().slice(0, 12);
    const table = tableOf(
      't',
      'first',
      ['home.owned'],
      ['outcome'],
      [...codes.map((code, at) => [`in ${code}`, at % 2 === 0 ? 'pass' : 'manual']), ['any', 'fail']],
    );
    const { findings, publishable } = checkPolicy(policyOf([table]), demoTree);
    expect(findings.map(({ code, severity, message, zh }) => [code, severity, message, zh])).toEqual([
      [
        'tooTangled',
        'warning',
        'table t: the rows hang together in too many ways to be checked completely; split the table',
        '表 t：各行组合过多，无法完整检查；请拆分此表',
      ],
    ]);
    expect(publishable).toBe(true);
  });
});
