import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { permittedWhere } from '../../platform/access/actions';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds, type Page } from '../../platform/http/page.dto';
import type { RehearsalCaseEntity } from './rehearsal-case.entity';
import { rehearsalActions } from './rehearsals.access';
import type { RehearsalCaseResponse, RehearsalCasesRequest } from './rehearsals.dto';
import { RehearsalsRepository } from './rehearsals.repository';

/** A workbook with more lines is of no use to anybody; the filter narrows it. */
const MOST_LINES = 20_000;

/** The cases within the reader's reach that would fare otherwise, by the same filter on the screen and in the workbook. */
@Injectable()
export class AffectedCases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rehearsals: RehearsalsRepository,
    private readonly audit: Audit,
  ) {}

  page(ctx: Context, request: RehearsalCasesRequest): Promise<Page<RehearsalCaseResponse>> {
    const bounds = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const { rows, total } = await this.rehearsals.cases(read, request.rehearsal, whereOf(ctx, request), bounds.sql);
      return { items: rows.map(response), page: bounds.page, pageSize: bounds.pageSize, total };
    });
  }

  /** Every line that fits, for a workbook; that it was taken away is audited. */
  whole(ctx: Context, request: RehearsalCasesRequest): Promise<RehearsalCaseResponse[]> {
    return this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      if ((await this.rehearsals.head(tx, request.rehearsal)) === null) throw accessErrors.notFound();
      const { rows } = await this.rehearsals.cases(tx, request.rehearsal, whereOf(ctx, request), `LIMIT ${MOST_LINES}`);
      await this.audit.record(tx, ctx, {
        action: 'rehearsals.exportCases',
        subject: { type: 'rehearsal', id: request.rehearsal },
        details: { lines: rows.length, effect: request.effect ?? 'all' },
      });
      return rows.map(response);
    });
  }
}

function whereOf(ctx: Context, { effect }: RehearsalCasesRequest): { sql: string; params: readonly unknown[] } {
  const reach = permittedWhere(ctx.principal, rehearsalActions['rehearsals.readCases'], { authorityCode: 'authorityCode' });
  return effect === undefined ? reach : { sql: `${reach.sql} AND effect = ?`, params: [...reach.params, effect] };
}

const response = (row: RehearsalCaseEntity): RehearsalCaseResponse => ({
  applicationId: row.applicationId,
  caseNumber: row.caseNumber,
  authority: row.authorityCode,
  effect: row.effect,
  from: row.outcomeBefore,
  to: row.outcomeAfter,
  reason: row.reason,
});
