import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { NoPayload } from '../../platform/outbox/job-definition';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { CloseDrafts } from './close-drafts.command';
import { closeDrafts } from './close-drafts.job';

@Injectable()
@JobHandler(closeDrafts)
export class CloseDraftsProcessor implements Handler<NoPayload> {
  constructor(private readonly command: CloseDrafts) {}

  handle(ctx: Context): Promise<unknown> {
    return this.command.execute(ctx);
  }
}
