import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { CompareCaseload } from './compare-caseload.command';
import { MatchTrial } from './match-trial.command';
import { comparePolicies, matchRehearsal, RehearsePolicy } from './rehearse-policy.job';

@Injectable()
@JobHandler(comparePolicies)
export class ComparePoliciesProcessor implements Handler<RehearsePolicy> {
  constructor(private readonly command: CompareCaseload) {}

  handle(ctx: Context, { rehearsalId }: RehearsePolicy): Promise<unknown> {
    return this.command.execute(ctx, rehearsalId);
  }
}

@Injectable()
@JobHandler(matchRehearsal)
export class MatchRehearsalProcessor implements Handler<RehearsePolicy> {
  constructor(private readonly command: MatchTrial) {}

  handle(ctx: Context, { rehearsalId }: RehearsePolicy): Promise<unknown> {
    return this.command.execute(ctx, rehearsalId);
  }
}
