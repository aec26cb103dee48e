import { demoTree } from '../demo-tree.fixture';
import { checkPolicy, type DecisionTable, type HitPolicy, type OutputCell, type Policy, type PolicyFinding } from '../index';
import { FACTS, policyOf, tableOf } from '../small-policy.fixture';

type Rows = readonly (readonly OutputCell[])[];

const check = (tables: readonly DecisionTable[], rest: Partial<Policy> = {}): readonly PolicyFinding[] =>
  checkPolicy(policyOf(tables, rest), demoTree).findings;
const words = (tables: readonly DecisionTable[], rest: Partial<Policy> = {}): string[][] =>
  check(tables, rest).map(({ code, severity, message, zh }) => [code, severity, message, zh]);
const classes = (hit: HitPolicy, rows: Rows, id = 't', outputs = ['outcome']): DecisionTable =>
  tableOf(id, hit, ['talent.class'], outputs, rows);

describe('a finding between tables, in words', () => {
  it('names the table that always refuses whom a row lets pass', () => {
    const one = classes(
      'first',
      [
        ['= D', 'pass'],
        ['any', 'fail'],
      ],
      'one',
    );
    const two = classes(
      'first',
      [
        ['= D', 'fail'],
        ['any', 'pass'],
      ],
      'two',
    );
    expect(words([one, two])).toEqual([
      [
        'tablesContradict',
        'error',
        'table one, row 1: the row lets a child pass whom table two always refuses',
        '表 one第 1 行：这一行允许的孩子，表 two 一律不允许',
      ],
    ]);
    expect(check([one, two])[0]).toMatchObject({ otherTable: 'two', row: 1 });
  });

  it.each<[HitPolicy, Rows, boolean]>([
    [
      'unique',
      [
        ['in A, B', 'pass'],
        ['= D', 'fail'],
        ['= C', 'fail'],
        ['is none', 'fail'],
      ],
      true,
    ],
    [
      'unique',
      [
        ['in A, B', 'pass'],
        ['= C', 'fail'],
        ['= D', 'manual'],
        ['is none', 'fail'],
      ],
      false,
    ],
    [
      'collect',
      [
        ['= D', 'fail'],
        ['= C', 'manual'],
      ],
      true,
    ],
    [
      'collect',
      [
        ['= D', 'manual'],
        ['= C', 'fail'],
      ],
      false,
    ],
    [
      'priority',
      [
        ['= D', 'fail'],
        ['any', 'pass'],
      ],
      true,
    ],
    [
      'priority',
      [
        ['= D', 'manual'],
        ['any', 'pass'],
      ],
      false,
    ],
    [
      'first',
      [
        ['= D', 'material'],
        ['any', 'pass'],
      ],
      false,
    ],
  ])('knows when a %s table refuses: %j', (hit, rows, refuses) => {
    const one = classes(
      'first',
      [
        ['= D', 'pass'],
        ['in A, B', 'pass'],
        ['any', 'manual'],
      ],
      'one',
    );
    const found = check([one, classes(hit, rows, 'two')]).filter(
      ({ code, table }) => code === 'tablesContradict' && table === 'one',
    );
    expect(found.map(({ row }) => row)).toEqual(refuses ? [1] : []);
  });

  it('does not speak of a table that refuses at some authorities only, or that looks at other facts', () => {
    const one = classes(
      'first',
      [
        ['= D', 'pass'],
        ['any', 'fail'],
      ],
      'one',
    );
    const somewhere = tableOf(
      'two',
      'first',
      ['talent.class', 'request.authority'],
      ['outcome'],
      [
        ['= D', 'in JK', 'fail'],
        ['any', 'any', 'pass'],
      ],
    );
    expect(check([one, somewhere])).toEqual([]);
    const never = tableOf('two', 'first', ['talent.listed'], ['outcome'], [['any', 'fail']]);
    expect(check([one, never]).filter(({ code }) => code === 'tablesContradict')).toEqual([]);
  });

  it('names two tables that give one child two modes, or two answers about a seat', () => {
    const one = classes(
      'first',
      [
        ['in A, B', 'ranked'],
        ['any', null],
      ],
      'one',
      ['mode'],
    );
    const two = classes(
      'first',
      [
        ['= A', null],
        ['in B, C', 'nearest'],
        ['any', null],
      ],
      'two',
      ['mode'],
    );
    expect(words([one, two])).toEqual([
      [
        'tablesContradict',
        'error',
        'table one, row 1: table two gives the same child another mode',
        '表 one第 1 行：表 two 对同一孩子给出不同的 mode',
      ],
    ]);
    expect(check([one, two])[0]).toMatchObject({
      name: 'mode',
      otherTable: 'two',
      otherRows: [2],
      example: { facts: { 'talent.class': 'B' } },
    });
    const seat = (id: string, given: boolean) =>
      classes(
        'first',
        [
          ['in A, B', given],
          ['any', null],
        ],
        id,
        ['seat'],
      );
    expect(check([seat('one', true), seat('two', false)]).map(({ code, name }) => [code, name])).toEqual([
      ['tablesContradict', 'seat'],
    ]);
    expect(check([seat('one', true), seat('two', true)])).toEqual([]);
  });

  it('does not speak of modes that different children get', () => {
    const mode = (id: string, cells: string, name: string) =>
      classes(
        'first',
        [
          [cells, name],
          ['any', null],
        ],
        id,
        ['mode'],
      );
    expect(check([mode('one', 'in A, B', 'ranked'), mode('two', 'in C, D', 'nearest')])).toEqual([]);
  });
});

describe('a case that fails, in words', () => {
  it('is told with what was expected and what came out', () => {
    const cases = [
      { name: 'one', facts: { 'talent.class': 'D' }, authorities: ['JK'], expect: { outcome: 'ELIGIBLE', reason: null } },
    ];
    const gate = classes('first', [
      ['in A, B', 'pass'],
      ['any', 'fail'],
    ]);
    const report = checkPolicy(policyOf([gate], { cases }), demoTree);
    expect(report.findings.map(({ message, zh }) => [message, zh])).toEqual([
      [
        'case "one" does not come out as expected (expected ≠ found): outcome: "ELIGIBLE" ≠ "NOT_ELIGIBLE"; reason: null ≠ "t"',
        '案例“one”结果与预期不符（预期 ≠ 实际）：outcome: "ELIGIBLE" ≠ "NOT_ELIGIBLE"；reason: null ≠ "t"',
      ],
    ]);
    expect(report.cases).toMatchObject([{ name: 'one', passed: false }]);
    expect(
      checkPolicy(policyOf([gate], { cases: [{ ...cases[0]!, expect: { outcome: 'NOT_ELIGIBLE' } }] }), demoTree),
    ).toMatchObject({
      publishable: true,
      findings: [],
      cases: [{ passed: true }],
    });
  });

  it('does not keep from publishing what is only warned of', () => {
    const warned = classes('first', [['in A, B, C, D', 'pass']]);
    expect(checkPolicy(policyOf([warned], { facts: FACTS.slice(0, 10) }), demoTree).publishable).toBe(true);
  });
});
