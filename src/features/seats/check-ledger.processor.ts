import { Injectable } from '@nestjs/common';
import type { Context } from '../../platform/context/context';
import type { NoPayload } from '../../platform/outbox/job-definition';
import { JobHandler, type Handler } from '../../platform/outbox/job-handler';
import { CheckLedger } from './check-ledger.command';
import { checkLedger } from './check-ledger.job';

@Injectable()
@JobHandler(checkLedger)
export class CheckLedgerProcessor implements Handler<NoPayload> {
  constructor(private readonly command: CheckLedger) {}

  handle(ctx: Context): Promise<unknown> {
    return this.command.execute(ctx);
  }
}
