import { IsUUID } from 'class-validator';
import { defineEvent } from '../../platform/outbox/job-definition';

/** A version was agreed by the second officer; it decides from its first day on. */
export class PolicyPublished {
  @IsUUID()
  versionId: string;
}

export const policyPublished = defineEvent({ name: 'policy.published', payload: PolicyPublished });
