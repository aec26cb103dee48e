import { askTable, bestOf, computedFact, graver, gravity } from './ask-table';
import { CaseReading } from './case-reading';
import type { Facts, FactValue } from './facts';
import type { HitPolicy, OutputCell } from './policy';
import { compiled, declare, FACTS, policyOf, tableOf } from './small-policy.fixture';

type Rows = readonly (readonly OutputCell[])[];

const INPUTS = ['talent.class', 'talent.months', 'talent.listed'];

function asked(hit: HitPolicy, rows: Rows, facts: Facts, outputs: readonly string[] = ['outcome']) {
  const computes = outputs.includes('points.total');
  const users = computes ? [tableOf('user', 'first', ['points.total'], ['outcome'], [['any', 'pass']])] : [];
  const policy = compiled(policyOf([tableOf('t', hit, INPUTS, outputs, rows), ...users]));
  const table = policy.decide[0]!;
  const reading = new CaseReading(policy, new Map(Object.entries(facts)));
  return askTable(table, table.rows, reading.reader('JK'));
}

function answer(hit: HitPolicy, rows: Rows, facts: Facts) {
  const { live, deciding, certain, defect, outcome } = asked(hit, rows, facts);
  return { live: live.map(({ number }) => number), deciding: deciding.map(({ number }) => number), certain, defect, outcome };
}

const computed = (hit: HitPolicy, rows: Rows, facts: Facts): FactValue | undefined =>
  computedFact(asked(hit, rows, facts, ['points.total']), 'points.total');

describe('outcomes', () => {
  it('are graver from pass over material and manual to fail', () => {
    expect((['pass', 'material', 'manual', 'fail'] as const).map(gravity)).toEqual([0, 1, 2, 3]);
    expect(graver('material', 'manual')).toBe('manual');
    expect(graver('manual', 'material')).toBe('manual');
  });

  it('of several authorities come to the least grave', () => {
    expect(bestOf(['fail', 'material', 'manual'])).toBe('material');
    expect(bestOf([])).toBe('fail');
  });
});

describe('a table of which a fact is unknown', () => {
  const C = { 'talent.class': 'C' };

  it('first: is open from the first row that may be hit to the one that is', () => {
    const rows = [
      ['= A', 'any', 'any', 'manual'],
      ['any', '>= 6', 'any', 'fail'],
      ['= C', 'any', 'any', 'pass'],
      ['any', 'any', 'any', 'manual'],
    ];
    expect(answer('first', rows, C)).toEqual({ live: [2, 3], deciding: [3], certain: false, defect: null, outcome: undefined });
    expect(answer('first', rows, { 'talent.months': 7 })).toEqual({
      live: [1, 2],
      deciding: [2],
      certain: false,
      defect: null,
      outcome: undefined,
    });
    expect(answer('first', rows, { 'talent.class': 'B', 'talent.months': 7 })).toMatchObject({ live: [2], outcome: 'fail' });
  });

  it('first: is settled where all rows that may decide say one outcome', () => {
    const rows = [
      ['any', '>= 6', 'any', 'pass'],
      ['any', 'any', 'any', 'pass'],
    ];
    expect(answer('first', rows, {})).toEqual({ live: [1, 2], deciding: [2], certain: false, defect: null, outcome: 'pass' });
  });

  it('first: is settled by a row above those that are open', () => {
    const rows = [
      ['= C', 'any', 'any', 'pass'],
      ['any', '>= 6', 'any', 'fail'],
    ];
    expect(answer('first', rows, C)).toEqual({ live: [1], deciding: [1], certain: true, defect: null, outcome: 'pass' });
  });

  it('unique: is open while a row that says otherwise may be hit too', () => {
    const rows = [
      ['= C', 'any', 'any', 'pass'],
      ['any', '>= 6', 'any', 'fail'],
      ['any', '>= 9', 'any', 'pass'],
    ];
    expect(answer('unique', rows, C)).toEqual({
      live: [1, 2, 3],
      deciding: [1],
      certain: false,
      defect: null,
      outcome: undefined,
    });
  });

  it('unique: is settled where the rows that may be hit too say the same', () => {
    const rows = [
      ['= C', 'any', 'any', 'pass'],
      ['any', '>= 6', 'any', 'pass'],
    ];
    expect(answer('unique', rows, C)).toEqual({ live: [1, 2], deciding: [1], certain: true, defect: null, outcome: 'pass' });
  });

  it('unique: is for people once two rows that are hit differ, whatever else may be hit', () => {
    const rows = [
      ['= C', 'any', 'any', 'pass'],
      ['in C, D', 'any', 'any', 'fail'],
      ['any', '>= 6', 'any', 'manual'],
    ];
    expect(answer('unique', rows, C)).toEqual({
      live: [1, 2, 3],
      deciding: [1, 2],
      certain: true,
      defect: 'rulesConflict',
      outcome: 'manual',
    });
  });

  it('unique: two rows that are hit and say the same decide together', () => {
    const rows = [
      ['= C', 'any', 'any', 'fail'],
      ['in C, D', 'any', 'any', 'fail'],
    ];
    expect(answer('unique', rows, C)).toEqual({ live: [1, 2], deciding: [1, 2], certain: true, defect: null, outcome: 'fail' });
  });

  it('is open where no row is hit and one may be; for people where none may', () => {
    const rows = [['= C', '>= 6', 'any', 'pass']];
    for (const hit of ['unique', 'first', 'priority'] as const) {
      expect(answer(hit, rows, C)).toEqual({ live: [1], deciding: [], certain: false, defect: null, outcome: undefined });
      expect(answer(hit, rows, { 'talent.class': 'A' })).toEqual({
        live: [],
        deciding: [],
        certain: true,
        defect: 'noRuleMatches',
        outcome: 'manual',
      });
    }
  });

  it('priority: is settled by a row that none of the open ones is stronger than', () => {
    const rows = [
      ['= C', 'any', 'any', 'fail'],
      ['any', '>= 6', 'any', 'manual'],
      ['any', '>= 9', 'any', 'fail'],
    ];
    expect(answer('priority', rows, C)).toEqual({
      live: [1, 2, 3],
      deciding: [1],
      certain: true,
      defect: null,
      outcome: 'fail',
    });
  });

  it('priority: is open while a stronger row may be hit, and also while an equal one above may', () => {
    const stronger = [
      ['= C', 'any', 'any', 'manual'],
      ['any', '>= 6', 'any', 'fail'],
    ];
    expect(answer('priority', stronger, C)).toMatchObject({ deciding: [1], certain: false, outcome: undefined });
    const above = [
      ['any', '>= 6', 'any', 'fail'],
      ['= C', 'any', 'any', 'fail'],
    ];
    expect(answer('priority', above, C)).toMatchObject({ live: [1, 2], deciding: [2], certain: false, outcome: 'fail' });
  });

  it('priority: of equals that are hit the upper one decides', () => {
    const rows = [
      ['any', 'any', 'any', 'pass'],
      ['= C', 'any', 'any', 'fail'],
      ['in C, D', 'any', 'any', 'fail'],
    ];
    expect(answer('priority', rows, C)).toMatchObject({ live: [1, 2, 3], deciding: [2], outcome: 'fail' });
  });

  it('collect: is settled where what may be hit besides is no graver', () => {
    const rows = [
      ['= C', 'any', 'any', 'manual'],
      ['any', '>= 6', 'any', 'material'],
    ];
    expect(answer('collect', rows, C)).toEqual({ live: [1, 2], deciding: [1], certain: false, defect: null, outcome: 'manual' });
    expect(answer('collect', [rows[0]!, ['any', '>= 6', 'any', 'fail']], C)).toMatchObject({
      certain: false,
      outcome: undefined,
    });
    expect(answer('collect', rows, { 'talent.class': 'A', 'talent.months': 3 })).toEqual({
      live: [],
      deciding: [],
      certain: true,
      defect: null,
      outcome: 'pass',
    });
  });
});

