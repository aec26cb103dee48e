import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { SendNotice } from './send-notice.command';
import { sendNotice, type SendNoticePayload } from './send-notice.job';

@Injectable()
@JobHandler(sendNotice)
export class SendNoticeProcessor implements Handler<SendNoticePayload> {
  constructor(private readonly command: SendNotice) {}

  handle(ctx: Context, payload: SendNoticePayload): Promise<void> {
    return this.command.execute(ctx, payload);
  }
}
