import { defineJob, NoPayload } from '../../platform/outbox/job-definition';

/** After the window: drafts that missed it, and cases whose supplement did not come. */
export const closeDrafts = defineJob({
  name: 'applications.close-drafts',
  queue: 'housekeeping',
  payload: NoPayload,
  everySeconds: 3600,
});
