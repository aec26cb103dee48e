// How many seats of a pool are set aside for talents' children, by the share its authority publishes for the stage.
import { isEntryGrade, type Grade } from '../kernel/school-year';
import type { PoolSeats } from './seats-of-year';
import type { Why } from './why';

/** Published per authority and stage. */
export interface ReserveRule {
  /** Share of the entry seats in ten-thousandths: 300 is 3 %. */
  readonly shareBp: number;
  readonly minimum: number | null;
  readonly cap: number | null;
}

export interface CoordinatedSeats {
  readonly seats: number;
  readonly grounds: readonly Why[];
}

/**
 * coordinated = max(0, min(max(⌊entrySeats × shareBp / 10000⌋, minimum), entrySeats − committed, cap)), in whole seats.
 * Throws RangeError for a share outside 0–10000, or a figure that is no count.
 */
export function coordinatedSeats(pool: Pick<PoolSeats, 'entrySeats' | 'committed'>, rule: ReserveRule): CoordinatedSeats {
  const counts = [pool.entrySeats, pool.committed, rule.shareBp, rule.minimum ?? 0, rule.cap ?? 0];
  if (counts.some((count) => !Number.isSafeInteger(count) || count < 0) || rule.shareBp > 10_000) {
    throw new RangeError('a reserve rule needs counts and a share of 0 to 10000');
  }
  const share = Math.floor((pool.entrySeats * rule.shareBp) / 10_000);
  const grounds: Why[] = [{ code: 'SHARE', value: share }];
  let seats = share;
  if (rule.minimum !== null && rule.minimum > seats) {
    grounds.push({ code: 'MINIMUM', value: rule.minimum, insteadOf: seats });
    seats = rule.minimum;
  }
  const vacant = Math.max(0, pool.entrySeats - pool.committed);
  if (vacant < seats) {
    grounds.push({ code: 'VACANCY_BOUND', value: vacant, insteadOf: seats });
    seats = vacant;
  }
  if (rule.cap !== null && rule.cap < seats) {
    grounds.push({ code: 'CAP', value: rule.cap, insteadOf: seats });
    seats = rule.cap;
  }
  return { seats, grounds };
}

/**
 * The seats a pool offers to talents' children: of an entry grade those the rule sets aside, of any other grade its vacancies,
 * for a child that changes school takes a vacancy and no class is opened for it.
 */
export function seatsOffered(grade: Grade, pool: PoolSeats, rule: ReserveRule): CoordinatedSeats {
  return isEntryGrade(grade) ? coordinatedSeats(pool, rule) : { seats: pool.vacancies, grounds: pool.grounds };
}
