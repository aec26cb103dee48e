import { Injectable } from '@nestjs/common';
import {
  seatSheetStates,
  WAITING_FOR_SCHOOL,
  type SeatSheetDeed,
  type SeatSheetState,
} from '../../domain/capacity/seat-sheet-states';
import { next } from '../../domain/kernel/state-table';
import { accessErrors } from '../../platform/access/access.errors';
import type { Read, Tx } from '../../platform/database/transaction';
import { SeatSheetLineEntity } from './seat-sheet-line.entity';
import { SeatSheetEntity } from './seat-sheet.entity';
import { seatSheetErrors } from './seat-sheets.errors';

/** A sheet with its school's name, for lists. */
export type NamedSheet = SeatSheetEntity & { readonly schoolCode: string; readonly schoolName: string };

/** A school that has seats in a year. */
export interface SeatedSchool {
  readonly schoolId: string;
  readonly authorityCode: string;
}

type SheetChanges = Partial<
  Pick<
    SeatSheetEntity,
    'closesAt' | 'reminders' | 'reportedBy' | 'reportedAt' | 'decidedBy' | 'decidedAt' | 'returnReason' | 'returnNote'
  >
>;

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
const NAMED = 'SELECT t.*, s.code AS schoolCode, s.name AS schoolName FROM seat_sheet t JOIN school s ON s.id = t.schoolId';

/** The only SQL for seat sheets and their lines. */
@Injectable()
export class SeatSheetsRepository {
  /** Schools with a pool in the year, of these authorities, by school code. */
  seatedSchools(read: Read, schoolYear: number, authorityCodes: readonly string[]): Promise<SeatedSchool[]> {
    if (authorityCodes.length === 0) return Promise.resolve([]);
    return read.query<SeatedSchool>(
      `SELECT s.id AS schoolId, s.authorityCode FROM school s WHERE s.authorityCode IN (${places(authorityCodes)})
         AND EXISTS (SELECT 1 FROM pool p WHERE p.schoolId = s.id AND p.schoolYear = ?) ORDER BY s.code`,
      [...authorityCodes, schoolYear],
    );
  }

  /** The latest edition of a school's sheet, locked. */
  async lockLatest(tx: Tx, schoolYear: number, schoolId: string): Promise<SeatSheetEntity | null> {
    const rows = await tx.query<SeatSheetEntity>(
      'SELECT * FROM seat_sheet WHERE schoolYear = ? AND schoolId = ? ORDER BY edition DESC LIMIT 1 FOR UPDATE',
      [schoolYear, schoolId],
    );
    return rows[0] ?? null;
  }

  async lock(tx: Tx, id: string): Promise<SeatSheetEntity> {
    const rows = await tx.query<SeatSheetEntity>('SELECT * FROM seat_sheet WHERE id = ? FOR UPDATE', [id]);
    if (!rows[0]) throw accessErrors.notFound();
    return rows[0];
  }

  async latest(read: Read, schoolYear: number, schoolId: string): Promise<NamedSheet | null> {
    const rows = await read.query<NamedSheet>(
      `${NAMED} WHERE t.schoolYear = ? AND t.schoolId = ? ORDER BY t.edition DESC LIMIT 1`,
      [schoolYear, schoolId],
    );
    return rows[0] ?? null;
  }

  async byId(read: Read, id: string): Promise<NamedSheet | null> {
    const rows = await read.query<NamedSheet>(`${NAMED} WHERE t.id = ?`, [id]);
    return rows[0] ?? null;
  }

  /** One page within a condition on `t`, those that wait longest first. */
  async page(
    read: Read,
    where: { sql: string; params: readonly unknown[] },
    limit: string,
  ): Promise<{ rows: NamedSheet[]; total: number }> {
    const rows = await read.query<NamedSheet>(
      `${NAMED} WHERE ${where.sql} ORDER BY t.closesAt, s.code, t.edition ${limit}`,
      where.params,
    );
    const [count] = await read.query<{ total: number }>(
      `SELECT COUNT(*) AS total FROM seat_sheet t WHERE ${where.sql}`,
      where.params,
    );
    return { rows, total: Number(count!.total) };
  }

