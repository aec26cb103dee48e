import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { DryRunUpload } from './dry-run-upload.command';
import { DryRunPlan, dryRunPlan } from './dry-run-plan.job';

@Injectable()
@JobHandler(dryRunPlan)
export class DryRunPlanProcessor implements Handler<DryRunPlan> {
  constructor(private readonly command: DryRunUpload) {}

  handle(ctx: Context, payload: DryRunPlan): Promise<unknown> {
    return this.command.execute(ctx, payload);
  }
}
