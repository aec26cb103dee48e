import { defineJob, NoPayload } from '../../platform/outbox/job-definition';

/** Forgets old codes, failures, sessions and development messages. */
export const sweepSignIns = defineJob({ name: 'people.sweep-sign-ins', queue: 'housekeeping', payload: NoPayload, everySeconds: 3600 });
