import { demoTree } from '../demo-tree.fixture';
import { checkPolicy, type DecisionTable, type HitPolicy, type OutputCell, type Policy, type PolicyFinding } from '../index';
import { policyOf, tableOf } from '../small-policy.fixture';

type Rows = readonly (readonly OutputCell[])[];

const check = (tables: readonly DecisionTable[], rest: Partial<Policy> = {}): readonly PolicyFinding[] =>
  checkPolicy(policyOf(tables, rest), demoTree).findings;
const words = (tables: readonly DecisionTable[], rest: Partial<Policy> = {}): string[][] =>
  check(tables, rest).map(({ code, severity, message, zh }) => [code, severity, message, zh]);
const months = (hit: HitPolicy, rows: Rows): DecisionTable => tableOf('t', hit, ['talent.months'], ['outcome'], rows);
const classes = (hit: HitPolicy, rows: Rows, id = 't', outputs = ['outcome']): DecisionTable =>
  tableOf(id, hit, ['talent.class'], outputs, rows);

describe('a finding in a table, in words', () => {
  it('names the case that no row covers', () => {
    const gap = classes('unique', [
      ['in A, B, C', 'pass'],
      ['is none', 'fail'],
    ]);
    expect(words([gap])).toEqual([
      ['gap', 'error', 'table t: no row covers talent.class = "D"', '表 t：没有任何一行包含 talent.class = "D"'],
    ]);
  });

  it('names the boundary that no row claims', () => {
    const rows = [
      ['> 6', 'pass'],
      ['< 6', 'fail'],
      ['is none', 'fail'],
    ];
    expect(words([months('unique', rows)])).toEqual([
      [
        'boundaryUnclaimed',
        'error',
        'table t: no row claims the boundary talent.months = 6 (talent.months = 6)',
        '表 t：没有任何一行包含边界值 talent.months = 6（talent.months = 6）',
      ],
    ]);
    expect(check([months('unique', rows)])[0]).toMatchObject({ name: 'talent.months', table: 't' });
    expect(check([months('unique', rows)])[0]!.example).toMatchObject({ outcome: 'MANUAL', facts: { 'talent.months': 6 } });
  });

  it('warns of a gap for what is none', () => {
    expect(words([classes('first', [['in A, B, C, D', 'pass']])])).toEqual([
      ['gapForNone', 'warning', 'table t: no row covers talent.class = null', '表 t：没有任何一行包含 talent.class = null'],
    ]);
  });

  it('names rows that hold together and differ, and the boundary that both claim', () => {
    const both = classes('unique', [
      ['in A, B, C', 'pass'],
      ['in C, D', 'fail'],
      ['is none', 'fail'],
    ]);
    expect(words([both])).toEqual([
      [
        'overlap',
        'error',
        'table t, row 1: rows 1 and 2 hold for the same child and say different things',
        '表 t第 1 行：第 1、2 行对同一孩子同时成立，结论不同',
      ],
    ]);
    expect(check([both])[0]).toMatchObject({
      otherRows: [2],
      example: { facts: { 'talent.class': 'C' }, reason: 'rulesConflict' },
    });
    const edge = months('unique', [
      ['>= 6', 'pass'],
      ['<= 6', 'fail'],
      ['is none', 'fail'],
    ]);
    expect(words([edge])).toEqual([
      [
        'boundaryTwice',
        'error',
        'table t, row 1: rows 1 and 2 both claim the boundary talent.months = 6 and say different things',
        '表 t第 1 行：第 1、2 行都包含边界值 talent.months = 6，结论不同',
      ],
    ]);
    expect(check([edge])[0]).toMatchObject({ name: 'talent.months', otherRows: [2] });
  });

  it('only warns of rows that differ for what is none', () => {
    const odd = classes('unique', [
      ['not in D', 'pass'],
      ['in D', 'fail'],
      ['is none', 'fail'],
    ]);
    expect(check([odd]).map(({ code, severity, row }) => [code, severity, row])).toEqual([['overlap', 'warning', 1]]);
  });

  it('names a row that no child can meet', () => {
    const dead = tableOf(
      't',
      'first',
      ['talent.class', 'talent.class'],
      ['outcome'],
      [
        ['= A', '= B', 'fail'],
        ['any', 'any', 'pass'],
      ],
    );
    expect(words([dead])).toEqual([
      [
        'rowDead',
        'error',
        'table t, row 1: no child can meet all cells of this row',
        '表 t第 1 行：没有孩子能同时满足这一行的全部条件',
      ],
    ]);
  });

  it('names the rows that decide in place of one, by itself or together', () => {
    const one = classes('first', [
      ['in A, B', 'pass'],
      ['= D', 'fail'],
      ['= B', 'fail'],
      ['any', 'fail'],
    ]);
    expect(words([one])).toEqual([
      [
        'rowShadowed',
        'error',
        'table t, row 3: the row never decides: row(s) 1 decide every child it holds for',
        '表 t第 3 行：这一行永远不起作用：它适用的孩子都已由第 1 行决定',
      ],
    ]);
    expect(check([one])[0]).toMatchObject({ otherRows: [1], example: { facts: { 'talent.class': 'B' } } });
    const together = classes('first', [
      ['= A', 'pass'],
      ['= B', 'fail'],
      ['= C', 'pass'],
      ['in A, B', 'manual'],
      ['any', 'fail'],
    ]);
    expect(check([together]).map(({ code, row, otherRows }) => [code, row, otherRows])).toEqual([['rowShadowed', 4, [1, 2]]]);
  });

  it('only warns of a last row for all others that nobody reaches', () => {
    const whole = classes('first', [
      ['in A, B, C, D', 'pass'],
      ['is none', 'fail'],
      ['any', 'manual'],
    ]);
    expect(check([whole]).map(({ code, severity, row }) => [code, severity, row])).toEqual([['rowShadowed', 'warning', 3]]);
  });

  it('knows which row of a priority table is stronger', () => {
    const rows = classes('priority', [
      ['= A', 'pass'],
      ['in A, B', 'fail'],
      ['in B, C, D', 'fail'],
      ['= B', 'fail'],
      ['is none', 'fail'],
    ]);
    expect(check([rows]).map(({ code, row, otherRows }) => [code, row, otherRows])).toEqual([
      ['rowShadowed', 1, [2]],
      ['rowShadowed', 4, [2]],
    ]);
  });

  it('names the row that another repeats, the last of them', () => {
    const twice = classes('unique', [
      ['in A, B', 'pass'],
      ['in B, C, D', 'pass'],
      ['= B', 'pass'],
      ['is none', 'fail'],
    ]);
    expect(words([twice])).toEqual([
      ['rowRepeated', 'warning', 'table t, row 3: the row repeats what row(s) 1, 2 say', '表 t第 3 行：这一行与第 1、2 行重复'],
    ]);
    expect(check([twice])[0]).toMatchObject({ otherRows: [1, 2], example: { facts: { 'talent.class': 'B' } } });
  });

  it('does not call it a repetition where the clause is another', () => {
    const table = classes('unique', [
      ['in A, B', 'pass'],
      ['in B, C, D', 'pass'],
      ['= B', 'pass'],
      ['is none', 'fail'],
    ]);
    const rows = table.rows.map((row, at) => (at === 2 ? { ...row, clause: 'P2' } : row));
    expect(check([{ ...table, rows }])).toEqual([]);
  });

  it('stands at the override whose rows it is about', () => {
    const sound = classes('first', [['any', 'pass']]);
    const rows = [{ clause: 'P1', when: ['in A, B, C'], then: ['fail'] }];
    const [finding] = check([sound], { overrides: [{ authority: 'JK', table: 't', rows }] });
    expect(finding).toMatchObject({ code: 'gap', table: 't', authority: 'JK', example: { authority: 'JK' } });
    expect(finding!.message).toBe('table t (JK): no row covers talent.class = "D"');
  });
});
