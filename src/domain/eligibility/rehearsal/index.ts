// The door of rehearsals: a case under two policies, and the tally of many.

export { rehearsalStates, type RehearsalDeed, type RehearsalState } from './rehearsal-states';
export { shiftYears } from './shift-years';
export { addTallies, changeOf, CHANGES, DIMENSIONS, EMPTY_TALLY, TallySheet } from './tally';
export type { Change, Compared, Counts, Dimension, Tally } from './tally';
