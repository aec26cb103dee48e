import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { SendCode } from './send-code.command';
import { sendCode, type SendCodePayload } from './send-code.job';

@Injectable()
@JobHandler(sendCode)
export class SendCodeProcessor implements Handler<SendCodePayload> {
  constructor(private readonly command: SendCode) {}

  handle(ctx: Context, payload: SendCodePayload): Promise<void> {
    return this.command.execute(ctx, payload);
  }
}