describe('a fact that a table computes', () => {
  const points = [
    ['= A', 'any', 'any', 100],
    ['any', '>= 6', 'any', 60],
    ['any', '>= 9', 'any', null],
  ];

  it('sum: is the total of the rows that are hit, none of them counting nothing', () => {
    expect(computed('sum', points, { 'talent.class': 'A', 'talent.months': 9 })).toBe(160);
    expect(computed('sum', points, { 'talent.class': 'B', 'talent.months': 3 })).toBe(0);
  });

  it('is unknown while the rows that decide are', () => {
    expect(computed('sum', points, { 'talent.class': 'A' })).toBeUndefined();
    expect(computed('first', points, { 'talent.months': 9 })).toBeUndefined();
  });

  it('first: is what the row that decides says, none where it says nothing or no row is hit', () => {
    expect(computed('first', points, { 'talent.class': 'A' })).toBe(100);
    expect(computed('first', points, { 'talent.class': 'B', 'talent.months': 7 })).toBe(60);
    expect(computed('first', points.slice(2), { 'talent.months': 9 })).toBeNull();
    expect(computed('first', points, { 'talent.class': 'B', 'talent.months': 3 })).toBeNull();
  });

  it('collect: is what the rows that are hit name, each once and in order', () => {
    const kinds = declare('made.kinds', 'set', { source: 'table', values: ['a', 'b', 'c'] });
    const rows = [
      ['in A, B', 'b'],
      ['= A', 'a'],
      ['not in C', 'b'],
      ['= A', null],
    ];
    const tables = [
      tableOf('t', 'collect', ['talent.class'], ['made.kinds'], rows),
      tableOf('user', 'first', ['made.kinds'], ['outcome'], [['any', 'pass']]),
    ];
    const policy = compiled(policyOf(tables, { facts: [...FACTS.slice(0, 10), kinds] }));
    const of = (...facts: [string, FactValue][]) => new CaseReading(policy, new Map(facts)).reader('JK')('made.kinds');
    expect(of(['talent.class', 'A'])).toEqual(['a', 'b']);
    expect(of(['talent.class', 'D'])).toEqual(['b']);
    expect(of(['talent.class', 'C'])).toEqual([]);
    expect(of()).toBeUndefined();
  });

  it('unique: is none where two rows that are hit compute different values', () => {
    expect(computed('unique', points.slice(0, 2), { 'talent.class': 'A', 'talent.months': 9 })).toBeNull();
  });
});

describe('a table without an outcome', () => {
  it('passes whatever it computes, known or not', () => {
    const rows = [
      ['= A', 'any', 'any', 100],
      ['any', '>= 6', 'any', 60],
    ];
    const some: readonly Facts[] = [{}, { 'talent.class': 'A' }, { 'talent.class': 'B', 'talent.months': 3 }];
    for (const facts of some) expect(asked('first', rows, facts, ['points.total']).outcome).toBe('pass');
  });
});
