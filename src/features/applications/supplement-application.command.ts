import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import { applicationSubmitted } from './application-submitted.event';
import { applicationActions } from './applications.access';
import type { ApplicationDeedResponse, SupplementRequest } from './applications.dto';
import { ApplicationsRepository } from './applications.repository';
import { SealedCase } from './sealed-case';

/** A family supplies what was asked for (补正): its facts are verified and decided again, by the policy of its first submission. */
@Injectable()
export class SupplementApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly sealed: SealedCase,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string, { certificate }: SupplementRequest): Promise<ApplicationDeedResponse> {
    return this.work.write(ctx, async (tx) => {
      const application = await this.applications.lock(tx, id);
      if (!application) throw accessErrors.notFound();
      authorise(ctx, applicationActions['application.supplement'], { ownerId: application.accountId });
      const declared = this.sealed.declared(application);
      const renewed = certificate === undefined ? declared : { ...declared, talent: { ...declared.talent, certificate } };
      const state = await this.applications.move(tx, application, 'supplement', { declaredSealed: this.sealed.sealDeclared(id, renewed) });
      await this.audit.record(tx, ctx, { action: 'application.supplement', subject: { type: 'application', id }, details: { certificate: certificate !== undefined } });
      await this.outbox.publish(tx, applicationSubmitted, { applicationId: id });
      return { id, caseNumber: application.caseNumber, state };
    });
  }
}
