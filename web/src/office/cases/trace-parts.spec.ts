import { partsOf, type TraceRow } from './trace-parts';

const words = { zh: '事实', en: 'fact' };
type Result = 'yes' | 'no' | 'unknown' | 'any';

const row = (table: string, number: number, hit: string, outcome: string | null, ...results: readonly Result[]): TraceRow => ({
  table,
  tableName: words,
  row: number,
  clause: 'P1',
  override: null,
  hit,
  outcome,
  words: null,
  cells: results.map((result) => ({
    fact: words,
    asked: result !== 'any',
    asks: words,
    value: words,
    result: result === 'any' ? 'yes' : result,
  })),
});
const parts = (outcome: string, ...trace: readonly TraceRow[]) => {
  const { deciding, near, rest } = partsOf({ outcome, trace: [...trace] });
  return [deciding, near, rest].map((rows) => rows.map((one) => `${one.table} ${one.row}`));
};

describe('a trace', () => {
  it('of a refusal begins with the rows that refuse, then what was nearly met in their table', () => {
    expect(
      parts(
        'NOT_ELIGIBLE',
        row('class', 1, 'yes', 'pass', 'yes'),
        row('months', 1, 'no', 'pass', 'yes', 'no'),
        row('months', 2, 'no', 'pass', 'no', 'no'),
        row('months', 3, 'no', 'fail', 'yes', 'no'),
        row('months', 4, 'yes', 'fail', 'yes', 'yes'),
        row('other', 1, 'no', 'pass', 'yes', 'no'),
      ),
    ).toEqual([['months 4'], ['months 1'], ['class 1', 'months 2', 'months 3', 'other 1']]);
  });

  it('of an eligible child begins with the rows that were hit and ask something', () => {
    expect(
      parts(
        'ELIGIBLE',
        row('class', 1, 'yes', 'pass', 'yes', 'any'),
        row('used', 2, 'yes', 'pass', 'any'),
        row('class', 2, 'no', 'fail', 'yes', 'no'),
        row('class', 3, 'no', 'fail', 'any', 'no'),
      ),
    ).toEqual([['class 1'], ['class 2'], ['used 2', 'class 3']]);
  });

  it('of an open case begins with the rows that are not known to hold', () => {
    expect(
      parts('NEED_MATERIAL', row('class', 1, 'yes', 'pass', 'yes'), row('months', 1, 'unknown', 'pass', 'unknown'), row('months', 2, 'yes', 'material', 'any')),
    ).toEqual([['months 2', 'months 1'], [], ['class 1']]);
  });

  it('falls back to what was hit when nothing else says why', () => {
    expect(parts('MANUAL', row('class', 1, 'yes', 'pass', 'yes'))).toEqual([['class 1'], [], []]);
  });

  it('shows five near misses at most, those with most conditions met first', () => {
    const misses = Array.from({ length: 6 }, (_, at) => row('t', at + 1, 'no', 'pass', 'no', 'yes'));
    const [, near] = parts('NOT_ELIGIBLE', ...misses, row('t', 7, 'no', 'pass', 'no', 'yes', 'yes'), row('t', 8, 'yes', 'fail', 'any'));
    expect(near).toEqual(['t 7', 't 1', 't 2', 't 3', 't 4']);
  });
});
