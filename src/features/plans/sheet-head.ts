// What a planner needs to see of a sheet to correct how its columns were understood.
import type { OpenedSheets } from './plan-thread';

export interface SheetHead {
  /** Sheet that was read; null when none could be. */
  readonly sheet: string | null;
  readonly columns: readonly { readonly column: string; readonly field: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Columns as they were understood, by letter, and the first rows as they stand. */
export const sheetHead = (
  sheets: OpenedSheets,
  content: { readonly sheet: string; readonly columns: Readonly<Record<string, string>> } | null,
): SheetHead => ({
  sheet: content?.sheet ?? null,
  columns: Object.entries(content?.columns ?? {})
    .map(([column, field]) => ({ column, field }))
    .sort((a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1)),
  rows: sheets.head,
});
