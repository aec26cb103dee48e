// The states of a placement: issued by the authority, answered by the family, received by the school (a query goes to the authority), registered there when the term begins.
import { table, type DeedOf, type StateOf } from '../kernel/state-table';

export const placementStates = table({
  placed: { accept: 'accepted', decline: 'declined', lapse: 'lapsed', waive: 'waived', revoke: 'revoked' },
  accepted: { receive: 'received', query: 'queried', waive: 'waived', revoke: 'revoked', replace: 'replaced' },
  queried: { confirm: 'accepted', revoke: 'revoked' },
  received: { register: 'registered' },
  registered: {},
  declined: {},
  lapsed: {},
  waived: {},
  revoked: {},
  replaced: {},
});

export type PlacementState = StateOf<typeof placementStates>;
export type PlacementDeed = DeedOf<typeof placementStates>;

/** Placements that keep a seat from others. */
export const SEATED: readonly PlacementState[] = ['placed', 'accepted', 'queried', 'received', 'registered'];

/** Coded facts a school may raise; it may not refuse a child. */
export const QUERY_CODES = ['alreadyEnrolled', 'identityDiffers', 'classAtNorm', 'notReached'] as const;
export type QueryCode = (typeof QUERY_CODES)[number];

/** Reminders that must stand recorded, with one telephone call, before an unanswered placement lapses. */
export const REMINDERS_BEFORE_LAPSE = 3;

/** Days before the last day on which a family is reminded. */
export const REMINDER_DAYS_LEFT = [5, 3, 1] as const;
