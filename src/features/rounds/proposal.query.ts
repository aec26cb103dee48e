import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { permittedWhere } from '../../platform/access/actions';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds } from '../../platform/http/page.dto';
import type { ProposalLineResponse, ProposalPageResponse, ProposalRequest } from './joint-session.dto';
import { ProposalTable } from './proposal-table';
import type { RoundEntity } from './round.entity';
import { roundActions } from './rounds.access';
import { RoundsRepository } from './rounds.repository';

const LINES_AT_ONCE = 250;

/** The table of the joint session (会商方案表): what the latest run proposes, in the reach of whoever asks. */
@Injectable()
export class Proposal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly table: ProposalTable,
    private readonly audit: Audit,
  ) {}

  page(ctx: Context, roundId: string, request: ProposalRequest): Promise<ProposalPageResponse> {
    const bounds = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const round = await this.require(read, roundId);
      if (round.currentRunId === null) return { items: [], page: bounds.page, pageSize: bounds.pageSize, total: 0 };
      const { rows, total } = await this.table.lines.page(read, round.currentRunId, reachOf(ctx), request, bounds.sql);
      return { items: await this.table.of(read, ctx, round, rows), page: bounds.page, pageSize: bounds.pageSize, total };
    });
  }

  /** Every line that fits, for a workbook; that it was taken away is audited. */
  whole(ctx: Context, roundId: string, request: ProposalRequest): Promise<ProposalLineResponse[]> {
    return this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      const round = await this.require(tx, roundId);
      const lines: ProposalLineResponse[] = [];
      for (let from = 0; round.currentRunId !== null; from += LINES_AT_ONCE) {
        const bounds = `LIMIT ${LINES_AT_ONCE} OFFSET ${from}`;
        const { rows } = await this.table.lines.page(tx, round.currentRunId, reachOf(ctx), request, bounds);
        lines.push(...(await this.table.of(tx, ctx, round, rows)));
        if (rows.length < LINES_AT_ONCE) break;
      }
      await this.audit.record(tx, ctx, {
        action: 'round.exportProposal',
        subject: { type: 'round', id: roundId },
        details: { lines: lines.length, runId: round.currentRunId },
      });
      return lines;
    });
  }

  private async require(read: Read, id: string): Promise<RoundEntity> {
    const round = await this.rounds.byId(read, id);
    if (!round) throw accessErrors.notFound();
    return round;
  }
}

/** A line is shown to the authority that signs it and to that of the case. */
function reachOf(ctx: Context): { sql: string; params: unknown[] } {
  const reach = (column: string) => permittedWhere(ctx.principal, roundActions['round.readLine'], { authorityCode: column });
  const [signing, own] = [reach('l.authorityCode'), reach('a.authorityCode')];
  return { sql: `(${signing.sql} OR ${own.sql})`, params: [...signing.params, ...own.params] };
}
