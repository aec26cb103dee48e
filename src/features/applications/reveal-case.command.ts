import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { applicationActions } from './applications.access';
import { ApplicationsRepository } from './applications.repository';
import type { RevealedCaseResponse } from './case-record.dto';
import { ClearPersons } from './clear-persons';

/** An officer sees the persons of a case in clear text, for a reason; case, child and telephone each get their audit entry. */
@Injectable()
export class RevealCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly persons: ClearPersons,
    private readonly audit: Audit,
  ) {}

  /** A repeated request is a second look with entries of its own: an answer in clear text is kept nowhere. */
  execute(ctx: Context, id: string, reason: string): Promise<RevealedCaseResponse> {
    return this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      const application = await this.applications.byId(tx, id);
      if (!application) throw accessErrors.notFound();
      authorise(ctx, applicationActions['application.reveal'], { authorityCode: application.authorityCode });
      await this.audit.record(tx, ctx, { action: 'application.reveal', subject: { type: 'application', id }, details: { reason } });
      return this.persons.reveal(tx, ctx, application, reason);
    });
  }
}
