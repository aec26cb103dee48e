import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { NoPayload } from '../../platform/outbox/job-definition';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { ChaseSheets } from './chase-sheets.command';
import { chaseSheets } from './chase-sheets.job';

@Injectable()
@JobHandler(chaseSheets)
export class ChaseSheetsProcessor implements Handler<NoPayload> {
  constructor(private readonly command: ChaseSheets) {}

  handle(ctx: Context): Promise<unknown> {
    return this.command.execute(ctx);
  }
}
