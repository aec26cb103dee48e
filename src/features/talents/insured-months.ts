// How many continuous months a talent is insured on a day, out of what the register stated for an earlier month.
import { addMonths, monthsBetween, type PlainDate } from '../../domain/kernel/plain-date';

export interface InsuranceStatement {
  /** Continuous months of 养老保险 counted back from `insuredAsOf`; null when the register says nothing. */
  readonly insuredMonths: number | null;
  /** A day of the month that the count ends with. */
  readonly insuredAsOf: PlainDate | null;
}

/**
 * Months counted back from the last full month before `on`. Between `insuredAsOf` and that month a running insurance grows
 * by one a month (`continues`: a register lists who is insured now, so that is taken unless somebody knows better); a stopped one
 * does not reach it any more. For a day before `insuredAsOf` the later months are taken off. Null when nothing is stated.
 */
export function insuredMonthsOn(
  { insuredMonths, insuredAsOf }: InsuranceStatement,
  on: PlainDate,
  continues = true,
): number | null {
  if (insuredMonths === null || insuredAsOf === null) return null;
  if (insuredMonths === 0) return 0;
  const elapsed = monthsBetween(insuredAsOf, addMonths(on, -1));
  if (elapsed > 0 && !continues) return 0;
  return Math.max(0, insuredMonths + elapsed);
}
