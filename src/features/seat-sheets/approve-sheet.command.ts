import { Injectable } from '@nestjs/common';
import { classSizeNorm } from '../../domain/capacity/norms';
import { aboveNorm } from '../../domain/capacity/seat-sheet';
import { isEntryGrade } from '../../domain/kernel/school-year';
import { accessErrors } from '../../platform/access/access.errors';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SeatIssue, type IssuedPool } from '../seats';
import { seatSheetActions } from './seat-sheets.access';
import { seatSheetErrors } from './seat-sheets.errors';
import { SeatSheetsRepository } from './seat-sheets.repository';
import { SheetPools, type SheetPool } from './sheet-pools';

/** 核定下达: another hand than the school's approves the reported figures, and the difference goes into the ledger with it. */
@Injectable()
export class ApproveSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sheets: SeatSheetsRepository,
    private readonly pools: SheetPools,
    private readonly seats: SeatIssue,
    private readonly audit: Audit,
  ) {}

  execute(ctx: Context, id: string): Promise<{ id: string; state: string }> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const sheet = await this.sheets.lock(tx, id);
      authorise(ctx, seatSheetActions['seatSheet.approve'], { authorityCode: sheet.authorityCode });
      if (sheet.reportedBy === accountId) throw accessErrors.sameHand();
      const state = await this.sheets.move(tx, sheet, 'approve', { decidedBy: accountId, decidedAt: await tx.now() });
      const { pools, grounds } = await this.pools.locked(tx, sheet);
      const issued = pools.map((pool) => issuedPool(pool, { sheetId: id, policyVersionId: grounds.policyVersionId }));
      await this.seats.issue(tx, sheet.schoolYear, issued, `seat sheet ${id}`);
      await this.audit.record(tx, ctx, {
        action: 'seatSheet.approve',
        subject: { type: 'seatSheet', id },
        details: {
          pools: issued.map(({ grade, entrySeats, committed, coordinated }) => ({ grade, entrySeats, committed, coordinated })),
        },
      });
      return { id, state };
    });
  }
}

function issuedPool(
  { planned: { pool, plan }, grade, reported, classSizeAllowed, counted }: SheetPool,
  source: { readonly sheetId: string; readonly policyVersionId: string | null },
): IssuedPool {
  const norm = classSizeNorm(grade).value;
  const { classSize } = reported!;
  if (aboveNorm(grade, classSize, classSizeAllowed)) throw seatSheetErrors.aboveNorm({ grade, classSize, norm });
  const { entrySeats, committed, coordinated, seats, offered, figures, reserve } = counted!;
  return {
    schoolId: pool.schoolId,
    schoolCode: pool.schoolCode,
    authorityCode: pool.authorityCode,
    grade,
    standing: 'issued',
    entrySeats,
    committed,
    coordinated,
    classSizeAbove: classSize > norm ? classSize : null,
    grounds: {
      planVersionId: plan.planVersionId,
      row: plan.sheetRow,
      ...source,
      figures,
      approved: { entrySeats, committed, coordinated },
      seats: seats.grounds,
      ...(isEntryGrade(grade)
        ? { coordinated: offered.grounds, clause: reserve?.clause ?? null, shareBp: reserve?.shareBp ?? 0 }
        : {}),
    },
  };
}
