import { demoTree } from '../demo-tree.fixture';
import { checkPolicy, type DecisionTable, type HitPolicy, type OutputCell, type Policy, type PolicyFinding } from '../index';
import { policyOf, tableOf } from '../small-policy.fixture';

type Rows = readonly (readonly OutputCell[])[];

const check = (tables: readonly DecisionTable[], rest: Partial<Policy> = {}): readonly PolicyFinding[] =>
  checkPolicy(policyOf(tables, rest), demoTree).findings;
const words = (tables: readonly DecisionTable[], rest: Partial<Policy> = {}): string[][] =>
  check(tables, rest).map(({ code, severity, message, zh }) => [code, severity, message, zh]);
const classes = (hit: HitPolicy, rows: Rows, id = 't', outputs = ['outcome']): DecisionTable =>
  tableOf(id, hit, ['talent.class'], outputs, rows);

describe('a finding of what changes nothing, in words', () => {
  it('names a column that says any in every row, those of overrides included', () => {
    const idle = tableOf(
      't',
      'first',
      ['talent.class', 'talent.months'],
      ['outcome'],
      [
        ['= A', 'any', 'pass'],
        ['any', ' any ', 'fail'],
      ],
    );
    expect(words([idle])).toEqual([
      [
        'columnUnused',
        'warning',
        'table t, column 2: the column talent.months says any in every row',
        '表 t第 2 列：列 talent.months 在每一行都是 any，没有用处',
      ],
    ]);
    expect(check([idle])[0]).toMatchObject({ name: 'talent.months', column: 2 });
    const rows = [
      { clause: 'P1', when: ['any', '>= 6'], then: ['pass'] },
      { clause: 'P1', when: ['any', 'any'], then: ['fail'] },
    ];
    expect(check([idle], { overrides: [{ authority: 'JK', table: 't', rows }] })).toEqual([]);
  });

  it('names a fact that a table computes for nobody, and a table that nobody asks', () => {
    const points = tableOf('points', 'sum', ['talent.class'], ['points.total'], [['= A', 100]]);
    const gate = classes(
      'first',
      [
        ['in A, B', 'pass'],
        ['any', 'fail'],
      ],
      'gate',
    );
    expect(words([points, gate], { decide: ['gate'] })).toEqual([
      [
        'columnUnused',
        'warning',
        'table points, column 2: nothing reads points.total, which this column computes',
        '表 points第 2 列：该列计算的 points.total 没有任何地方使用',
      ],
      [
        'tableUnasked',
        'warning',
        'table points: decide does not ask this table and nothing reads what it computes',
        '表 points：decide 没有列出此表，它的结果也没有用处',
      ],
    ]);
    expect(check([points, gate], { decide: ['gate', 'points'] }).map(({ code }) => code)).toEqual(['columnUnused']);
    expect(check([points, gate], { decide: ['gate'], criteria: ['points'] })).toEqual([]);
    const user = tableOf(
      'user',
      'first',
      ['points.total'],
      ['outcome'],
      [
        ['>= 100', 'pass'],
        ['any', 'fail'],
      ],
    );
    expect(check([points, user], { decide: ['user'] })).toEqual([]);
  });
});
