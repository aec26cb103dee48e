import { Injectable } from '@nestjs/common';
import { classSizeNorm } from '../../domain/capacity/norms';
import { aboveNorm, confirms, type SheetFigures } from '../../domain/capacity/seat-sheet';
import { WAITING_FOR_SCHOOL, type ReportReason, type SeatSheetState } from '../../domain/capacity/seat-sheet-states';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { Grade } from '../../domain/kernel/school-year';
import { accountOf, authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import { Clock, withinWindow } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { SeatSheetEntity } from './seat-sheet.entity';
import { seatSheetActions } from './seat-sheets.access';
import { seatSheetErrors } from './seat-sheets.errors';
import { SeatSheetsRepository } from './seat-sheets.repository';
import { SheetPools, type SheetPool } from './sheet-pools';

export interface ReportedLine extends SheetFigures {
  readonly grade: Grade;
  readonly reason: ReportReason | null;
  readonly proof: string | null;
}

/** 上报: the school answers for every grade of its sheet and seals it; until its deadline, both ends in by whole seconds. */
@Injectable()
export class ReportSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sheets: SeatSheetsRepository,
    private readonly pools: SheetPools,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute(ctx: Context, schoolYear: number, lines: readonly ReportedLine[]): Promise<{ id: string; state: string }> {
    const { accountId, schoolId } = accountOf(ctx);
    return this.work.write(ctx, async (tx) => {
      const sheet = schoolId === null ? null : await this.sheets.lockLatest(tx, schoolYear, schoolId);
      if (sheet === null) throw seatSheetErrors.notOpened();
      authorise(ctx, seatSheetActions['seatSheet.report'], { schoolId: sheet.schoolId });
      const now = await tx.now();
      if (isLate(sheet, now)) throw seatSheetErrors.closed({ closesAt: this.clock.textOf(sheet.closesAt) });
      const state = await this.sheets.move(tx, sheet, 'report', { reportedBy: accountId, reportedAt: now });
      const differing = await this.keep(tx, sheet, lines);
      await this.audit.record(tx, ctx, {
        action: 'seatSheet.report',
        subject: { type: 'seatSheet', id: sheet.id },
        details: { grades: lines.length, differing },
      });
      return { id: sheet.id, state };
    });
  }

  private async keep(tx: Tx, sheet: SeatSheetEntity, lines: readonly ReportedLine[]): Promise<string[]> {
    const pools = await this.pools.fresh(tx, sheet);
    const byGrade = new Map(lines.map((line) => [line.grade, line]));
    const strange = lines.filter(({ grade }) => !pools.some((one) => one.grade === grade)).map(({ grade }) => grade);
    const missing = pools.filter(({ grade }) => !byGrade.has(grade)).map(({ grade }) => grade);
    const grades = lines.length === byGrade.size ? [...missing, ...strange] : lines.map(({ grade }) => grade);
    if (grades.length > 0) throw seatSheetErrors.lineMissing({ grades: grades.join(', ') });
    const differing: string[] = [];
    for (const pool of pools) {
      const line = byGrade.get(pool.grade)!;
      if (this.differs(pool, line)) differing.push(pool.grade);
      await this.sheets.report(tx, { sheetId: sheet.id, poolId: pool.poolId, ...answerOf(pool, line) });
    }
    return differing;
  }

  private differs(pool: SheetPool, line: ReportedLine): boolean {
    const { grade } = pool;
    if (aboveNorm(grade, line.classSize, pool.classSizeAllowed))
      throw seatSheetErrors.aboveNorm({ grade, classSize: line.classSize, norm: classSizeNorm(grade).value });
    if (confirms(pool.filled, line)) return false;
    if (line.reason === null || line.proof === null) throw seatSheetErrors.reasonNeeded({ grade });
    return true;
  }
}

/** True for a sheet that still waits for its school, or waited in vain, when its last second is over. */
const isLate = ({ state, openedAt, closesAt }: SeatSheetEntity, now: Date): boolean =>
  state === 'overdue' || (WAITING_FOR_SCHOOL.includes(state as SeatSheetState) && !withinWindow(now, openedAt, closesAt));

function answerOf({ filled }: SheetPool, { classes, classSize, committed, reason, proof }: ReportedLine) {
  const reported = { classes, classSize, committed };
  const same = confirms(filled, reported);
  return { reported: canonicalJson(reported), reason: same ? null : reason, proof: same ? null : proof };
}
