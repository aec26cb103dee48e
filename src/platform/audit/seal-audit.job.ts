import { defineJob, NoPayload } from '../outbox/job-definition';

/** Chains the entries that were committed since the last run. */
export const sealAudit = defineJob({
  name: 'audit.seal',
  queue: 'housekeeping',
  payload: NoPayload,
  everySeconds: 5,
  attempts: 1,
});
