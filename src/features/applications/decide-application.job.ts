import { defineJob } from '../../platform/outbox/job-definition';
import { ApplicationVerified, applicationVerified } from './application-verified.event';

/** Lets the policy in force at submission decide. */
export const decideApplication = defineJob({
  name: 'applications.decide',
  queue: 'decisions',
  payload: ApplicationVerified,
  on: applicationVerified,
});
