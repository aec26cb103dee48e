import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import { applicationVerified } from './application-verified.event';
import { ApplicationsRepository } from './applications.repository';
import { VerificationDesk } from './verification-desk';

/** The declared facts are looked up in the registers; what the register says stands in the case with its source. */
@Injectable()
export class VerifyApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly desk: VerificationDesk,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  execute(ctx: Context, id: string): Promise<{ id: string; state: string }> {
    return this.work.write(ctx, async (tx) => {
      const application = await this.applications.lock(tx, id);
      if (!application || application.state !== 'submitted' || application.submittedAt === null) return { id, state: application?.state ?? 'gone' };
      const used = await this.applications.stagesReceived(tx, application.childId);
      const { factsSealed, listed } = await this.desk.look(tx, application, used);
      const state = await this.applications.move(tx, application, 'verify', { factsSealed });
      await this.audit.record(tx, ctx, { action: 'application.verify', subject: { type: 'application', id }, details: { listed } });
      await this.outbox.publish(tx, applicationVerified, { applicationId: id });
      return { id, state };
    });
  }
}
