import { Injectable } from '@nestjs/common';
import { ENTRY_GRADES, STAGES } from '../../domain/kernel/school-year';
import type { PlainDate } from '../../domain/kernel/plain-date';
import type { Read, Tx } from '../../platform/database/transaction';
import type { SeatReturnEntity } from './seat-return.entity';

/** What the general round has of an authority's entry grade, before and after unused coordinated seats came back. */
export interface ReturnedSeats {
  readonly authorityCode: string;
  readonly grade: string;
  readonly returnsOn: PlainDate | null;
  readonly pools: number;
  readonly poolsAboveNorm: number;
  readonly entrySeats: number;
  readonly committed: number;
  readonly coordinated: number;
  readonly returned: number;
  /** Seats that some placement's entry took from, or put to, the general seats; none in a sound ledger. */
  readonly touchedByPlacements: number;
}

/** `primary` of a pool with grade G1, and so on, for a join with the published days. */
const STAGE_OF = `CASE p.grade ${STAGES.map((stage) => `WHEN '${ENTRY_GRADES[stage]}' THEN '${stage}'`).join(' ')} END`;

@Injectable()
export class SeatReturnsRepository {
  /** The published days of an authority, locked. */
  days(tx: Tx, schoolYear: number, authorityCode: string): Promise<SeatReturnEntity[]> {
    return tx.query<SeatReturnEntity>('SELECT * FROM seat_return WHERE schoolYear = ? AND authorityCode = ? FOR UPDATE', [
      schoolYear,
      authorityCode,
    ]);
  }

  async keep(tx: Tx, rows: readonly SeatReturnEntity[]): Promise<void> {
    for (const { schoolYear, authorityCode, stage, returnsOn, setBy, setAt } of rows)
      await tx.execute(
        `INSERT INTO seat_return (schoolYear, authorityCode, stage, returnsOn, setBy, setAt) VALUES (?, ?, ?, ?, ?, ?)
           ON DUPLICATE KEY UPDATE returnsOn = VALUES(returnsOn), setBy = VALUES(setBy), setAt = VALUES(setAt)`,
        [schoolYear, authorityCode, stage, returnsOn, setBy, setAt],
      );
  }

  /** Pools of entry grades whose day has come and that still have a free coordinated seat. */
  async due(read: Read, today: PlainDate, most: number): Promise<string[]> {
    const rows = await read.query<{ id: string }>(
      `SELECT p.id FROM pool p JOIN seat_return r ON r.schoolYear = p.schoolYear AND r.authorityCode = p.authorityCode AND r.stage = ${STAGE_OF}
         WHERE r.returnsOn <= ? AND p.held + p.accepted + p.received + p.released < p.coordinated ORDER BY p.id LIMIT ${Math.trunc(most)}`,
      [today],
    );
    return rows.map(({ id }) => id);
  }

  /** By authority and entry grade within a condition on `p`. */
  async report(read: Read, schoolYear: number, where: { sql: string; params: readonly unknown[] }): Promise<ReturnedSeats[]> {
    const rows = await read.query<Record<string, string | number | null>>(
      `SELECT p.authorityCode, p.grade, r.returnsOn, COUNT(*) AS pools, COUNT(p.classSizeAbove) AS poolsAboveNorm,
          SUM(p.entrySeats) AS entrySeats, SUM(p.committed) AS committed, SUM(p.coordinated) AS coordinated, SUM(p.released) AS returned,
          COALESCE(SUM(t.seats), 0) AS touchedByPlacements
        FROM pool p JOIN authority a ON a.code = p.authorityCode
        LEFT JOIN seat_return r ON r.schoolYear = p.schoolYear AND r.authorityCode = p.authorityCode AND r.stage = ${STAGE_OF}
        LEFT JOIN (SELECT poolId, SUM(seats) AS seats FROM seat_entry
          WHERE placementId IS NOT NULL AND (fromAccount IN ('planned', 'released') OR toAccount IN ('planned', 'released')) GROUP BY poolId) t ON t.poolId = p.id
        WHERE p.schoolYear = ? AND ${STAGE_OF} IS NOT NULL AND ${where.sql}
        GROUP BY p.authorityCode, p.grade, r.returnsOn, a.position ORDER BY a.position, LEFT(p.grade, 1) DESC, LENGTH(p.grade), p.grade`,
      [schoolYear, ...where.params],
    );
    const count = (row: Record<string, string | number | null>, name: string): number => Number(row[name]);
    return rows.map((row) => ({
      authorityCode: String(row['authorityCode']),
      grade: String(row['grade']),
      returnsOn: row['returnsOn'] === null ? null : String(row['returnsOn']),
      pools: count(row, 'pools'),
      poolsAboveNorm: count(row, 'poolsAboveNorm'),
      entrySeats: count(row, 'entrySeats'),
      committed: count(row, 'committed'),
      coordinated: count(row, 'coordinated'),
      returned: count(row, 'returned'),
      touchedByPlacements: count(row, 'touchedByPlacements'),
    }));
  }
}
