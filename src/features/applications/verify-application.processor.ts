import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { ApplicationSubmitted } from './application-submitted.event';
import { VerifyApplication } from './verify-application.command';
import { verifyApplication } from './verify-application.job';

@Injectable()
@JobHandler(verifyApplication)
export class VerifyApplicationProcessor implements Handler<ApplicationSubmitted> {
  constructor(private readonly command: VerifyApplication) {}

  handle(ctx: Context, { applicationId }: ApplicationSubmitted): Promise<unknown> {
    return this.command.execute(ctx, applicationId);
  }
}
