import { Injectable } from '@nestjs/common';
import { mayTry, permittedWhere } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { Desk, type DeskHeap, type DeskSource } from '../../platform/desk/desk';
import { seatSheetActions } from './seat-sheets.access';
import { SeatSheetsRepository } from './seat-sheets.repository';

const HEAPS = ['reported', 'overdue'] as const;

/** Seat sheets that schools reported, and those that are overdue. */
@Injectable()
export class DeskOfSheets implements DeskSource {
  constructor(
    private readonly sheets: SeatSheetsRepository,
    desk: Desk,
  ) {
    desk.offer(this);
  }

  async heaps(read: Read, ctx: Context): Promise<DeskHeap[]> {
    const action = seatSheetActions['seatSheet.approve'];
    if (!mayTry(ctx.principal, action)) return [];
    const reach = permittedWhere(ctx.principal, action, { authorityCode: 'authorityCode' });
    const counts = await this.sheets.countByState(read, reach, HEAPS);
    return HEAPS.map((state) => ({ heap: `sheets.${state}`, count: counts.get(state) ?? 0 }));
  }
}
