// Reads the sheets of decision tables and overrides back into tables.

import type { DecisionTable, OutputCell, Override, Row } from '../policy';
import { CELL, JSON_VALUE, OUTPUT, TEXT } from './cell-text';
import type { SheetReader } from './sheet-reader';

/** Columns before the first one of the table: number, clause, both texts. */
const LEAD = 4;

interface Body {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly rows: readonly Row[];
}

const optional = <K extends string>(key: K, value: unknown): Partial<Record<K, string>> =>
  typeof value === 'string' ? ({ [key]: value } as Partial<Record<K, string>>) : {};

/** The side of each column and the place where it stands, inputs before outputs. */
function sidesOf(reader: SheetReader, row: number): { inputs: number[]; outputs: number[] } {
  const sides = { inputs: [] as number[], outputs: [] as number[] };
  (reader.rows[row] ?? []).slice(LEAD).forEach((text, at) => {
    if (text === 'if') sides.inputs.push(LEAD + at);
    else if (text === 'then') sides.outputs.push(LEAD + at);
    else if (text !== '') reader.find('sideUnknown', row, LEAD + at, text);
  });
  return sides;
}

/** Reads from the row of sides on; `pointer` is the table's or override's place in the policy. */
function readBody(reader: SheetReader, pointer: string): Body | null {
  const side = reader.rows.findIndex((row) => row[0] === 'side');
  const header = side + 1;
  if (side < 0 || reader.text(header, 0) !== '#') {
    reader.find('headerMissing', null, null);
    return null;
  }
  const { inputs, outputs } = sidesOf(reader, side);
  const columns = [...inputs, ...outputs];
  const last = Math.max(LEAD - 1, ...columns);
  columns.forEach((column, at) => reader.note(`${pointer}/columns/${at}`, header, column));
  const rows: Row[] = [];
  for (let at = header + (reader.text(header + 1, 0) === '序号' ? 2 : 1); at < reader.rows.length; at += 1) {
    if (reader.isBlank(at)) continue;
    const place = `${pointer}/rows/${rows.length}`;
    reader.note(place, at);
    reader.note(`${place}/clause`, at, 1);
    inputs.forEach((column, index) => reader.note(`${place}/when/${index}`, at, column));
    outputs.forEach((column, index) => reader.note(`${place}/then/${index}`, at, column));
    reader.surplus(at, last + 1);
    rows.push({
      when: inputs.map((column) => reader.word(at, column, CELL)),
      then: outputs.map((column) => reader.value(at, column, OUTPUT) as OutputCell),
      ...optional('clause', reader.value(at, 1, TEXT)),
      ...optional('zh', reader.value(at, 2, TEXT)),
      ...optional('en', reader.value(at, 3, TEXT)),
    });
  }
  const named = (column: number): string => reader.word(header, column, CELL);
  return { inputs: inputs.map(named), outputs: outputs.map(named), rows };
}

/** A table; null when its head cannot be found. */
export function readTable(reader: SheetReader, index: number): DecisionTable | null {
  const pointer = `/tables/${index}`;
  reader.note(pointer, null);
  const body = readBody(reader, pointer);
  if (!body) return null;
  const head = reader.rows.slice(
    0,
    reader.rows.findIndex((row) => row[0] === 'side'),
  );
  const title = head.findIndex((row) => row[0] === 'title');
  const order = head.findIndex((row) => row[0] === 'order');
  reader.note(`${pointer}/hit`, 0, 3);
  return {
    id: reader.word(0, 1, CELL),
    hit: reader.word(0, 3, CELL) as DecisionTable['hit'],
    ...(title < 0 ? {} : { title: { zh: reader.word(title, 1, CELL), ...optional('en', reader.value(title, 2, TEXT)) } }),
    ...(order < 0 ? {} : { order: orderOf(reader, order) }),
    ...body,
  };
}

/** Values up to the last that is written: an empty cell between them is one of them. */
function orderOf(reader: SheetReader, row: number): OutputCell[] {
  const cells = (reader.rows[row] ?? []).slice(1);
  const length = cells.findLastIndex((text) => text !== '') + 1;
  return cells.slice(0, length).map((_, at) => (reader.value(row, at + 1, JSON_VALUE) ?? null) as OutputCell);
}

/** An override; null when its head cannot be found. */
export function readOverride(reader: SheetReader, index: number): Override | null {
  const pointer = `/overrides/${index}`;
  reader.note(pointer, null);
  reader.note(`${pointer}/authority`, 0, 1);
  reader.note(`${pointer}/table`, 0, 3);
  const body = readBody(reader, pointer);
  return body && { authority: reader.word(0, 1, CELL), table: reader.word(0, 3, CELL), rows: body.rows };
}
