import { IsInt, IsUUID, Min } from 'class-validator';
import { defineJob } from '../../platform/outbox/job-definition';

export class DryRunPlan {
  @IsUUID()
  uploadId: string;

  /** Which reading of the upload: one that was asked for since makes this one void. */
  @IsInt()
  @Min(1)
  reading: number;
}

/** Reads an uploaded plan and lists what must be looked at; adopts nothing. */
export const dryRunPlan = defineJob({ name: 'plans.dryRun', queue: 'plans', payload: DryRunPlan });
