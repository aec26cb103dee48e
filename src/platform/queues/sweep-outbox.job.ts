import { defineJob, NoPayload } from '../outbox/job-definition';

/** Clears what nobody can need again: messages processed long ago, answers whose keys no client repeats any more. */
export const sweepOutbox = defineJob({ name: 'outbox.sweep', queue: 'housekeeping', payload: NoPayload, everySeconds: 86_400 });
