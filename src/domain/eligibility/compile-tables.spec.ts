import type { OutputCell, Policy } from './policy';
import { compiled, declare, FACTS, faultsOf, policyOf, tableOf } from './small-policy.fixture';

const gate = tableOf('gate', 'first', ['talent.months'], ['outcome'], [['any', 'pass']]);
const row = (outputs: readonly string[], ...then: OutputCell[]) => {
  const table = tableOf('t', 'first', ['talent.months'], outputs, [['any', ...then]]);
  return faultsOf(policyOf([table], { facts: FACTS }));
};

describe('the columns of a table', () => {
  const columns = (hit: Parameters<typeof tableOf>[1], inputs: readonly string[], outputs: readonly string[], rest = {}) =>
    faultsOf(
      policyOf([{ ...tableOf('t', hit, inputs, outputs, []), ...rest }], {
        facts: [...FACTS, declare('points.kinds', 'set', { source: 'table', values: ['a'] })],
      }),
    )
      .filter(({ code }) => code !== 'factNeverComputed')
      .map(({ code, column, name, message }) => [code, column, name, message]);

  it('are declared facts, and outputs with a meaning', () => {
    expect(columns('first', ['talent.months', 'talent.age'], ['outcome', 'colour', 'talent.class'])).toEqual([
      ['factUnknown', 2, 'talent.age', 'table t, column 2: talent.age is not declared'],
      ['outputUnknown', 4, 'colour', 'table t, column 4: colour is neither an output nor a fact of source "table"'],
      ['outputUnknown', 5, 'talent.class', 'table t, column 5: talent.class is neither an output nor a fact of source "table"'],
    ]);
    expect(columns('first', [], ['outcome', 'outcome'])).toEqual([
      ['outputUnknown', 2, 'outcome', 'table t, column 2: outcome stands twice'],
    ]);
    expect(columns('first', [], [])).toEqual([['tableWithoutMeaning', undefined, undefined, 'table t: the table has no output']]);
  });

  it('suit the way in which rows are joined', () => {
    const sum = ['hitPolicy', undefined, undefined, 'table t: sum needs outputs that are computed integers'];
    expect(columns('sum', [], ['outcome'])).toEqual([sum]);
    expect(columns('sum', [], ['points.total', 'points.kinds'])).toEqual([sum]);
    expect(columns('sum', [], ['points.total'])).toEqual([]);
    const collect = ['hitPolicy', undefined, undefined, 'table t: collect joins outcomes, reasons, asks and computed sets only'];
    for (const output of ['mode', 'seat', 'points.total']) expect(columns('collect', [], ['outcome', output])).toEqual([collect]);
    expect(columns('collect', [], ['outcome', 'reason', 'ask', 'points.kinds'])).toEqual([]);
    const priority = [
      'hitPolicy',
      undefined,
      undefined,
      'table t: priority needs "order", the values of the first output, strongest first',
    ];
    expect(columns('priority', [], ['points.total'])).toEqual([priority]);
    expect(columns('priority', [], ['points.total'], { order: [1] })).toEqual([]);
    expect(columns('priority', [], ['outcome', 'points.total'])).toEqual([]);
  });
});

