import { Injectable } from '@nestjs/common';
import { permittedWhere } from '../../platform/access/actions';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds } from '../../platform/http/page.dto';
import { Schools } from '../schools';
import { ApplicationView } from './application-view.query';
import type { ApplicationEntity } from './application.entity';
import { applicationActions } from './applications.access';
import type { ApplicationListRequest } from './applications.dto';
import { ApplicationsRepository } from './applications.repository';
import type { LedgerLineResponse, LedgerPageResponse } from './case-ledger.dto';

const LINES_AT_ONCE = 500;
/** A workbook with more lines is of no use to anybody; the filter narrows it. */
const MOST_LINES = 20_000;
const EQUAL = ['state', 'round', 'stage', 'grade'] as const;

/** The ledger of a desk's cases, masked, by the same filter on the screen and in the workbook. */
@Injectable()
export class CaseLedger {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationsRepository,
    private readonly view: ApplicationView,
    private readonly schools: Schools,
    private readonly audit: Audit,
  ) {}

  page(ctx: Context, request: ApplicationListRequest): Promise<LedgerPageResponse> {
    const bounds = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const { rows, total } = await this.applications.page(read, whereOf(ctx, request), bounds.sql);
      return { items: await this.lines(read, ctx, rows), page: bounds.page, pageSize: bounds.pageSize, total };
    });
  }

  /** Every line that fits, for a workbook; that it was taken away is audited. */
  whole(ctx: Context, request: ApplicationListRequest): Promise<LedgerLineResponse[]> {
    return this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      const lines: LedgerLineResponse[] = [];
      for (let from = 0; from < MOST_LINES; from += LINES_AT_ONCE) {
        const { rows } = await this.applications.page(tx, whereOf(ctx, request), `LIMIT ${LINES_AT_ONCE} OFFSET ${from}`);
        lines.push(...(await this.lines(tx, ctx, rows)));
        if (rows.length < LINES_AT_ONCE) break;
      }
      await this.audit.record(tx, ctx, {
        action: 'application.exportLedger',
        subject: { type: 'ledger', id: request.authority ?? 'all' },
        details: { lines: lines.length },
      });
      return lines;
    });
  }

  /** Rows as the ledger shows them. */
  async lines(read: Read, ctx: Context, rows: readonly ApplicationEntity[]): Promise<LedgerLineResponse[]> {
    const ids = rows.map(({ id }) => id);
    const summaries = await this.view.summaries(read, ctx, rows);
    const verdicts = await this.applications.verdictsOf(read, ids);
    const wishes = await this.applications.wishesOf(read, ids);
    const names = new Map((await this.schools.all(read)).map(({ id, name }) => [id, name]));
    return rows.map(({ id, schoolYear, entry, channel }, at) => {
      const { outcome = null, reason = null, mode = null } = verdicts.get(id) ?? {};
      const wished = (wishes.get(id) ?? []).map((schoolId) => names.get(schoolId) ?? '');
      return { ...summaries[at]!, schoolYear, entry, channel, outcome, reason, mode, wishes: wished };
    });
  }
}

function whereOf(ctx: Context, request: ApplicationListRequest): { sql: string; params: unknown[] } {
  const reach = permittedWhere(ctx.principal, applicationActions['application.review'], { authorityCode: 'authorityCode' });
  const parts = [reach.sql];
  const params = [...reach.params];
  const add = (sql: string, ...values: unknown[]): void => {
    parts.push(sql);
    params.push(...values);
  };
  for (const name of EQUAL) if (request[name] !== undefined) add(`${name} = ?`, request[name]);
  if (request.authority !== undefined) add('authorityCode = ?', request.authority);
  if (request.caseNumber !== undefined) add('(caseNumber LIKE ? OR caseNumber LIKE ?)', `${request.caseNumber}%`, `%-%${request.caseNumber}`);
  return { sql: parts.join(' AND '), params };
}
