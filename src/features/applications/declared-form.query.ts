import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { applicationActions } from './applications.access';
import { ApplicationsRepository } from './applications.repository';
import type { DeclaredFormResponse } from './declared-form.dto';
import { SealedCase } from './sealed-case';

/** A family looks at what it declared, to go on with a draft on another device or to check a case. Every look is audited. */
@Injectable()
export class DeclaredForm {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly sealed: SealedCase,
    private readonly audit: Audit,
  ) {}

  of(ctx: Context, id: string): Promise<DeclaredFormResponse> {
    return this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      const application = await this.applications.byId(tx, id);
      if (!application) throw accessErrors.notFound();
      authorise(ctx, applicationActions['application.readForm'], { ownerId: application.accountId });
      await this.audit.record(tx, ctx, { action: 'application.readForm', subject: { type: 'application', id } });
      const declared = this.sealed.declared(application);
      return {
        ...declared,
        round: application.round,
        employer: declared.employer ?? null,
        together: application.together === null ? null : Boolean(application.together),
      };
    });
  }
}
