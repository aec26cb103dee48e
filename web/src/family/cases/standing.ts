// How a family reads where its case stands: the state of the case, and of its placement once there is one.

const PLACEMENT_TELLS = ['placed', 'accepted', 'declined', 'lapsed', 'queried', 'received', 'registered', 'waived', 'revoked'];
/** States of a case after which a placement has nothing more to tell. */
const WITHOUT_PLACEMENT = ['withdrawn', 'waiting', 'eligible', 'negotiating'];

export interface Placed {
  readonly applicationId: string;
  readonly state: string;
}

/** The latest placement of a case; a supplementary round may give a second. */
export const placementOf = <P extends Placed>(placements: readonly P[], applicationId: string): P | null =>
  placements.filter((one) => one.applicationId === applicationId).at(-1) ?? null;

/** The key of the words for a case. */
export function standingOf(state: string, placement: Placed | null): string {
  if (placement === null || WITHOUT_PLACEMENT.includes(state) || !PLACEMENT_TELLS.includes(placement.state)) return state;
  return placement.state;
}

export const STAGES_OF_A_CASE = ['filed', 'reviewed', 'placed', 'agreed', 'received'] as const;

const REACHED: Readonly<Record<string, number>> = {
  draft: 0,
  submitted: 1,
  underReview: 1,
  awaitingSupplement: 1,
  eligible: 2,
  waiting: 2,
  negotiating: 2,
  placed: 3,
  accepted: 4,
  queried: 4,
  received: 5,
  registered: 5,
  closed: 5,
};

/** How many of the five steps lie behind a case; null for one that has ended otherwise. */
export const reachedBy = (standing: string): number | null => REACHED[standing] ?? null;
