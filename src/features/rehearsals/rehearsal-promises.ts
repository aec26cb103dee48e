import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Outbox } from '../../platform/outbox/outbox';

/** Where a rehearsal's deeds leave their promise and their trace. */
@Injectable()
export class RehearsalPromises {
  constructor(
    readonly outbox: Outbox,
    readonly audit: Audit,
  ) {}
}
