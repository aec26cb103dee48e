import { Injectable } from '@nestjs/common';
import { classSizeNorm } from '../../domain/capacity/norms';
import type { Grade } from '../../domain/kernel/school-year';
import { accessErrors } from '../../platform/access/access.errors';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { ClassSizeOverrideEntity } from './class-size-override.entity';
import { OverridesRepository } from './overrides.repository';
import type { SeatSheetEntity } from './seat-sheet.entity';
import { seatSheetActions } from './seat-sheets.access';
import { seatSheetErrors } from './seat-sheets.errors';
import { SeatSheetsRepository } from './seat-sheets.repository';
import { SheetPools } from './sheet-pools';

export interface OverrideProposal {
  readonly grade: Grade;
  readonly classSize: number;
  readonly reason: string;
}

export interface OverrideStanding {
  readonly id: string;
  readonly grade: Grade;
  readonly classSize: number;
  readonly norm: number;
  readonly confirmed: boolean;
}

/** Classes above the norm in one grade of a sheet: one person of the authority proposes with a reason, another one confirms. */
@Injectable()
export class OverrideClassSize {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sheets: SeatSheetsRepository,
    private readonly overrides: OverridesRepository,
    private readonly pools: SheetPools,
    private readonly audit: Audit,
  ) {}

  propose(ctx: Context, sheetId: string, { grade, classSize, reason }: OverrideProposal): Promise<OverrideStanding> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const sheet = await this.sheets.lock(tx, sheetId);
      authorise(ctx, seatSheetActions['classSize.propose'], { authorityCode: sheet.authorityCode });
      const norm = classSizeNorm(grade).value;
      if (classSize <= norm) throw seatSheetErrors.withinNorm({ grade, norm });
      const poolId = await this.poolOf(tx, sheet, grade);
      const waiting = await this.overrides.waiting(tx, poolId);
      if (waiting?.classSize === classSize && waiting.proposedBy === accountId) return standing(waiting, grade);
      const row: ClassSizeOverrideEntity = {
        id: newId<'classSizeOverride'>(),
        poolId,
        classSize,
        norm,
        reason,
        proposedBy: accountId,
        proposedAt: await tx.now(),
        confirmedBy: null,
        confirmedAt: null,
      };
      await this.overrides.insert(tx, row);
      await this.record(tx, ctx, 'classSize.propose', row);
      return standing(row, grade);
    });
  }

  confirm(ctx: Context, sheetId: string, grade: Grade): Promise<OverrideStanding> {
    const { accountId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const sheet = await this.sheets.lock(tx, sheetId);
      authorise(ctx, seatSheetActions['classSize.confirm'], { authorityCode: sheet.authorityCode });
      const waiting = await this.overrides.waiting(tx, await this.poolOf(tx, sheet, grade));
      if (waiting === null) throw seatSheetErrors.noOverride({ grade });
      if (waiting.proposedBy === accountId) throw accessErrors.sameHand();
      await this.overrides.confirm(tx, waiting.id, accountId, await tx.now());
      await this.record(tx, ctx, 'classSize.confirm', waiting);
      return { ...standing(waiting, grade), confirmed: true };
    });
  }

  private async poolOf(tx: Tx, sheet: SeatSheetEntity, grade: Grade): Promise<string> {
    if (sheet.state === 'approved') throw seatSheetErrors.notInState({ state: sheet.state });
    const pool = (await this.pools.of(tx, sheet)).pools.find((one) => one.grade === grade);
    if (pool === undefined) throw seatSheetErrors.gradeUnknown({ grade });
    return pool.poolId;
  }

  private record(tx: Tx, ctx: Context, action: string, { id, poolId, classSize, norm }: ClassSizeOverrideEntity): Promise<void> {
    return this.audit.record(tx, ctx, {
      action,
      subject: { type: 'pool', id: poolId },
      details: { overrideId: id, classSize, norm },
    });
  }
}

const standing = ({ id, classSize, norm }: ClassSizeOverrideEntity, grade: Grade): OverrideStanding => ({
  id,
  grade,
  classSize,
  norm,
  confirmed: false,
});
