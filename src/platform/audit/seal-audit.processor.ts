import { Injectable } from '@nestjs/common';
import type { Context } from '../context/context';
import type { NoPayload } from '../outbox/job-definition';
import { JobHandler, type Handler } from '../outbox/job-handler';
import { AuditSealer } from './audit-sealer';
import { sealAudit } from './seal-audit.job';

@Injectable()
@JobHandler(sealAudit)
export class SealAuditProcessor implements Handler<NoPayload> {
  constructor(private readonly sealer: AuditSealer) {}

  handle(ctx: Context): Promise<unknown> {
    return this.sealer.seal(ctx);
  }
}
