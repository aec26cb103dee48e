import { Injectable } from '@nestjs/common';
import type { Standing } from '../../domain/capacity/figure-standing';
import { classSizeNorm } from '../../domain/capacity/norms';
import { seatSheetStates, type SeatSheetState } from '../../domain/capacity/seat-sheet-states';
import type { Why } from '../../domain/capacity/why';
import { inWords } from '../../domain/capacity/why-words';
import { permittedDeeds } from '../../domain/kernel/state-table';
import { permits, type Action } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { seatSheetActions } from './seat-sheets.access';
import type { SheetHeadResponse, SheetLineResponse, SheetResponse, SheetSeatsResponse } from './sheet-answers.dto';
import type { PoolGrounds } from './seat-sources';
import type { NamedSheet } from './seat-sheets.repository';
import { SheetPools, type SheetPool } from './sheet-pools';

/** Which action does which deed of the table. */
const DEEDS: readonly (readonly [Action, string])[] = [
  [seatSheetActions['seatSheet.report'], 'report'],
  [seatSheetActions['seatSheet.approve'], 'approve'],
  [seatSheetActions['seatSheet.return'], 'return'],
  [seatSheetActions['seatSheet.extend'], 'extend'],
];

/** A sheet as its school and its authority see it. */
@Injectable()
export class SheetView {
  constructor(private readonly pools: SheetPools) {}

  head(ctx: Context, sheet: NamedSheet): SheetHeadResponse {
    return {
      id: sheet.id,
      school: sheet.schoolCode,
      schoolName: sheet.schoolName,
      authority: sheet.authorityCode,
      schoolYear: sheet.schoolYear,
      edition: sheet.edition,
      state: sheet.state,
      closesAt: sheet.closesAt.toISOString(),
      reminders: sheet.reminders,
      reportedAt: sheet.reportedAt?.toISOString() ?? null,
      decidedAt: sheet.decidedAt?.toISOString() ?? null,
      returnReason: sheet.returnReason,
      returnNote: sheet.returnNote,
      permittedActions: permitted(ctx, sheet),
    };
  }

  async whole(read: Read, ctx: Context, sheet: NamedSheet): Promise<SheetResponse> {
    const { pools } = await this.pools.of(read, sheet);
    const approved = sheet.state === 'approved';
    return { ...this.head(ctx, sheet), lines: pools.map((pool) => lineOf(pool, approved)) };
  }
}

function permitted(ctx: Context, { state, schoolId, authorityCode }: NamedSheet): string[] {
  const possible: readonly string[] = permittedDeeds(seatSheetStates, state as SeatSheetState);
  return DEEDS.filter(
    ([action, deed]) => possible.includes(deed) && permits(ctx.principal, action, { schoolId, authorityCode }),
  ).map(([action]) => action.name);
}

/** What a pool's grounds keep of its count and of its approval. */
type StoredGrounds = Pick<PoolGrounds, 'sheetId' | 'approved'> & { readonly seats?: Why[]; readonly coordinated?: Why[] };
type Approved = NonNullable<PoolGrounds['approved']>;

function lineOf(
  { poolId, grade, filled, reported, classSizeAllowed, line, planned: { pool }, counted }: SheetPool,
  approved: boolean,
): SheetLineResponse {
  const { seats, coordinated, sheetId, ...stored } = JSON.parse(pool.grounds) as StoredGrounds;
  const kept = approved && sheetId === line.sheetId ? stored.approved : undefined;
  return {
    poolId,
    grade,
    norm: classSizeNorm(grade).value,
    classSizeAllowed,
    filled: { standing: 'estimated', ...filled },
    seats: { standing: 'issued', entrySeats: pool.entrySeats, committed: pool.committed, coordinated: pool.coordinated },
    grounds: [...(seats ?? []), ...(coordinated ?? [])].map(inWords),
    reported: reported && { standing: 'reported', ...reported },
    reason: line.reason,
    proof: line.proof,
    seatsIfApproved: counted && seatsOf(kept ?? counted, approved ? 'approved' : 'reported'),
    groundsIfApproved: counted ? [...new Set([...counted.seats.grounds, ...counted.offered.grounds])].map(inWords) : [],
    stale: line.countedAt.getTime() !== pool.issuedAt.getTime(),
  };
}

const seatsOf = ({ entrySeats, committed, coordinated }: Approved, standing: Standing): SheetSeatsResponse => ({
  standing,
  entrySeats,
  committed,
  coordinated,
});