describe('the outputs of a row', () => {
  it.each<[string, OutputCell, string]>([
    ['outcome', 'maybe', 'maybe is no outcome (pass, material, manual, fail)'],
    ['outcome', null, 'null is no outcome (pass, material, manual, fail)'],
    ['reason', 'Too short', 'Too short is no camelCase reason'],
    ['reason', 'TooShort', 'TooShort is no camelCase reason'],
    ['reason', 'too-short', 'too-short is no camelCase reason'],
    ['reason', 7, '7 is no camelCase reason'],
    ['mode', 'somehow', 'somehow is no mode (ranked, nearest, single, points, catchment, negotiated, district)'],
    ['seat', 'true', 'true is no true or false'],
    ['ask', 'talent.class, talent.age', 'talent.class, talent.age is no list of declared facts'],
    ['ask', '', ' is no list of declared facts'],
    ['points.total', 'many', 'many is no integer'],
    ['points.total', true, 'true is no integer'],
  ])('%s: refuses %j', (name, value, message) => {
    const rest = name === 'points.total' ? ['outcome'] : ['points.total'];
    const others: OutputCell[] = name === 'points.total' ? ['pass'] : [1];
    expect(row([name, ...rest], value, ...others)).toEqual([
      {
        code: 'outputValue',
        table: 't',
        row: 1,
        column: 2,
        name,
        text: String(value),
        message: `table t, row 1, column 2: ${message}`,
      },
    ]);
  });

  it('are taken as they are, a reason being the table where a row names none', () => {
    const table = tableOf(
      't',
      'first',
      ['talent.class'],
      ['outcome', 'reason', 'mode', 'seat', 'ask'],
      [
        ['= A', 'pass', null, 'ranked', true, null],
        ['= B', 'fail', null, null, false, null],
        ['= C', 'material', 'proofWanted', null, null, 'talent.class, talent.months'],
      ],
    );
    const nothing = { ask: [], mode: null, seat: null, computed: {} };
    expect(compiled(policyOf([table])).decide[0]!.rows.map(({ yields }) => yields)).toEqual([
      { ...nothing, outcome: 'pass', reason: null, mode: 'ranked', seat: true },
      { ...nothing, outcome: 'fail', reason: 't', seat: false },
      { ...nothing, outcome: 'material', reason: 'proofWanted', ask: ['talent.class', 'talent.months'] },
    ]);
  });

  it('compute values of the types of their facts', () => {
    const facts = [
      ...FACTS,
      declare('made.flag', 'boolean', { source: 'table' }),
      declare('made.kind', 'enum', { source: 'table', values: ['a', 'b'] }),
      declare('made.day', 'date', { source: 'table' }),
      declare('made.place', 'authority', { source: 'table' }),
    ];
    const outputs = ['points.total', 'made.flag', 'made.kind', 'made.day', 'made.place'];
    const made = (...values: OutputCell[]) =>
      policyOf([tableOf('t', 'first', ['talent.class'], outputs, [['any', ...values]])], { facts, decide: ['t'] });
    const of = (policy: Policy) => compiled(policy).decide[0]!.rows[0]!.yields.computed;
    expect(of(made(5, true, 'a', 'YEAR-09-01', 'JK'))).toEqual({
      'points.total': 5,
      'made.flag': true,
      'made.kind': 'a',
      'made.day': '2027-09-01',
      'made.place': 'JK',
    });
    expect(of(made(null, null, null, null, null))['made.day']).toBeNull();
    expect(faultsOf(made('5', 'true', 'c', 'soon', 'XX')).map(({ column, message }) => `${column} ${message}`)).toEqual([
      '2 table t, row 1, column 2: 5 is no integer',
      '3 table t, row 1, column 3: true is no boolean',
      '4 table t, row 1, column 4: c is no enum',
      '5 table t, row 1, column 5: soon is no date',
      '6 table t, row 1, column 6: XX is no authority',
    ]);
    expect(faultsOf(made(5, true, 7, 8, 9)).map(({ column }) => column)).toEqual([4, 5, 6]);
  });
});

describe('a row that is refused', () => {
  it('is named with its override', () => {
    const rows = [
      { clause: 'P1', when: ['any', 'any'], then: ['pass'] },
      { clause: ' ', when: ['any'], then: ['pass'] },
      { clause: 'P9', when: ['>> 3'], then: ['pass'] },
    ];
    const policy = policyOf([gate], { overrides: [{ authority: 'JK', table: 'gate', rows }], clauses: [{ id: 'P1', zh: '一' }] });
    expect(faultsOf(policy)).toEqual([
      {
        code: 'rowWidth',
        table: 'gate',
        authority: 'JK',
        row: 1,
        message: 'table gate (JK), row 1: 2 + 1 cells for 1 inputs and 1 outputs',
      },
      {
        code: 'clauseMissing',
        table: 'gate',
        authority: 'JK',
        row: 2,
        message: 'table gate (JK), row 2: the row names no clause',
      },
      {
        code: 'clauseUnknown',
        table: 'gate',
        authority: 'JK',
        row: 3,
        text: 'P9',
        message: 'table gate (JK), row 3: the policy has no clause P9',
      },
      {
        code: 'cellNotUnderstood',
        table: 'gate',
        authority: 'JK',
        row: 3,
        column: 1,
        name: 'talent.months',
        text: '>> 3',
        message:
          'table gate (JK), row 3, column 1: ">> 3" is no cell; write any, = x, in x, y, not in x, y, >= x, x .. y, within AUTHORITY, born so that 6 on YEAR-08-31 or is none',
      },
    ]);
  });

  it('names its table where there are two of one id', () => {
    expect(faultsOf(policyOf([gate, gate], { decide: ['gate'] }))).toEqual([
      { code: 'tableTwice', table: 'gate', message: 'there are two tables gate' },
    ]);
  });
});

describe('the rank of a row', () => {
  const ranks = (order: readonly OutputCell[] | undefined) => {
    const rows = [
      ['any', 'pass'],
      ['any', 'manual'],
      ['any', 'fail'],
    ];
    const table = { ...tableOf('t', 'priority', ['talent.class'], ['outcome'], rows), ...(order ? { order } : {}) };
    return compiled(policyOf([table])).decide[0]!.rows.map(({ rank }) => rank);
  };

  it('is its place in the order of the table, what is not named standing last', () => {
    expect(ranks(undefined)).toEqual([3, 1, 0]);
    expect(ranks(['pass', 'manual'])).toEqual([0, 1, 2]);
  });
});
