// From when to when a certificate is in force, in two columns or in one.
import type { PlainDate } from '../../../domain/kernel/plain-date';
import { lastDayOfMonth } from '../../../domain/kernel/plain-date';
import { dateOf } from '../../../platform/files/cell-dates';
import { compact, textOf } from '../../../platform/files/cells';
import type { Cell } from '../../../platform/files/sheet';

/** Both null: in force until it is withdrawn. */
export interface Validity {
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
}

const FOR_EVER = /^(?:长期|永久|长期有效)$/;
const DIVIDERS = /[-~—–－～至到]+/g;

/** A day; of a month or year alone its first or last day. Undefined where the cell names none. */
export function dayOf(cell: Cell, end: 'first' | 'last'): PlainDate | null | undefined {
  const read = dateOf(cell, end === 'first' ? '01-01' : '12-31');
  if (read.kind !== 'date') return read.kind === 'none' ? null : undefined;
  return read.precision === 'month' && end === 'last' ? lastDayOfMonth(read.date) : read.date;
}

/** The last day; null for 长期 and for an empty cell. Undefined where nobody can say until when: that is not for ever. */
export const lastDay = (cell: Cell): PlainDate | null | undefined =>
  FOR_EVER.test(compact(textOf(cell) ?? '')) ? null : dayOf(cell, 'last');

/**
 * 2024.06.01-2029.05.31 · 2024年6月至2029年5月 · 2024-06-01～长期 · 至2029-05-31 · 长期; a day alone is the last one. Undefined for
 * anything else (三年).
 */
export function validityOf(cell: Cell): Validity | undefined {
  const last = lastDay(cell);
  if (last !== undefined) return { validFrom: null, validTo: last };
  const text = compact(textOf(cell) ?? '').replace(/止$/, '');
  for (const found of text.matchAll(DIVIDERS)) {
    const [before, after] = [text.slice(0, found.index).replace(/^自/, ''), text.slice(found.index + found[0].length)];
    const validFrom = dayOf(before === '' ? null : before, 'first');
    const validTo = lastDay(after);
    if (after !== '' && validFrom !== undefined && validTo !== undefined) return { validFrom, validTo };
  }
  return undefined;
}
