import type { Policy, Row } from '../../../src/domain/eligibility';
import { addDays, addMonths, isPlainDate } from '../../../src/domain/kernel/plain-date';

export const KINDS = ['rowRemoved', 'boundShifted', 'rowDoubled', 'cellSwapped'] as const;
export type Kind = (typeof KINDS)[number];

/** A slip of a hand in one table of a policy, and where. */
export interface Mutant {
  readonly policy: Policy;
  readonly kind: Kind;
  readonly table: string;
  readonly what: string;
}

/** Numbers from 0 below `n`, the same for the same seed (mulberry32). */
export function draws(seed: number): (n: number) => number {
  let state = (seed + 1) * 0x9e3779b9;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
}

type Draw = ReturnType<typeof draws>;

/** The rows of one table, or of one override of it, and how to put others in their place. */
interface Sheet {
  readonly table: string;
  readonly override: string | null;
  readonly rows: readonly Row[];
  readonly change: (rows: readonly Row[]) => Policy;
}

const sheets = (policy: Policy): Sheet[] => [
  ...policy.tables.map((table, at) => ({
    table: table.id,
    override: null,
    rows: table.rows,
    change: (rows: readonly Row[]): Policy => ({
      ...policy,
      tables: policy.tables.map((each, index) => (index === at ? { ...each, rows } : each)),
    }),
  })),
  ...(policy.overrides ?? []).map((override, at) => ({
    table: override.table,
    override: override.authority,
    rows: override.rows,
    change: (rows: readonly Row[]): Policy => ({
      ...policy,
      overrides: policy.overrides!.map((each, index) => (index === at ? { ...each, rows } : each)),
    }),
  })),
];

const SEASON_DAY = /YEAR(?:[+-]\d{1,2})?-\d{2}-\d{2}|\b\d{4}-\d{2}-\d{2}\b/g;
const COUNT = /(?<![\w.-])\d+(?![\w.-])/g;

/** A day of a cell moved: by one day or one month, written as a day of the calendar. */
function moved(word: string, schoolYear: number, draw: Draw): string {
  const day = word.replace(/^YEAR([+-]\d{1,2})?(?=-\d{2}-\d{2}$)/, (_all, shift: string | undefined) =>
    String(schoolYear + Number(shift ?? 0)),
  );
  const by = draw(2) === 0 ? -1 : 1;
  const shifted = draw(2) === 0 ? addDays(day, by) : addMonths(day, by);
  return isPlainDate(shifted) ? shifted : word;
}

/** The cell with one of its bounds shifted: a day or a month for dates, one for numbers; null when it has none. */
function shiftedCell(cell: string, schoolYear: number, draw: Draw): string | null {
  const days = [...cell.matchAll(SEASON_DAY)];
  const found = days.length > 0 ? days : cell.startsWith('born') ? [] : [...cell.matchAll(COUNT)];
  const match = found[draw(Math.max(found.length, 1))];
  if (!match) return null;
  const to = days.length > 0 ? moved(match[0], schoolYear, draw) : String(Number(match[0]) + (draw(2) === 0 ? -1 : 1));
  return `${cell.slice(0, match.index)}${to}${cell.slice(match.index + match[0].length)}`;
}

const withCell = (rows: readonly Row[], row: number, column: number, cell: string): Row[] =>
  rows.map((each, at) => (at === row ? { ...each, when: each.when.map((old, index) => (index === column ? cell : old)) } : each));

const tables = (policy: Policy, sheet: Sheet): string[] => policy.tables.find(({ id }) => id === sheet.table)!.inputs as string[];

const CHANGES: Readonly<Record<Kind, (policy: Policy, sheet: Sheet, draw: Draw) => readonly [readonly Row[], string] | null>> = {
  rowRemoved: (_policy, { rows }, draw) => {
    const row = draw(rows.length);
    return [rows.filter((_each, at) => at !== row), `row ${row + 1}`];
  },
  rowDoubled: (_policy, { rows }, draw) => {
    const [row, to] = [draw(rows.length), draw(rows.length + 1)];
    return [[...rows.slice(0, to), rows[row]!, ...rows.slice(to)], `row ${row + 1} again before row ${to + 1}`];
  },
  boundShifted: (policy, sheet, draw) => {
    const ordered = new Set(policy.facts.filter(({ type }) => ['integer', 'date', 'month'].includes(type)).map(({ key }) => key));
    const columns = tables(policy, sheet);
    const bounds = sheet.rows.flatMap(({ when }, row) =>
      when.flatMap((cell, column) => (ordered.has(columns[column]!) && /\d/.test(cell) ? [{ row, column, cell }] : [])),
    );
    const chosen = bounds[draw(Math.max(bounds.length, 1))];
    const cell = chosen && shiftedCell(chosen.cell, policy.schoolYear, draw);
    if (!chosen || !cell || cell === chosen.cell) return null;
    return [withCell(sheet.rows, chosen.row, chosen.column, cell), `row ${chosen.row + 1}: ${chosen.cell} becomes ${cell}`];
  },
  cellSwapped: (policy, sheet, draw) => {
    const column = draw(tables(policy, sheet).length);
    const [one, other] = [draw(sheet.rows.length), draw(sheet.rows.length)];
    const [upper, lower] = [sheet.rows[one]!.when[column]!, sheet.rows[other]!.when[column]!];
    if (upper === lower) return null;
    const rows = withCell(withCell(sheet.rows, one, column, lower), other, column, upper);
    return [rows, `column ${column + 1}: rows ${one + 1} and ${other + 1} swapped`];
  },
};

/** The mutant of a seed; kinds take turns, tables and places are drawn until there is something to change. */
export function mutantOf(policy: Policy, seed: number): Mutant {
  const draw = draws(seed);
  const kind = KINDS[seed % KINDS.length]!;
  const all = sheets(policy).filter(({ rows }) => rows.length > 0);
  for (;;) {
    const sheet = all[draw(all.length)]!;
    const change = CHANGES[kind](policy, sheet, draw);
    if (!change) continue;
    const where = `${sheet.table}${sheet.override ? ` (${sheet.override})` : ''}`;
    return { policy: sheet.change(change[0]), kind, table: sheet.table, what: `${kind} in ${where}, ${change[1]}` };
  }
}
