import { IsUUID } from 'class-validator';
import { defineJob } from '../../platform/outbox/job-definition';

export class MatchRound {
  @IsUUID()
  runId: string;
}

/** Runs the matching of one prepared run. */
export const matchRound = defineJob({ name: 'rounds.match', queue: 'matching', payload: MatchRound, attempts: 3, backoffMillis: 1000 });