  /** Every edition of the sheets of some schools in a year, the earlier ones first. */
  ofSchools(read: Read, schoolYear: number, schoolIds: readonly string[]): Promise<SeatSheetEntity[]> {
    if (schoolIds.length === 0) return Promise.resolve([]);
    return read.query<SeatSheetEntity>(
      `SELECT * FROM seat_sheet WHERE schoolYear = ? AND schoolId IN (${places(schoolIds)}) ORDER BY schoolId, edition`,
      [schoolYear, ...schoolIds],
    );
  }

  /** The lines of many sheets. */
  linesOf(read: Read, sheetIds: readonly string[]): Promise<SeatSheetLineEntity[]> {
    if (sheetIds.length === 0) return Promise.resolve([]);
    return read.query<SeatSheetLineEntity>(
      `SELECT * FROM seat_sheet_line WHERE sheetId IN (${places(sheetIds)})`,
      sheetIds,
    );
  }

  lines(read: Read, sheetId: string): Promise<SeatSheetLineEntity[]> {
    return read.query<SeatSheetLineEntity>('SELECT * FROM seat_sheet_line WHERE sheetId = ?', [sheetId]);
  }

  async insert(tx: Tx, sheet: SeatSheetEntity, lines: readonly SeatSheetLineEntity[]): Promise<void> {
    await tx.insert(SeatSheetEntity, sheet);
    await tx.insert(SeatSheetLineEntity, lines);
  }

  /** Puts fresh figures in place of those a sheet began with; what the school reported stays for it to look at. */
  async refill(
    tx: Tx,
    lines: readonly Pick<SeatSheetLineEntity, 'sheetId' | 'poolId' | 'filled' | 'countedAt'>[],
  ): Promise<void> {
    for (const { sheetId, poolId, filled, countedAt } of lines)
      await tx.execute(
        `INSERT INTO seat_sheet_line (sheetId, poolId, filled, countedAt) VALUES (?, ?, ?, ?)
           ON DUPLICATE KEY UPDATE filled = VALUES(filled), countedAt = VALUES(countedAt)`,
        [sheetId, poolId, filled, countedAt],
      );
  }

  async report(tx: Tx, line: Pick<SeatSheetLineEntity, 'sheetId' | 'poolId' | 'reported' | 'reason' | 'proof'>): Promise<void> {
    await tx.execute('UPDATE seat_sheet_line SET reported = ?, reason = ?, proof = ? WHERE sheetId = ? AND poolId = ?', [
      line.reported,
      line.reason,
      line.proof,
      line.sheetId,
      line.poolId,
    ]);
  }

  /** Moves a locked sheet by a deed of its table; refuses SEAT_SHEET.NOT_IN_STATE. */
  async move(tx: Tx, sheet: SeatSheetEntity, deed: SeatSheetDeed, changes: SheetChanges = {}): Promise<SeatSheetState> {
    const state = next(seatSheetStates, sheet.state as SeatSheetState, deed);
    if (state === null) throw seatSheetErrors.notInState({ state: sheet.state });
    await this.set(tx, sheet.id, { ...changes, state });
    return state;
  }

  async set(tx: Tx, id: string, changes: SheetChanges & { readonly state?: string }): Promise<void> {
    const columns = Object.keys(changes);
    await tx.execute(`UPDATE seat_sheet SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`, [
      ...Object.values(changes),
      id,
    ]);
  }

  /** How many sheets of an authority are overdue by a deadline. */
  async overdue(read: Read, schoolYear: number, authorityCode: string, closesAt: Date): Promise<number> {
    const [row] = await read.query<{ sheets: number }>(
      "SELECT COUNT(*) AS sheets FROM seat_sheet WHERE state = 'overdue' AND schoolYear = ? AND authorityCode = ? AND closesAt = ?",
      [schoolYear, authorityCode, closesAt],
    );
    return Number(row!.sheets);
  }

  /** Sheets that wait for their school, by deadline, locked; those that another run has are left to it. */
  waiting(tx: Tx, before: Date, most: number): Promise<SeatSheetEntity[]> {
    return tx.query<SeatSheetEntity>(
      `SELECT * FROM seat_sheet WHERE state IN (${places(WAITING_FOR_SCHOOL)}) AND closesAt < ? ORDER BY closesAt, id
         LIMIT ${Math.trunc(most)} FOR UPDATE SKIP LOCKED`,
      [...WAITING_FOR_SCHOOL, before],
    );
  }
}
