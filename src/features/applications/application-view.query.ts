import { Injectable } from '@nestjs/common';
import { applicationStates, FAMILY_DEEDS, type ApplicationState } from '../../domain/application/application-states';
import { permittedDeeds } from '../../domain/kernel/state-table';
import { accessErrors } from '../../platform/access/access.errors';
import { accountOf, authorise } from '../../platform/access/authorise';
import { permits } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { ChildRegister } from '../people';
import { Schools } from '../schools';
import type { ApplicationEntity } from './application.entity';
import { applicationActions } from './applications.access';
import type { ApplicationResponse, ApplicationSummaryResponse } from './applications.dto';
import { ApplicationsRepository, type KeptVerdict } from './applications.repository';

/** What families and officers see of cases: masked, with the deeds that may be done now. */
@Injectable()
export class ApplicationView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly children: ChildRegister,
    private readonly schools: Schools,
  ) {}

  /** A family's own cases. */
  mine(ctx: Context): Promise<ApplicationSummaryResponse[]> {
    const { accountId } = accountOf(ctx);
    return this.work.read(ctx, async (read) => this.summaries(read, ctx, await this.applications.ofOwner(read, accountId)));
  }

  one(ctx: Context, id: string, audience: 'family' | 'office'): Promise<ApplicationResponse> {
    const action = applicationActions[audience === 'family' ? 'application.read' : 'application.review'];
    return this.work.read(ctx, async (read) => {
      const application = await this.applications.byId(read, id);
      if (!application) throw accessErrors.notFound();
      authorise(ctx, action, { ownerId: application.accountId, authorityCode: application.authorityCode });
      const [summary] = await this.summaries(read, ctx, [application]);
      const wishes = (await this.applications.wishesOf(read, [id])).get(id) ?? [];
      const schools = new Map((await this.schools.all(read)).map((school) => [school.id, school.code]));
      const verdict = (await this.applications.verdictsOf(read, [id])).get(id);
      return {
        ...summary!,
        wishes: wishes.map((schoolId) => schools.get(schoolId) ?? ''),
        acceptsPlacement: Boolean(application.acceptsPlacement),
        together: application.together === null ? null : Boolean(application.together),
        verdict: verdict ? verdictResponse(verdict) : null,
      };
    });
  }

  /** Rows as lists show them. */
  async summaries(read: Read, ctx: Context, rows: readonly ApplicationEntity[]): Promise<ApplicationSummaryResponse[]> {
    const children = await this.children.masked(
      read,
      rows.map((row) => row.childId),
    );
    return rows.map((row) => {
      const child = children.get(row.childId);
      const deeds = permittedDeeds(applicationStates, row.state as ApplicationState).filter((deed) =>
        FAMILY_DEEDS.includes(deed),
      );
      const may = (deed: string): boolean => {
        const action = applicationActions[`application.${deed}` as 'application.submit'];
        return permits(ctx.principal, action, { ownerId: row.accountId, authorityCode: row.authorityCode });
      };
      return {
        id: row.id,
        caseNumber: row.caseNumber,
        round: row.round,
        stage: row.stage,
        grade: row.grade,
        authority: row.authorityCode,
        state: row.state,
        childName: child?.nameMasked ?? '',
        childDocument: child?.documentMasked ?? '',
        submittedAt: row.submittedAt ? row.submittedAt.toISOString() : null,
        permittedActions: row.state === 'placed' ? [] : deeds.filter(may).map((deed) => `application.${deed}`),
      };
    });
  }
}

const verdictResponse = (row: KeptVerdict) => ({
  outcome: row.outcome,
  reason: row.reason,
  clauses: JSON.parse(row.clauses) as string[],
  scope: JSON.parse(row.scope) as string[],
  mode: row.mode,
});
