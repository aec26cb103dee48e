import { Injectable } from '@nestjs/common';
import type { ApplicationDeed } from '../../domain/application/application-states';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SignedLines, type IssuedLine } from '../rounds';
import { PlacementDesk } from './placement-desk';
import type { PlacementEntity } from './placement.entity';
import { PlacementsRepository } from './placements.repository';

/**
 * What becomes of a case whose signed line gives no seat: the senior list, waiting for the next run, or ordinary enrolment. A case
 * that waits already goes on waiting (null).
 */
function deedWithoutSeat(line: IssuedLine, state: string, othersWait: boolean): ApplicationDeed | null {
  if (line.mode === 'list') return 'list';
  if (!othersWait || line.mode === 'merged' || state === 'negotiating') return 'release';
  return state === 'waiting' ? null : 'wait';
}

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

  execute(ctx: Context, roundId: string, authorityCode: string): Promise<{ placed: number; moved: number; without: number }> {
    return this.work.write(ctx, async (tx) => {
      const part = await this.signed.of(tx, roundId, authorityCode);
      if (!part) return { placed: 0, moved: 0, without: 0 };
      const ids = part.lines.map((line) => line.applicationId);
      const current = await this.placements.currentOf(tx, ids);
      const cases = await this.desk.cases.byIds(tx, ids);
      const moving = part.lines.filter((line) => mayMove(line, current.get(line.applicationId)));
      const open = part.lines.filter(
        (line) =>
          !current.has(line.applicationId) &&
          ['eligible', 'negotiating', 'waiting'].includes(cases.get(line.applicationId)?.state ?? ''),
      );
      // Whoever moves leaves its seat first, so that another who moves into it finds it free.
      for (const line of moving) await this.leave(tx, current.get(line.applicationId)!);
      const moved = await this.place(tx, ctx, moving);
      for (const { id } of moved) await this.desk.ledger.take(tx, id);
      const placed = await this.place(tx, ctx, open);
      for (const line of open) {
        const deed =
          line.poolId === null ? deedWithoutSeat(line, cases.get(line.applicationId)!.state, part.othersWait) : 'place';
        if (deed) await this.desk.cases.move(tx, line.applicationId, deed);
      }
      return { placed: placed.length, moved: moved.length, without: open.length - placed.length };
    });
  }

  /** The child kept waiting and comes to a better wish: its placement is replaced, and its seat is free for others. */
  private async leave(tx: Tx, placement: PlacementEntity): Promise<void> {
    await this.placements.move(tx, placement, 'replace', { currentMark: null });
    await this.desk.ledger.release(tx, placement.id, 'replace');
  }

  private async place(tx: Tx, ctx: Context, lines: readonly IssuedLine[]): Promise<PlacementEntity[]> {
    const rows = await this.rowsOf(tx, lines);
    await this.placements.insert(tx, rows);
    for (const row of rows)
      await this.desk.ledger.hold(tx, row.poolId, row.id, row.mode === 'catchment' ? 'committed' : 'coordinated');
    await this.audit.recordMany(
      tx,
      ctx,
      rows.map((row) => ({
        action: 'placement.issue',
        subject: { type: 'placement', id: row.id },
        details: { applicationId: row.applicationId, poolId: row.poolId, mode: row.mode, documentNumber: row.documentNumber },
      })),
    );
    return rows;
  }

  /** Placements of the lines with a seat. Who kept waiting agreed to a better wish beforehand and need not answer again. */
  private async rowsOf(tx: Tx, lines: readonly IssuedLine[]): Promise<PlacementEntity[]> {
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
      const agreed = application.state === 'placed';
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
          state: agreed ? 'accepted' : 'placed',
          currentMark: 1,
          documentNumber: line.documentNumber,
          answerOn: line.answerOn,
          queryCode: null,
          placedAt,
          answeredAt: agreed ? placedAt : null,
          receivedAt: null,
          registeredAt: null,
        },
      ];
    });
  }
}

/** True for an agreed placement whose child the run puts elsewhere; what a school has received or asks about stays. */
const mayMove = (line: IssuedLine, current: PlacementEntity | undefined): boolean =>
  current?.state === 'accepted' && line.poolId !== null && line.poolId !== current.poolId;
