import { defineJob, NoPayload } from '../../platform/outbox/job-definition';

/** Reminds families that have not answered, and lapses what stays unanswered after its last day. */
export const chaseAnswers = defineJob({ name: 'placements.chase', queue: 'placements', payload: NoPayload, everySeconds: 3600 });
