// Reads the sheets that are plain lists back into clauses, facts, reserve, groups and cases.

import { pointerOf } from '../edit/pointer';
import type { Json } from '../edit';
import type { FactDeclaration } from '../policy';
import { CELL } from './cell-text';
import { CASES, factForm, type ListColumn } from './lists';
import type { SheetReader } from './sheet-reader';

const HEADER = 1;

/** The rows below the header that have a text. */
const itemRows = (reader: SheetReader): number[] =>
  reader.rows.flatMap((_, at) => (at > HEADER && !reader.isBlank(at) ? [at] : []));

function put(item: Record<string, Json>, key: string, value: Json): void {
  const [first, second] = key.split('.') as [string, string | undefined];
  if (second === undefined) item[first] = value;
  else item[first] = { ...(item[first] as Record<string, Json> | undefined), [second]: value };
}

function readItem(reader: SheetReader, row: number, columns: readonly ListColumn[], pointer: string): Record<string, Json> {
  const item: Record<string, Json> = {};
  reader.note(pointer, row);
  columns.forEach(({ key, form, integer }, at) => {
    const empty = integer === 'optional' && reader.text(row, at + 1) === '';
    const value = integer && !empty ? reader.integer(row, at + 1, form) : reader.value(row, at + 1, form);
    reader.note(`${pointer}/${key.replace('.', '/')}`, row, at + 1);
    if (value !== undefined) put(item, key, value);
  });
  return item;
}

/** The items of a list sheet; `list` is its member of the policy. */
export function readList(reader: SheetReader, list: string, columns: readonly ListColumn[]): Record<string, Json>[] {
  return itemRows(reader).map((row, index) => {
    reader.surplus(row, columns.length + 1);
    return readItem(reader, row, columns, `/${list}/${index}`);
  });
}

/** Groups by name; a name that stands twice is a finding. */
export function readGroups(reader: SheetReader): Record<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const row of itemRows(reader)) {
    const name = reader.word(row, 1, CELL);
    if (groups.has(name)) reader.find('twice', row, 1, name);
    reader.note(pointerOf(['groups', name]), row);
    const cells = (reader.rows[row] ?? []).slice(2);
    const length = cells.findLastIndex((text) => text !== '') + 1;
    groups.set(
      name,
      cells.slice(0, length).map((_, at) => reader.word(row, at + 2, CELL)),
    );
  }
  return Object.fromEntries(groups);
}

/** Named cases; columns behind the fixed ones are facts, by the keys of the header. */
export function readCases(reader: SheetReader, facts: readonly FactDeclaration[]): Record<string, Json>[] {
  const first = CASES.length + 1;
  const header = reader.rows[HEADER] ?? [];
  const keys = header
    .slice(first)
    .map((_, at) => (reader.text(HEADER, first + at) === '' ? null : reader.word(HEADER, first + at, CELL)));
  return itemRows(reader).map((row, index) => {
    const given = new Map<string, Json>();
    keys.forEach((key, at) => {
      const value = key === null ? undefined : reader.value(row, first + at, factForm(key, facts));
      if (key === null || value === undefined) return;
      given.set(key, value);
      reader.note(pointerOf(['cases', index, 'facts', key]), row, first + at);
    });
    keys.forEach((key, at) => {
      const text = reader.text(row, first + at);
      if (key === null && text !== '') reader.find('surplusCell', row, first + at, text);
    });
    reader.surplus(row, first + keys.length);
    return { ...readItem(reader, row, CASES, `/cases/${index}`), facts: Object.fromEntries(given) };
  });
}
