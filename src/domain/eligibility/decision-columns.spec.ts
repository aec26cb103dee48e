import fc from 'fast-check';
import { askCell } from './cells';
import { DecisionColumns } from './decision-columns';
import type { FactValue } from './facts';
import { bitsOf, firstBit, holdsBit, placesIn, wordsFor } from './row-bits';
import { compiled, policyOf, tableOf } from './small-policy.fixture';

const CELLS: Readonly<Record<string, readonly string[]>> = {
  'talent.class': ['any', 'in A, B', '= C', 'not in D', 'is none'],
  'talent.months': ['any', '>= 6', '< 6', '3 .. 7', 'is none'],
  'talent.validTo': ['any', '< request.on', '>= request.on', '>= YEAR-09-01'],
  'child.used': ['any', 'in primary', 'in request.stage', 'in primary, junior'],
  'home.owned': ['any', 'within request.authority', 'in JK, HK', 'within ZZ', 'not in JK'],
};
const VALUES: Readonly<Record<string, readonly (FactValue | undefined)[]>> = {
  'talent.class': ['A', 'C', 'D', null, undefined],
  'talent.months': [3, 6, 8, null, undefined],
  'talent.validTo': ['2027-05-19', '2027-05-20', '2027-09-01', null, undefined],
  'child.used': [[], ['primary'], ['junior'], ['junior', 'primary'], null, undefined],
  'home.owned': [[], ['JK'], ['410102'], ['JK', '410102'], ['410102', 'HK', 'JK'], ['elsewhere', 'nowhere'], null, undefined],
  'request.on': ['2027-05-20', null, undefined],
  'request.stage': ['primary', 'junior', null, undefined],
  'request.authority': ['JK', '410102', undefined],
};
const KEYS = Object.keys(VALUES);
const table = fc
  .subarray(Object.keys(CELLS), { minLength: 1, maxLength: 4 })
  .chain((columns) =>
    fc
      .array(fc.tuple(...columns.map((column) => fc.constantFrom(...CELLS[column]!))), { minLength: 1, maxLength: 64 })
      .map((rows) => ({ columns, rows })),
  );
const cases = fc.array(fc.tuple(...KEYS.map((key) => fc.constantFrom(...VALUES[key]!))), { minLength: 1, maxLength: 8 });
const rowsOf = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  compiled(
    policyOf([
      tableOf(
        't',
        'first',
        columns,
        ['outcome'],
        rows.map((row) => [...row, 'pass']),
      ),
    ]),
  ).decide[0]!.rows;

describe('the columns of a table', () => {
  it('answer for all rows at once what each cell answers by itself, however often and in whatever order they are asked', () => {
    fc.assert(
      fc.property(table, cases, ({ columns, rows }, asked) => {
        const compiledRows = rowsOf(columns, rows);
        const all = new DecisionColumns(compiledRows);
        for (const values of [...asked, ...asked]) {
          const facts = new Map(KEYS.map((key, at) => [key, values[at]] as const));
          const read = (key: string): FactValue | undefined => facts.get(key);
          const truths = compiledRows.map((row) => row.cells.map((cell) => askCell(cell, read)));
          const hit = [...truths.keys()].filter((at) => truths[at]!.every((truth) => truth === true));
          const open = [...truths.keys()].filter((at) => !hit.includes(at) && truths[at]!.every((truth) => truth !== false));
          const first = all.first(read);
          const answers = all.ask(read);
          expect(placesIn(all.hit, rows.length)).toEqual(hit);
          expect(placesIn(all.unknown, rows.length)).toEqual(open);
          if (first >= 0) expect(first).toBe(hit[0]);
          if (first >= 0) expect(open.every((at) => at > first)).toBe(true);
          answers.forEach((answer, column) =>
            compiledRows.forEach((row, at) => {
              const { fact, text } = row.cells[column]!;
              const value = read(fact);
              const result = truths[at]![column] ?? 'unknown';
              expect(answer.traced[at]).toEqual({ fact, cell: text, ...(value === undefined ? {} : { value }), result });
            }),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('find the first row that holds without asking more than it takes', () => {
    const columns = new DecisionColumns(
      rowsOf(
        ['talent.class', 'talent.months'],
        [
          ['= C', 'any'],
          ['any', '>= 6'],
          ['any', 'any'],
        ],
      ),
    );
    const asked: string[] = [];
    const first = (facts: Readonly<Record<string, FactValue>>): number => {
      asked.length = 0;
      return columns.first((key) => {
        asked.push(key);
        return facts[key];
      });
    };
    expect([first({ 'talent.class': 'C' }), [...asked]]).toEqual([0, ['talent.class']]);
    expect([first({ 'talent.class': 'A', 'talent.months': 7 }), [...asked]]).toEqual([1, ['talent.class', 'talent.months']]);
    expect(first({ 'talent.class': 'A', 'talent.months': 3 })).toBe(2);
    expect(first({ 'talent.months': 7 })).toBe(-1);
    expect(first({ 'talent.class': 'A' })).toBe(-1);
  });

  it('find none where no row holds, or where a first word does not hold all rows', () => {
    expect(new DecisionColumns(rowsOf(['talent.class'], [['= C']])).first(() => 'A')).toBe(-1);
    const many = Array.from({ length: 31 }, (_, at) => [at === 30 ? '= C' : '= A']);
    expect(new DecisionColumns(rowsOf(['talent.class'], many)).first(() => 'C')).toBe(-1);
    expect(new DecisionColumns([]).first(() => 'A')).toBe(-1);
  });

  it('go on answering rightly after more values than they keep', () => {
    const columns = new DecisionColumns(
      rowsOf(
        ['talent.months', 'talent.validTo'],
        [
          ['>= 2500', '> request.on'],
          ['< 2500', 'any'],
        ],
      ),
    );
    const day = (at: number): string => new Date(Date.UTC(2027, 0, 1 + (at % 300))).toISOString().slice(0, 10);
    for (let at = 0; at < 5_000; at += 1) {
      const facts = new Map<string, FactValue>([
        ['talent.months', at],
        ['talent.validTo', '2027-06-01'],
        ['request.on', day(at)],
      ]);
      columns.ask((key) => facts.get(key));
      expect(placesIn(columns.hit, 2)).toEqual(at < 2_500 ? [1] : day(at) < '2027-06-01' ? [0] : []);
      const first = columns.first((key) => facts.get(key));
      expect(first).toBe(at < 2_500 ? 1 : day(at) < '2027-06-01' ? 0 : -1);
    }
  });
});

describe('a set of rows as bits', () => {
  it('takes a word for each thirty rows', () => {
    expect([0, 1, 30, 31, 60, 61].map(wordsFor)).toEqual([1, 1, 1, 2, 2, 3]);
  });

  it('holds the rows at its places', () => {
    const places = [0, 5, 29, 30, 59, 60];
    const bits = bitsOf(places, 3);
    expect(placesIn(bits, 61)).toEqual(places);
    expect(placesIn(bits, 60)).toEqual(places.slice(0, 5));
    expect(placesIn(bits, 5)).toEqual([0]);
    expect([4, 5, 29, 30, 31, 60, 61].map((at) => holdsBit(bits, at))).toEqual([false, true, true, true, false, true, false]);
    expect([bits, bitsOf([59, 60], 3), bitsOf([], 2)].map(firstBit)).toEqual([0, 59, -1]);
  });
});
