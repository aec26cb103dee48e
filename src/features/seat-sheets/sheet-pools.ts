import { Injectable } from '@nestjs/common';
import { asReported, type SheetFigures } from '../../domain/capacity/seat-sheet';
import { ENTRY_GRADES, type Grade, type Stage } from '../../domain/kernel/school-year';
import type { Read, Tx } from '../../platform/database/transaction';
import { SeatIssue } from '../seats';
import { SchoolCount, type CountedSeats, type PlannedPool, type SchoolGrounds } from './school-count';
import type { SeatSheetEntity } from './seat-sheet.entity';
import type { SeatSheetLineEntity } from './seat-sheet-line.entity';
import { seatSheetErrors } from './seat-sheets.errors';
import { SeatSheetsRepository } from './seat-sheets.repository';

/** One line of a sheet beside the pool it speaks of. */
export interface SheetPool {
  readonly poolId: string;
  readonly grade: Grade;
  readonly filled: SheetFigures;
  readonly reported: SheetFigures | null;
  readonly classSizeAllowed: number | null;
  readonly line: SeatSheetLineEntity;
  readonly planned: PlannedPool;
  /** The seats that follow from what is reported; null before it is. */
  readonly counted: CountedSeats | null;
}

/** A sheet's lines with the pools they speak of and the seats that would follow from them. */
@Injectable()
export class SheetPools {
  constructor(
    private readonly sheets: SeatSheetsRepository,
    private readonly counting: SchoolCount,
    private readonly seats: SeatIssue,
  ) {}

  async of(read: Read, sheet: SeatSheetEntity): Promise<{ pools: SheetPool[]; grounds: SchoolGrounds }> {
    const grounds = await this.counting.of(read, sheet.schoolId, sheet.schoolYear);
    const lines = new Map((await this.sheets.lines(read, sheet.id)).map((line) => [line.poolId, line]));
    const answers = new Map([...lines.values()].map((line) => [line.poolId, answered(line)]));
    const classesOf = (stage: Stage): number => {
      const entry = grounds.pools.find(({ pool }) => pool.grade === ENTRY_GRADES[stage]);
      return (entry && answers.get(entry.pool.id)?.classes) ?? grounds.planned(stage);
    };
    const pools = grounds.pools.flatMap((planned): SheetPool[] => {
      const { pool, plan, classSizeAllowed } = planned;
      const line = lines.get(pool.id);
      if (line === undefined) return [];
      const filled = JSON.parse(line.filled) as SheetFigures;
      const reported = answered(line);
      const counted = reported && grounds.count(planned, asReported(pool.grade, plan.figures, filled, reported), classesOf);
      return [{ poolId: pool.id, grade: pool.grade, filled, reported, classSizeAllowed, line, planned, counted }];
    });
    return { pools, grounds };
  }

  /** The pools of a sheet, kept from moving; refuses SEAT_SHEET.FIGURES_CHANGED when a plan has come since it was filled. */
  async locked(tx: Tx, sheet: SeatSheetEntity): Promise<{ pools: SheetPool[]; grounds: SchoolGrounds }> {
    const issued = await this.seats.standing(tx, sheet.schoolYear, [sheet.schoolId]);
    const { pools, grounds } = await this.of(tx, sheet);
    const listed = new Map(pools.map((pool) => [pool.poolId, pool.line]));
    const changed = grounds.pools.filter(({ pool: { id } }) => listed.get(id)?.countedAt.getTime() !== issued.get(id)?.getTime());
    if (changed.length > 0) throw seatSheetErrors.figuresChanged({ grades: changed.map(({ pool }) => pool.grade).join(', ') });
    return { pools, grounds };
  }

  async fresh(tx: Tx, sheet: SeatSheetEntity): Promise<SheetPool[]> {
    return (await this.locked(tx, sheet)).pools;
  }
}

const answered = ({ reported }: SeatSheetLineEntity): SheetFigures | null =>
  reported === null ? null : (JSON.parse(reported) as SheetFigures);
