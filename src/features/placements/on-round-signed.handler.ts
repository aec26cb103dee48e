import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { RoundSigned } from '../rounds';
import { IssuePlacements } from './issue-placements.command';
import { issuePlacements } from './issue-placements.job';

@Injectable()
@JobHandler(issuePlacements)
export class OnRoundSigned implements Handler<RoundSigned> {
  constructor(private readonly command: IssuePlacements) {}

  handle(ctx: Context, { roundId, authorityCode }: RoundSigned): Promise<unknown> {
    return this.command.execute(ctx, roundId, authorityCode);
  }
}
