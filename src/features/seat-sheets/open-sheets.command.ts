import { Injectable } from '@nestjs/common';
import { WAITING_FOR_SCHOOL, type SeatSheetState } from '../../domain/capacity/seat-sheet-states';
import { authorise } from '../../platform/access/authorise';
import { actorOf } from '../../platform/access/principal';
import { Audit } from '../../platform/audit/audit';
import { wholeSecond } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { isDuplicate } from '../../platform/database/database-fault';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthorityRegister } from '../schools';
import type { SeatSheetEntity } from './seat-sheet.entity';
import { seatSheetActions } from './seat-sheets.access';
import { seatSheetErrors } from './seat-sheets.errors';
import { SeatSheetsRepository, type SeatedSchool } from './seat-sheets.repository';
import { SheetFilling } from './sheet-filling';

export interface OpenSheetsInput {
  readonly schoolYear: number;
  /** Schools of this authority and those below it. */
  readonly authority: string;
  readonly closesAt: Date;
}

export interface OpenedSheets {
  readonly opened: number;
  /** Sheets that wait for their school and were filled again because a later plan came. */
  readonly refilled: number;
  readonly kept: number;
}

/**
 * Opens the season's seat sheets: one for each school that has seats. Asked again it opens only what is missing, fills waiting sheets
 * anew whose plan has changed, and opens another edition where a later plan has changed approved figures.
 */
@Injectable()
export class OpenSheets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sheets: SeatSheetsRepository,
    private readonly filling: SheetFilling,
    private readonly authorities: AuthorityRegister,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: Context, input: OpenSheetsInput): Promise<OpenedSheets> {
    authorise(ctx, seatSheetActions['seatSheet.open'], { authorityCode: input.authority });
    const open = (): Promise<OpenedSheets> => this.work.write(ctx, (tx) => this.open(tx, ctx, input));
    try {
      return await open();
    } catch (error) {
      // Two planners opened them at the same moment: the other one's sheets stand by now.
      if (isDuplicate(error, 'uq_seat_sheet_')) return open();
      throw error;
    }
  }

  private async open(tx: Tx, ctx: Context, { schoolYear, authority, closesAt }: OpenSheetsInput): Promise<OpenedSheets> {
    const now = await tx.now();
    if (wholeSecond(closesAt) <= wholeSecond(now)) throw seatSheetErrors.deadlineOver({ closesAt: closesAt.toISOString() });
    const tree = await this.authorities.tree(tx);
    const schools = await this.sheets.seatedSchools(tx, schoolYear, tree.subtree(authority));
    if (schools.length === 0) throw seatSheetErrors.noPools({ authority });
    const counts = { opened: 0, refilled: 0, kept: 0 };
    for (const school of schools) counts[await this.openOne(tx, ctx, school, { schoolYear, closesAt })] += 1;
    await this.audit.record(tx, ctx, {
      action: 'seatSheet.open',
      subject: { type: 'authority', id: authority },
      details: { schoolYear, closesAt: closesAt.toISOString(), ...counts },
    });
    return counts;
  }

  private async openOne(
    tx: Tx,
    ctx: Context,
    { schoolId, authorityCode }: SeatedSchool,
    { schoolYear, closesAt }: Pick<OpenSheetsInput, 'schoolYear' | 'closesAt'>,
  ): Promise<keyof OpenedSheets> {
    const latest = await this.sheets.lockLatest(tx, schoolYear, schoolId);
    if (latest !== null && latest.state !== 'approved') return this.refill(tx, latest);
    const id: string = newId<'seatSheet'>();
    const lines = await this.filling.lines(tx, { id, schoolId, schoolYear });
    const changed = lines.some(({ countedAt }) => latest === null || countedAt > latest.decidedAt!);
    if (!changed) return 'kept';
    const sheet: SeatSheetEntity = {
      id,
      schoolYear,
      schoolId,
      edition: (latest?.edition ?? 0) + 1,
      authorityCode,
      state: 'open',
      closesAt,
      reminders: 0,
      openedBy: actorOf(ctx.principal).id ?? '',
      openedAt: await tx.now(),
      reportedBy: null,
      reportedAt: null,
      decidedBy: null,
      decidedAt: null,
      returnReason: null,
      returnNote: null,
    };
    await this.sheets.insert(tx, sheet, lines);
    return 'opened';
  }

  private async refill(tx: Tx, sheet: SeatSheetEntity): Promise<'refilled' | 'kept'> {
    if (!WAITING_FOR_SCHOOL.includes(sheet.state as SeatSheetState)) return 'kept';
    const before = new Map((await this.sheets.lines(tx, sheet.id)).map((line) => [line.poolId, line]));
    const lines = await this.filling.lines(tx, sheet);
    const stale = lines.filter(({ poolId, countedAt }) => before.get(poolId)?.countedAt.getTime() !== countedAt.getTime());
    if (stale.length === 0) return 'kept';
    await this.sheets.refill(tx, stale);
    return 'refilled';
  }
}
