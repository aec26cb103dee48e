import { IsString, IsUUID } from 'class-validator';
import { defineEvent } from '../../platform/outbox/job-definition';

export class RoundSigned {
  @IsUUID()
  roundId: string;

  @IsString()
  authorityCode: string;
}

/** An authority signed its part of a round. */
export const roundSigned = defineEvent({ name: 'round.signed', payload: RoundSigned });
