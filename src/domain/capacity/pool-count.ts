// The three figures that a pool is issued with, counted one way for enrolment plans, school reports and recounts alike.
import { isEntryGrade } from '../kernel/school-year';
import { seatsOffered, type CoordinatedSeats, type ReserveRule } from './reserve';
import { poolSeats, type PoolQuestion, type PoolSeats } from './seats-of-year';

/** A pool's figures with what each of them rests on. */
export interface PoolCount {
  /** All seats of the grade: of an entry grade those it opens, of any other its pupils and its vacancies. */
  readonly entrySeats: number;
  readonly committed: number;
  readonly coordinated: number;
  readonly seats: PoolSeats;
  readonly offered: CoordinatedSeats;
}

/** The rule of an authority that publishes none. */
export const NOTHING_SET_ASIDE: ReserveRule = { shareBp: 0, minimum: null, cap: null };

/** Counts a pool by its plans and the published share; null: nothing is set aside. RangeError for figures that are no counts. */
export function countPool(question: PoolQuestion, rule: ReserveRule | null): PoolCount {
  const seats = poolSeats(question);
  const offered = seatsOffered(question.grade, seats, rule ?? NOTHING_SET_ASIDE);
  return {
    entrySeats: isEntryGrade(question.grade) ? seats.entrySeats : seats.committed + offered.seats,
    committed: seats.committed,
    coordinated: offered.seats,
    seats,
    offered,
  };
}
