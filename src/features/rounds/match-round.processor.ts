import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { CompleteRun } from './complete-run.command';
import { MatchRound, matchRound } from './match-round.job';

@Injectable()
@JobHandler(matchRound)
export class MatchRoundProcessor implements Handler<MatchRound> {
  constructor(private readonly command: CompleteRun) {}

  handle(ctx: Context, { runId }: MatchRound): Promise<unknown> {
    return this.command.execute(ctx, runId);
  }
}
