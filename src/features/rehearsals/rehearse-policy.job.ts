import { IsUUID } from 'class-validator';
import { defineJob } from '../../platform/outbox/job-definition';

export class RehearsePolicy {
  @IsUUID()
  rehearsalId: string;
}

/** Every case of the caseload under the draft and under the policy it is compared with. */
export const comparePolicies = defineJob({ name: 'rehearsals.compare', queue: 'rehearsals', payload: RehearsePolicy });

/** The trial run of the matcher after it. */
export const matchRehearsal = defineJob({ name: 'rehearsals.match', queue: 'rehearsals', payload: RehearsePolicy });
