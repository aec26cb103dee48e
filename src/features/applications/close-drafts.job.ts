import { defineJob, NoPayload } from '../../platform/outbox/job-definition';

/** What was not done in time: drafts that missed their window, cases whose material did not come. */
export const closeDrafts = defineJob({
  name: 'applications.close-drafts',
  queue: 'housekeeping',
  payload: NoPayload,
  everySeconds: 3600,
});
