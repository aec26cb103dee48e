import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { applicationActions } from './applications.access';
import { ApplicationsRepository } from './applications.repository';
import { CasePapers } from './case-papers';
import { CaseLedger } from './case-ledger.query';
import { CasePersons } from './case-persons';
import type { CaseRecordResponse } from './case-record.dto';

/** One case as an officer reads it: masked persons, facts with their sources, the verdict cell by cell, what was done. */
@Injectable()
export class CaseRecord {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly ledger: CaseLedger,
    private readonly persons: CasePersons,
    private readonly papers: CasePapers,
  ) {}

  of(ctx: Context, id: string): Promise<CaseRecordResponse> {
    return this.work.read(ctx, async (read) => {
      const application = await this.applications.byId(read, id);
      if (!application) throw accessErrors.notFound();
      authorise(ctx, applicationActions['application.review'], { authorityCode: application.authorityCode });
      const [line] = await this.ledger.lines(read, ctx, [application]);
      const history = await this.papers.history.of(read, id);
      const { dueOn = null, dueAt = null } = (await this.papers.terms.of(read, [id])).get(id) ?? {};
      const verifiedAt = history.findLast(({ action }) => action === 'application.verify')?.at ?? null;
      return {
        ...line!,
        ...(await this.persons.masked(read, application)),
        acceptsPlacement: Boolean(application.acceptsPlacement),
        together: application.together === null ? null : Boolean(application.together),
        keepsWaiting: Boolean(application.keepsWaiting),
        dueOn,
        dueAt,
        wished: await this.persons.wished(read, (await this.applications.wishesOf(read, [id])).get(id) ?? []),
        ...(await this.papers.grounds.of(read, application, verifiedAt)),
        history,
      };
    });
  }
}
