import { Injectable } from '@nestjs/common';
import { rehearsalStates, type RehearsalState, type Tally } from '../../domain/eligibility/rehearsal';
import { permittedDeeds } from '../../domain/kernel/state-table';
import { accessErrors } from '../../platform/access/access.errors';
import { permits, permittedWhere } from '../../platform/access/actions';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds, type Page } from '../../platform/http/page.dto';
import { StaffDirectory } from '../people';
import type { Trial } from './match-trial.command';
import { rehearsalLine, tallyResponse, trialResponse } from './rehearsal-words';
import { rehearsalActions } from './rehearsals.access';
import type { RehearsalCaseResponse, RehearsalCasesRequest, RehearsalResponse, RehearsalSummaryResponse } from './rehearsals.dto';
import { RehearsalsRepository } from './rehearsals.repository';

/** Rehearsals with their progress and counts; the numbers of cases only for those who may see these cases. */
@Injectable()
export class RehearsalView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rehearsals: RehearsalsRepository,
    private readonly staff: StaffDirectory,
  ) {}

  list(ctx: Context): Promise<RehearsalSummaryResponse[]> {
    authorise(ctx, rehearsalActions['rehearsals.read'], {});
    return this.work.read(ctx, async (read) => {
      const rows = await this.rehearsals.heads(read);
      const names = await this.staff.displayNames(
        read,
        rows.map(({ startedBy }) => startedBy),
      );
      return rows.map((row) => rehearsalLine(row, names.get(row.startedBy) ?? row.startedBy));
    });
  }

  one(ctx: Context, id: string): Promise<RehearsalResponse> {
    authorise(ctx, rehearsalActions['rehearsals.read'], {});
    return this.work.read(ctx, async (read) => {
      const row = await this.rehearsals.byId(read, id);
      if (row === null) throw accessErrors.notFound();
      const names = await this.staff.displayNames(read, [row.startedBy]);
      const mayCancel =
        permittedDeeds(rehearsalStates, row.state as RehearsalState).includes('cancel') &&
        permits(ctx.principal, rehearsalActions['rehearsals.cancel'], {});
      return {
        ...rehearsalLine(row, names.get(row.startedBy) ?? row.startedBy),
        tally: tallyResponse(JSON.parse(row.tally) as Tally),
        trial: row.trial === null ? null : trialResponse(JSON.parse(row.trial) as Trial),
        permittedActions: mayCancel ? [rehearsalActions['rehearsals.cancel'].name] : [],
      };
    });
  }

  /** Cases within the reader's reach that would fare otherwise, one page. */
  cases(ctx: Context, request: RehearsalCasesRequest): Promise<Page<RehearsalCaseResponse>> {
    const reach = permittedWhere(ctx.principal, rehearsalActions['rehearsals.readCases'], { authorityCode: 'authorityCode' });
    const where = {
      sql: request.effect === undefined ? reach.sql : `${reach.sql} AND effect = ?`,
      params: request.effect === undefined ? reach.params : [...reach.params, request.effect],
    };
    const bounds = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const { rows, total } = await this.rehearsals.cases(read, request.rehearsal, where, bounds.sql);
      const items = rows.map(({ caseNumber, authorityCode, effect, outcomeBefore, outcomeAfter, reason }) => ({
        caseNumber,
        authority: authorityCode,
        effect,
        from: outcomeBefore,
        to: outcomeAfter,
        reason,
      }));
      return { items, page: bounds.page, pageSize: bounds.pageSize, total };
    });
  }
}
