// Tells which rows of an old table have become which of a new one, so that a change is told as a change and not as two rows.

import type { Row } from '../policy';

/** A row as far as it decides something: by column names, so that a column put in between changes nothing. */
export interface NamedRow {
  readonly number: number;
  readonly row: Row;
  readonly cells: ReadonlyMap<string, string>;
  readonly yields: ReadonlyMap<string, string>;
}

export interface RowPair {
  /** Null for a row that is new. */
  readonly from: NamedRow | null;
  /** Null for a row that is gone. */
  readonly to: NamedRow | null;
}

const bare = (cells: ReadonlyMap<string, string>): [string, string][] =>
  [...cells].filter(([, cell]) => cell !== 'any').sort(([one], [other]) => (one < other ? -1 : 1));

const nameOf = ({ row, cells, yields }: NamedRow): string =>
  JSON.stringify([row.clause ?? '', bare(cells), bare(yields), row.zh ?? '', row.en ?? '']);

const shared = (one: readonly string[], other: readonly string[]): number => one.filter((part) => other.includes(part)).length;

/** How much two rows have in common, from 0 to 1: what they ask counts twice what they say, with the clause. */
function likeness(one: NamedRow, other: NamedRow): number {
  const asks = ({ cells }: NamedRow): string[] => bare(cells).map((part) => part.join('\0'));
  const says = ({ row, yields }: NamedRow): string[] => [...bare(yields).map((part) => part.join('\0')), row.clause ?? ''];
  const most = (of: (row: NamedRow) => string[]): number => Math.max(of(one).length, of(other).length);
  return (2 * shared(asks(one), asks(other)) + shared(says(one), says(other))) / (2 * most(asks) + most(says));
}

/** The longest common run of equal rows, as places in both lists (a plain table of lengths: tables have hundreds of rows at most). */
function unchanged(from: readonly string[], to: readonly string[]): [number, number][] {
  const length = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  for (let at = from.length - 1; at >= 0; at -= 1)
    for (let on = to.length - 1; on >= 0; on -= 1)
      length[at]![on] = from[at] === to[on] ? length[at + 1]![on + 1]! + 1 : Math.max(length[at + 1]![on]!, length[at]![on + 1]!);
  const pairs: [number, number][] = [];
  for (let at = 0, on = 0; at < from.length && on < to.length;) {
    if (from[at] === to[on]) pairs.push([at++, on++]);
    else if (length[at + 1]![on]! >= length[at]![on + 1]!) at += 1;
    else on += 1;
  }
  return pairs;
}

/** Pairs what was left over between two equal rows: the likest first, as long as they are half alike. */
function pairUp(from: readonly NamedRow[], to: readonly NamedRow[]): RowPair[] {
  const likely = from
    .flatMap((one) => to.map((other) => ({ one, other, like: likeness(one, other) })))
    .filter(({ like }) => like >= 0.5)
    .sort((left, right) => right.like - left.like);
  const taken = new Map<NamedRow, NamedRow>();
  const used = new Set<NamedRow>();
  for (const { one, other } of likely) {
    if (taken.has(one) || used.has(other)) continue;
    taken.set(one, other);
    used.add(other);
  }
  return [
    ...from.map((one): RowPair => ({ from: one, to: taken.get(one) ?? null })),
    ...to.filter((other) => !used.has(other)).map((other): RowPair => ({ from: null, to: other })),
  ];
}

/** Rows that changed, are gone or are new, in their order; rows that stayed as they were are left out. */
export function changedRows(from: readonly NamedRow[], to: readonly NamedRow[]): RowPair[] {
  const pairs: RowPair[] = [];
  let [at, on] = [0, 0];
  for (const [left, right] of [...unchanged(from.map(nameOf), to.map(nameOf)), [from.length, to.length] as const]) {
    pairs.push(...pairUp(from.slice(at, left), to.slice(on, right)));
    [at, on] = [left + 1, right + 1];
  }
  return pairs;
}
