// 从旧兼从优: whether a newer policy is better for a child than the one in force when its family applied.

import type { Verdict, VerdictOutcome } from './verdict';

const BEST_FIRST: readonly VerdictOutcome[] = ['ELIGIBLE', 'NEED_MATERIAL', 'MANUAL', 'NOT_ELIGIBLE'];

/**
 * True when `newer` is better: by its outcome (eligible before material before case by case before not eligible), and among two
 * eligible verdicts when it opens every authority that `older` opens and more. What is merely different stays with the older.
 */
export function isBetter(newer: Verdict, older: Verdict): boolean {
  const rank = ({ outcome }: Verdict): number => BEST_FIRST.indexOf(outcome);
  if (rank(newer) !== rank(older)) return rank(newer) < rank(older);
  if (newer.outcome !== 'ELIGIBLE') return false;
  return newer.scope.length > older.scope.length && older.scope.every((authority) => newer.scope.includes(authority));
}
