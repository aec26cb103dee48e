// The states of a rehearsal (政策预演), for the officers who asked for one and the jobs that carry it out.
import { table, type DeedOf, type StateOf } from '../../kernel/state-table';

export const rehearsalStates = table({
  queued: { begin: 'comparing', cancel: 'cancelled' },
  comparing: { compare: 'matching', cancel: 'cancelled' },
  matching: { finish: 'finished', cancel: 'cancelled' },
  finished: {},
  cancelled: {},
});

export type RehearsalState = StateOf<typeof rehearsalStates>;
export type RehearsalDeed = DeedOf<typeof rehearsalStates>;
