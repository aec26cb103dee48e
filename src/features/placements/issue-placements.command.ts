import { Injectable } from '@nestjs/common';
import type { ApplicationDeed } from '../../domain/application/application-states';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SignedLines, type SignedPart } from '../rounds';
import { PlacementDesk } from './placement-desk';
import type { PlacementEntity } from './placement.entity';
import { PlacementsRepository } from './placements.repository';

type SignedLine = SignedPart['lines'][number];

/** What becomes of a case whose signed line gives no seat: the senior list, a transfer's waiting, or ordinary enrolment. */
const deedWithoutSeat = (line: SignedLine, kind: string): ApplicationDeed =>
  line.mode === 'list' ? 'list' : kind === 'transfer' && line.mode !== 'merged' ? 'wait' : 'release';

/** Signed lines become placements (下达): each holds its seat in the ledger, in one transaction an authority. */
@Injectable()
export class IssuePlacements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly placements: PlacementsRepository,
    private readonly signed: SignedLines,
    private readonly desk: PlacementDesk,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, roundId: string, authorityCode: string): Promise<{ placed: number; without: number }> {
    return this.work.write(ctx, async (tx) => {
      const part = await this.signed.of(tx, roundId, authorityCode);
      if (!part) return { placed: 0, without: 0 };
      const known = await this.placements.knownApplications(
        tx,
        part.lines.map((line) => line.applicationId),
      );
      const cases = await this.desk.cases.byIds(
        tx,
        part.lines.map((line) => line.applicationId),
      );
      const open = part.lines.filter(
        (line) =>
          !known.has(line.applicationId) &&
          ['eligible', 'negotiating', 'waiting'].includes(cases.get(line.applicationId)?.state ?? ''),
      );
      const rows = await this.rowsOf(tx, part, open);
      await this.placements.insert(tx, rows);
      for (const row of rows)
        await this.desk.ledger.hold(tx, row.poolId, row.id, row.mode === 'catchment' ? 'committed' : 'coordinated');
      for (const line of open)
        await this.desk.cases.move(tx, line.applicationId, line.poolId === null ? deedWithoutSeat(line, part.kind) : 'place');
      await this.audit.recordMany(
        tx,
        ctx,
        rows.map((row) => ({
          action: 'placement.issue',
          subject: { type: 'placement', id: row.id },
          details: { applicationId: row.applicationId, poolId: row.poolId, mode: row.mode, documentNumber: row.documentNumber },
        })),
      );
      return { placed: rows.length, without: open.length - rows.length };
    });
  }

  private async rowsOf(tx: Tx, part: SignedPart, lines: readonly SignedLine[]): Promise<PlacementEntity[]> {
    const pools = await this.desk.pools.byIds(
      tx,
      lines.flatMap((line) => line.poolId ?? []),
    );
    const cases = await this.desk.cases.byIds(
      tx,
      lines.map((line) => line.applicationId),
    );
    const placedAt = await tx.now();
    return lines.flatMap((line) => {
      const pool = line.poolId === null ? undefined : pools.get(line.poolId);
      const application = cases.get(line.applicationId);
      if (!pool || !application) return [];
      return [
        {
          id: newId<'placement'>(),
          applicationId: line.applicationId,
          accountId: application.accountId,
          childId: application.childId,
          poolId: pool.id,
          schoolId: pool.schoolId,
          authorityCode: pool.authorityCode,
          mode: line.mode,
          wishRank: line.wishRank,
          state: 'placed',
          documentNumber: part.documentNumber,
          answerOn: part.answerOn,
          queryCode: null,
          placedAt,
          answeredAt: null,
          receivedAt: null,
        },
      ];
    });
  }
}
