import { defineJob, NoPayload } from '../../platform/outbox/job-definition';

/** Looks through the whole ledger for figures that are not the sums of their entries, and for entries that cannot be. */
export const checkLedger = defineJob({ name: 'seats.check', queue: 'housekeeping', payload: NoPayload, everySeconds: 900 });
