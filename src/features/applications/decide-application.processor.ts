import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { ApplicationVerified } from './application-verified.event';
import { DecideApplication } from './decide-application.command';
import { decideApplication } from './decide-application.job';

@Injectable()
@JobHandler(decideApplication)
export class DecideApplicationProcessor implements Handler<ApplicationVerified> {
  constructor(private readonly command: DecideApplication) {}

  handle(ctx: Context, { applicationId }: ApplicationVerified): Promise<unknown> {
    return this.command.execute(ctx, applicationId);
  }
}
