import { defineJob, NoPayload } from '../../platform/outbox/job-definition';

/** Reminds schools that have not reported, and escalates to their authority what is not reported in time. */
export const chaseSheets = defineJob({
  name: 'seat-sheets.chase',
  queue: 'housekeeping',
  payload: NoPayload,
  everySeconds: 3600,
});
