// Findings at the cells they are about: what the form and the compiler refuse, and what the check of the whole found.
import type { CheckFinding, Finding } from '../policies.types';

export interface Mark {
  readonly at: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly zh: string;
  readonly en: string;
  readonly example: CheckFinding['example'];
  readonly otherRows: readonly number[];
}

/** Marks of one row by the place in it; '' is the row itself. */
export type RowMarks = ReadonlyMap<string, readonly Mark[]>;

/** One list of both kinds; what both say is said once, with its example. */
export function marksOf(findings: readonly Finding[], checked: readonly CheckFinding[]): Mark[] {
  const told = new Set(checked.map(({ at, code }) => `${at} ${code}`));
  return [
    ...findings
      .filter(({ at, code }) => !told.has(`${at} ${code}`))
      .map(({ at, code, zh, en }): Mark => ({ at, code, severity: 'error', zh, en, example: null, otherRows: [] })),
    ...checked.map(({ at, code, severity, zh, en, example, otherRows }): Mark => ({
      at,
      code,
      severity,
      zh,
      en,
      example,
      otherRows,
    })),
  ];
}

/** The marks inside a list of the draft, by row and place. */
export function byRow(marks: readonly Mark[], list: string): ReadonlyMap<number, RowMarks> {
  const rows = new Map<number, Map<string, Mark[]>>();
  for (const mark of marks) {
    if (!mark.at.startsWith(`${list}/`)) continue;
    const [row, ...place] = mark.at.slice(list.length + 1).split('/');
    const index = Number(row);
    if (!Number.isInteger(index)) continue;
    const cells = rows.get(index) ?? new Map<string, Mark[]>();
    const key = place.join('/');
    cells.set(key, [...(cells.get(key) ?? []), mark]);
    rows.set(index, cells);
  }
  return rows;
}
