import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { applicationActions } from './applications.access';
import type { ApplicationDeedResponse, ApplicationRequest } from './applications.dto';
import { ApplicationsRepository } from './applications.repository';
import { NewApplication } from './new-application';

/** A family writes its draft anew; the consent is that of the new form. What is submitted is no longer rewritten. */
@Injectable()
export class ReviseApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly newApplication: NewApplication,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string, form: ApplicationRequest): Promise<ApplicationDeedResponse> {
    return this.work.write(ctx, async (tx) => {
      const application = await this.applications.lock(tx, id);
      if (!application) throw accessErrors.notFound();
      authorise(ctx, applicationActions['application.revise'], { ownerId: application.accountId });
      const { schoolIds, asked } = await this.newApplication.read(tx, form, id);
      await this.applications.revise(tx, application, asked, schoolIds);
      await this.audit.record(tx, ctx, { action: 'application.revise', subject: { type: 'application', id } });
      return { id, caseNumber: application.caseNumber, state: application.state };
    });
  }
}
