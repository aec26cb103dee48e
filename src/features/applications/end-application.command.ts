import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { applicationActions } from './applications.access';
import type { ApplicationDeedResponse } from './applications.dto';
import { ApplicationsRepository } from './applications.repository';

/** A family ends its own case before a placement: withdraws it (撤回), or waives the entitlement for ordinary enrolment (放弃优待). */
@Injectable()
export class EndApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string, deed: 'withdraw' | 'waive'): Promise<ApplicationDeedResponse> {
    const action = applicationActions[`application.${deed}`];
    return this.work.write(ctx, async (tx) => {
      const application = await this.applications.lock(tx, id);
      if (!application) throw accessErrors.notFound();
      authorise(ctx, action, { ownerId: application.accountId });
      if (application.state === 'placed') throw accessErrors.forbidden();
      const state = await this.applications.move(tx, application, deed);
      await this.audit.record(tx, ctx, { action: action.name, subject: { type: 'application', id }, details: { from: application.state } });
      return { id, caseNumber: application.caseNumber, state };
    });
  }
}
