import { defineJob, NoPayload } from '../../platform/outbox/job-definition';

/** Gives unused coordinated seats to the general round from the published day on. */
export const returnSeats = defineJob({ name: 'seats.return', queue: 'housekeeping', payload: NoPayload, everySeconds: 3600 });
