import { apply, type Operation, type Policy, type Row } from '../rules';
import { text, optionalText, type Sheet } from './column';
import { clear, duplicateRows, fillDown, insertRow, moveRows, paste, removeRows, setCells } from './edits';
import { at, rangeOf } from './movement';

const rows: readonly Row[] = [
  { clause: 'P1', when: ['= A', 'any'], then: ['pass'] },
  { clause: 'P1', when: ['= B', '>= 6'], then: ['pass'] },
  { clause: 'P2', when: ['any', '< 6'], then: ['fail'] },
];

const policyWith = (list: readonly Row[]): Policy =>
  ({
    format: 'xuewei.policy/1',
    id: 'EX-2027',
    title: { zh: '示例' },
    effective: { from: '2027-05-01', to: null },
    schoolYear: 2027,
    facts: [],
    tables: [{ id: 'insurance', hit: 'first', inputs: ['talent.class', 'talent.months'], outputs: ['outcome'], rows: list }],
    decide: [],
  }) as Policy;

const sheetOf = (list: readonly Row[]): Sheet<Row> => ({
  at: '/tables/0/rows',
  rows: list,
  blankRow: (beside) => ({ ...(beside?.clause ? { clause: beside.clause } : {}), when: ['any', 'any'], then: [null] }),
  columns: [
    {
      key: 'clause',
      title: '条款',
      side: 'plain',
      place: ['clause'],
      width: 4,
      read: ({ clause }) => clause ?? '',
      parse: optionalText,
      blank: '',
      picking: { by: 'text' },
    },
    {
      key: 'when0',
      title: '层次',
      side: 'when',
      place: ['when', 0],
      width: 8,
      read: ({ when }) => when[0]!,
      parse: text,
      blank: 'any',
      picking: { by: 'text' },
    },
    {
      key: 'when1',
      title: '月数',
      side: 'when',
      place: ['when', 1],
      width: 8,
      read: ({ when }) => when[1]!,
      parse: text,
      blank: 'any',
      picking: { by: 'text' },
    },
    {
      key: 'then0',
      title: '结论',
      side: 'then',
      place: ['then', 0],
      width: 8,
      read: ({ then }) => String(then[0] ?? ''),
      parse: (typed) => (typed === 'perhaps' ? { ok: false, words: 'no outcome' } : text(typed === '' ? null : typed)),
      blank: '',
      picking: { by: 'text' },
    },
  ],
});

const sheet = sheetOf(rows);

function rowsAfter(operations: readonly Operation[], list = rows): readonly Row[] {
  const applied = apply(policyWith(list), operations);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.policy.tables[0]!.rows;
}

describe('edits of a sheet', () => {
  it('writes what was typed and leaves alone what says the same already', () => {
    const { operations } = setCells(sheet, [
      { row: 1, column: 2, text: ' >= 12 ' },
      { row: 0, column: 1, text: '= A' },
    ]);
    expect(operations).toEqual([{ do: 'set', at: '/tables/0/rows/1/when/1', value: '>= 12' }]);
  });

  it('names the cells that cannot hold a text and writes the others', () => {
    const { operations, refused } = setCells(sheet, [
      { row: 0, column: 3, text: 'perhaps' },
      { row: 1, column: 3, text: 'fail' },
    ]);
    expect(refused).toEqual([{ row: 0, column: 3, text: 'perhaps', words: 'no outcome' }]);
    expect(operations).toHaveLength(1);
  });

  it('puts a block down at the first selected cell and adds the rows that it needs', () => {
    const { operations, selection } = paste(sheet, at(2, 1), [
      ['= C', '>= 3', 'pass'],
      ['= D', '>= 9', 'fail', 'beyond the last column'],
    ]);
    const after = rowsAfter(operations);
    expect(after.map(({ when, then }) => [...when, ...then])).toEqual([
      ['= A', 'any', 'pass'],
      ['= B', '>= 6', 'pass'],
      ['= C', '>= 3', 'pass'],
      ['= D', '>= 9', 'fail'],
    ]);
    expect(rangeOf(selection!)).toEqual({ top: 2, left: 1, bottom: 3, right: 3 });
  });

  it('fills the whole selection with a single cell', () => {
    const { operations } = paste(sheet, { anchor: { row: 0, column: 1 }, active: { row: 2, column: 1 } }, [['= D']]);
    expect(rowsAfter(operations).map(({ when }) => when[0])).toEqual(['= D', '= D', '= D']);
  });

  it('replaces the list as a whole where a step would have too many operations', () => {
    const block = Array.from({ length: 200 }, () => ['= A', '>= 1', 'pass']);
    const { operations } = paste(sheet, at(0, 1), block);
    expect(operations).toHaveLength(203);
    const many = sheetOf(rowsAfter(operations));
    const again = paste(
      many,
      at(0, 1),
      block.map(() => ['= B', '>= 2', 'fail']),
    );
    expect(again.operations).toHaveLength(1);
    expect(rowsAfter(again.operations, many.rows).every(({ when, then }) => when[0] === '= B' && then[0] === 'fail')).toBe(true);
  });

  it('clears to what stands for nothing in the column', () => {
    expect(rowsAfter(clear(sheet, { top: 1, left: 0, bottom: 1, right: 3 }).operations)[1]).toEqual({
      when: ['any', 'any'],
      then: [null],
    });
  });

  it('fills down from the first row of the selection', () => {
    expect(rowsAfter(fillDown(sheet, { top: 0, left: 0, bottom: 2, right: 1 }).operations)[2]).toMatchObject({
      clause: 'P1',
      when: ['= A', '< 6'],
    });
  });

  it('inserts a row with the clause of the one before it', () => {
    expect(rowsAfter(insertRow(sheet, 1))[1]).toEqual({ clause: 'P1', when: ['any', 'any'], then: [null] });
    expect(rowsAfter(insertRow(sheet, 3))).toHaveLength(4);
  });

  it('removes and duplicates the selected rows', () => {
    expect(rowsAfter(removeRows(sheet, { top: 0, left: 0, bottom: 1, right: 0 }))).toEqual([rows[2]]);
    expect(rowsAfter(duplicateRows(sheet, { top: 0, left: 0, bottom: 1, right: 0 }))).toEqual([
      rows[0],
      rows[1],
      rows[0],
      rows[1],
      rows[2],
    ]);
  });

  it('moves the selected rows past the one beside them, and not over the edge', () => {
    const range = { top: 0, left: 0, bottom: 1, right: 0 };
    expect(rowsAfter(moveRows(sheet, range, true))).toEqual([rows[2], rows[0], rows[1]]);
    expect(moveRows(sheet, range, false)).toEqual([]);
    expect(rowsAfter(moveRows(sheet, { ...range, top: 1, bottom: 2 }, false))).toEqual([rows[1], rows[2], rows[0]]);
  });
});
