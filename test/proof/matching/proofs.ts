import { type Proof } from '../proof';
import { anyPlacement } from './any-placement';
import { crowded } from './crowded';
import { otherStable } from './other-stable';
import { ruralSchools } from './rural';
import { sameBytes } from './same-bytes';
import { studentOptimal } from './student-optimal';
import { together } from './together';
import { betterPlaceInLine, moreSeats, trueWishes } from './true-wishes';
import { wholeOutcome } from './whole-outcome';

/** Checks of every answer against another that is right beyond doubt. */
export const exact: Readonly<Record<string, Proof>> = {
  'whole-outcome': wholeOutcome,
  'student-optimal': studentOptimal,
  crowded,
  'other-stable': otherStable,
  'any-placement': anyPlacement,
  together,
};

/** What follows for families when those hold, tried by itself; it notices nothing that they do not. */
export const consequences: Readonly<Record<string, Proof>> = {
  'true-wishes': trueWishes,
  'more-seats': moreSeats,
  'better-place-in-line': betterPlaceInLine,
  'rural-schools': ruralSchools,
  'same-bytes': sameBytes,
};
