import { Injectable } from '@nestjs/common';
import { GRADES } from '../../domain/kernel/school-year';
import type { Read } from '../../platform/database/transaction';
import type { ProposalRequest, RoundTotalResponse } from './joint-session.dto';
import type { RoundLineEntity } from './round-line.entity';

/** A proposed line with what of its case a table shows. */
export type TabledLine = Omit<RoundLineEntity, 'ownLineSealed'> & {
  readonly caseNumber: string | null;
  readonly caseAuthority: string;
  readonly stage: string;
  readonly grade: string;
};

/** A WHERE over lines `l`. */
export interface Reach {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** A line of a case with the round in which it stands. */
export interface LineOfCase {
  readonly roundId: string;
  readonly kind: string;
  readonly number: number;
  readonly state: string;
  readonly mode: string;
  readonly poolId: string | null;
  readonly wishRank: number | null;
  readonly byFallback: boolean;
}

const COLUMNS =
  'l.runId, l.applicationId, l.student, l.authorityCode, l.poolId, l.mode, l.wishRank, l.byFallback, a.caseNumber, a.authorityCode AS caseAuthority, a.stage, a.grade';
const FROM = 'FROM round_line l JOIN application a ON a.id = l.applicationId';
const KIND = {
  placed: 'l.poolId IS NOT NULL',
  unplaced: "l.poolId IS NULL AND l.mode NOT IN ('list', 'merged')",
  fallback: 'l.byFallback = 1',
  decided: "l.mode IN ('catchment', 'negotiated', 'adjusted')",
} as const;

/** School years upwards, lines of one school beside each other. */
const ORDER = `l.authorityCode, FIELD(a.grade, ${GRADES.map((grade) => `'${grade}'`).join(', ')}), l.poolId IS NULL, l.poolId, a.caseNumber, l.applicationId`;

/** The only SQL of the joint session's tables: lines of a run by authority, and their sums. */
@Injectable()
export class JointSessionRepository {
  async page(read: Read, runId: string, reach: Reach, request: ProposalRequest, bounds: string): Promise<{ rows: TabledLine[]; total: number }> {
    const where = whereOf(runId, reach, request);
    const [count] = await read.query<{ total: string }>(`SELECT COUNT(*) AS total ${FROM} WHERE ${where.sql}`, where.params);
    const rows = await read.query<TabledLine>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${where.sql} ORDER BY ${ORDER} ${bounds}`,
      where.params,
    );
    return { rows, total: Number(count?.total ?? 0) };
  }

  /** How many coordinated seats of each pool the lines of parts that are not signed yet would take. */
  async proposed(read: Read, roundId: string, runId: string): Promise<Map<string, number>> {
    const rows = await read.query<{ poolId: string; lines: string }>(
      `SELECT l.poolId, COUNT(*) AS \`lines\` FROM round_line l JOIN round_part p ON p.roundId = ? AND p.authorityCode = l.authorityCode
        WHERE l.runId = ? AND l.poolId IS NOT NULL AND l.mode <> 'catchment' AND p.signedAt IS NULL GROUP BY l.poolId`,
      [roundId, runId],
    );
    return new Map(rows.map(({ poolId, lines }) => [poolId, Number(lines)]));
  }

  async totals(read: Read, runId: string): Promise<RoundTotalResponse[]> {
    const placed = 'l.poolId IS NOT NULL AND l.byFallback = 0';
    const sum = (condition: string, name: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS ${name}`;
    const rows = await read.query<Record<keyof RoundTotalResponse, string>>(
      `SELECT l.authorityCode AS authority, a.stage AS stage, l.mode AS mode, COUNT(*) AS children,
              ${sum(`${placed} AND l.wishRank = 1`, 'firstWish')}, ${sum(`${placed} AND l.wishRank = 2`, 'secondWish')},
              ${sum(`${placed} AND l.wishRank > 2`, 'laterWish')}, ${sum('l.poolId IS NOT NULL AND l.byFallback = 1', 'byFallback')},
              ${sum(`${placed} AND l.wishRank IS NULL`, 'otherwise')}, ${sum(KIND.unplaced, 'notPlaced')},
              ${sum("l.poolId IS NULL AND l.mode IN ('list', 'merged')", 'listed')}
         ${FROM} WHERE l.runId = ? GROUP BY l.authorityCode, a.stage, l.mode ORDER BY l.authorityCode, a.stage, l.mode`,
      [runId],
    );
    return rows.map(({ authority, stage, mode, ...counts }) => ({
      authority,
      stage,
      mode,
      ...(Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)])) as Omit<RoundTotalResponse, 'authority' | 'stage' | 'mode'>),
    }));
  }

  async lineCount(read: Read, runId: string): Promise<number> {
    const [row] = await read.query<{ total: string }>('SELECT COUNT(*) AS total FROM round_line WHERE runId = ?', [runId]);
    return Number(row?.total ?? 0);
  }

  /** Lines of a case in the latest runs of its rounds. */
  linesOf(read: Read, applicationId: string): Promise<LineOfCase[]> {
    return read.query<LineOfCase>(
      `SELECT r.id AS roundId, r.kind, r.number, r.state, l.mode, l.poolId, l.wishRank, l.byFallback
         FROM round r JOIN round_line l ON l.runId = r.currentRunId WHERE l.applicationId = ? ORDER BY r.schoolYear, r.number`,
      [applicationId],
    );
  }
}

function whereOf(runId: string, reach: Reach, { authority, mode, kind, caseNumber }: ProposalRequest): { sql: string; params: unknown[] } {
  const parts = ['l.runId = ?', reach.sql];
  const params: unknown[] = [runId, ...reach.params];
  if (authority !== undefined) {
    parts.push('l.authorityCode = ?');
    params.push(authority);
  }
  if (mode !== undefined) {
    parts.push('l.mode = ?');
    params.push(mode);
  }
  if (kind !== undefined) parts.push(KIND[kind]);
  if (caseNumber !== undefined) {
    parts.push('(a.caseNumber LIKE ? OR a.caseNumber LIKE ?)');
    params.push(`${caseNumber}%`, `%-%${caseNumber}`);
  }
  return { sql: parts.join(' AND '), params };
}
