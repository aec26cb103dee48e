import { defineJob } from '../../platform/outbox/job-definition';
import { ApplicationSubmitted, applicationSubmitted } from './application-submitted.event';

/** Looks the declared facts up in the registers. */
export const verifyApplication = defineJob({
  name: 'applications.verify',
  queue: 'intake',
  payload: ApplicationSubmitted,
  on: applicationSubmitted,
  attempts: 8,
});
