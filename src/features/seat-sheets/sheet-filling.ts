import { Injectable } from '@nestjs/common';
import { filledFrom } from '../../domain/capacity/seat-sheet';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { Read } from '../../platform/database/transaction';
import { SchoolCount } from './school-count';
import type { SeatSheetLineEntity } from './seat-sheet-line.entity';

/** Fills the lines of a sheet from what the plans give its school. */
@Injectable()
export class SheetFilling {
  constructor(private readonly counting: SchoolCount) {}

  async lines(
    read: Read,
    sheet: { readonly id: string; readonly schoolId: string; readonly schoolYear: number },
  ): Promise<SeatSheetLineEntity[]> {
    const grounds = await this.counting.of(read, sheet.schoolId, sheet.schoolYear);
    return grounds.pools.map((planned) => {
      const { pool, plan, classSizeAllowed } = planned;
      const { seats } = grounds.count(planned, plan.figures);
      return {
        sheetId: sheet.id,
        poolId: pool.id,
        filled: canonicalJson(filledFrom(pool.grade, plan.figures, seats, classSizeAllowed)),
        countedAt: pool.issuedAt,
        reported: null,
        reason: null,
        proof: null,
      };
    });
  }
}
