// The states of a case (words of the service: 受理状态) and the deeds that lead on, for everybody who works on it.
import { table, type DeedOf, type StateOf } from '../kernel/state-table';

export const applicationStates = table({
  draft: { submit: 'submitted', withdraw: 'withdrawn', miss: 'notAccepted' },
  submitted: { verify: 'underReview', withdraw: 'withdrawn' },
  underReview: {
    approve: 'eligible',
    refuse: 'notEligible',
    negotiate: 'negotiating',
    askMaterial: 'awaitingSupplement',
    withdraw: 'withdrawn',
  },
  awaitingSupplement: { supplement: 'submitted', expire: 'withdrawn', withdraw: 'withdrawn' },
  eligible: { place: 'placed', list: 'listed', wait: 'waiting', release: 'ordinary', withdraw: 'withdrawn', waive: 'waived' },
  negotiating: { place: 'placed', release: 'ordinary', withdraw: 'withdrawn', waive: 'waived' },
  waiting: { place: 'placed', release: 'ordinary', withdraw: 'withdrawn', waive: 'waived' },
  placed: { close: 'closed', decline: 'ordinary', lapse: 'ordinary', waive: 'waived', revoke: 'revoked' },
  listed: {},
  closed: {},
  notEligible: {},
  notAccepted: {},
  ordinary: {},
  waived: {},
  withdrawn: {},
  revoked: {},
});

export type ApplicationState = StateOf<typeof applicationStates>;
export type ApplicationDeed = DeedOf<typeof applicationStates>;

/** A case that keeps its child from another one in the same season and stage. */
export const ACTIVE: readonly ApplicationState[] = [
  'draft',
  'submitted',
  'underReview',
  'awaitingSupplement',
  'eligible',
  'negotiating',
  'waiting',
  'placed',
  'listed',
  'closed',
];

/** Submitted, and not yet decided: a round cannot be sealed over these. */
export const UNDECIDED: readonly ApplicationState[] = ['submitted', 'underReview', 'awaitingSupplement'];

/** Decided, and not yet placed: what a run may place. */
export const PLACEABLE: readonly ApplicationState[] = ['eligible', 'negotiating', 'waiting'];

/** Deeds that are the family's own; a page shows a button for these only. */
export const FAMILY_DEEDS: readonly ApplicationDeed[] = ['submit', 'supplement', 'withdraw', 'waive'];
