// How many continuous months a talent is insured on a day, out of what the register stated for an earlier month.
import { addMonths, monthsBetween, type PlainDate } from '../../domain/kernel/plain-date';

export interface InsuranceStatement {
  /** Continuous months of 养老保险 counted back from `asOf`; null when the register says nothing. */
  readonly months: number | null;
  /** A day of the month that the count ends with. */
  readonly asOf: PlainDate | null;
  /** Whether contributions are known or, as the register implies, taken to go on after `asOf`. */
  readonly continues: boolean;
}

/**
 * Months counted back from the last full month before `on`. Between `asOf` and that month a running insurance grows by one a
 * month; a stopped one has nothing that reaches it any more. For a day before `asOf` the later months are taken off. Null when
 * nothing is stated.
 */
export function insuredMonthsOn({ months, asOf, continues }: InsuranceStatement, on: PlainDate): number | null {
  if (months === null || asOf === null) return null;
  if (months === 0) return 0;
  const elapsed = monthsBetween(asOf, addMonths(on, -1));
  if (elapsed > 0 && !continues) return 0;
  return Math.max(0, months + elapsed);
}
