import { Injectable } from '@nestjs/common';
import type { PoolFigures } from '../../domain/capacity/seat-accounts';
import type { Grade } from '../../domain/kernel/school-year';
import type { Read, Tx } from '../../platform/database/transaction';
import { PoolEntity } from './pool.entity';

/** A pool with its school, as the other features see it. */
export interface PoolRow extends PoolFigures {
  readonly id: string;
  readonly schoolId: string;
  readonly schoolCode: string;
  readonly schoolName: string;
  readonly authorityCode: string;
  readonly ownership: 'public' | 'private' | 'inclusivePrivate';
  /** WGS-84; null when no plan gives a point. */
  readonly lon: number | null;
  readonly lat: number | null;
  readonly grade: Grade;
  readonly schoolYear: number;
  /** The class size above the norm that two persons allowed; null when every class keeps to the norm. */
  readonly classSizeAbove: number | null;
}

/** A pool as an authority's officer looks it through, with what its figures rest on. */
export interface PoolRowWithGrounds extends PoolRow {
  readonly grounds: string;
  readonly issuedAt: Date;
}

/** A school and whether it has seats in the grade asked for. */
export interface SchoolOffer {
  readonly schoolId: string;
  readonly schoolCode: string;
  /** Null when the school has no pool of the grade. */
  readonly poolId: string | null;
}

export interface PoolFilter {
  readonly grades?: readonly Grade[];
  readonly authorityCodes?: readonly string[];
}

/** Seats and what moved, summed over the pools of one authority. */
export interface AuthoritySeats {
  readonly authorityCode: string;
  readonly pools: number;
  readonly entrySeats: number;
  readonly committed: number;
  readonly committedTaken: number;
  readonly coordinated: number;
  readonly held: number;
  readonly accepted: number;
  readonly received: number;
  readonly released: number;
  /** Pools whose classes may be larger than the norm, by two persons' leave. */
  readonly poolsAboveNorm: number;
}

const SELECT = `SELECT p.id, p.schoolId, s.code AS schoolCode, s.name AS schoolName, p.authorityCode, s.ownership, s.lon, s.lat, p.grade,
  p.schoolYear, p.entrySeats, p.committed, p.coordinated, p.committedTaken, p.held, p.accepted, p.received, p.released, p.classSizeAbove`;
const FROM = 'FROM pool p JOIN school s ON s.id = p.schoolId';
/** K1 … K3 before G1 … G12, G2 before G10. */
const ORDER = 'ORDER BY s.code, LEFT(p.grade, 1) DESC, LENGTH(p.grade), p.grade';
const ROWS_A_STATEMENT = 500;

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

@Injectable()
export class PoolsRepository {
  /** The schools of these codes, each with its pool of a grade and year where there is one. */
  async offering(read: Read, schoolCodes: readonly string[], grade: Grade, schoolYear: number): Promise<SchoolOffer[]> {
    if (schoolCodes.length === 0) return [];
    return read.query<SchoolOffer>(
      `SELECT s.id AS schoolId, s.code AS schoolCode, p.id AS poolId FROM school s
         LEFT JOIN pool p ON p.schoolId = s.id AND p.grade = ? AND p.schoolYear = ? WHERE s.code IN (${places(schoolCodes)})`,
      [grade, schoolYear, ...schoolCodes],
    );
  }

  ofYear(read: Read, schoolYear: number, { grades, authorityCodes }: PoolFilter): Promise<PoolRow[]> {
    if (grades?.length === 0 || authorityCodes?.length === 0) return Promise.resolve([]);
    const where = ['p.schoolYear = ?'];
    if (grades) where.push(`p.grade IN (${places(grades)})`);
    if (authorityCodes) where.push(`p.authorityCode IN (${places(authorityCodes)})`);
    return read.query<PoolRow>(`${SELECT} ${FROM} WHERE ${where.join(' AND ')} ${ORDER}`, [
      schoolYear,
      ...(grades ?? []),
      ...(authorityCodes ?? []),
    ]);
  }

  /** The pools of a year with what their figures rest on, of these authorities or schools. */
  ofYearWithGrounds(
    read: Read,
    schoolYear: number,
    within: { readonly authorityCodes: readonly string[] } | { readonly schoolIds: readonly string[] },
  ): Promise<PoolRowWithGrounds[]> {
    const [column, values] =
      'schoolIds' in within ? ['p.schoolId', within.schoolIds] : ['p.authorityCode', within.authorityCodes];
    if (values.length === 0) return Promise.resolve([]);
    return read.query<PoolRowWithGrounds>(
      `${SELECT}, p.grounds, p.issuedAt ${FROM} WHERE p.schoolYear = ? AND ${column} IN (${places(values)}) ${ORDER}`,
      [schoolYear, ...values],
    );
  }

  /** By school year from one on, the schools that have pools. */
  async schoolsFrom(read: Read, schoolYear: number): Promise<Map<number, string[]>> {
    const rows = await read.query<{ schoolYear: number; schoolId: string }>(
      'SELECT DISTINCT schoolYear, schoolId FROM pool WHERE schoolYear >= ? ORDER BY schoolYear, schoolId',
      [schoolYear],
    );
    const years = new Map<number, string[]>();
    for (const row of rows) years.set(row.schoolYear, [...(years.get(row.schoolYear) ?? []), row.schoolId]);
    return years;
  }

  byIds(read: Read, ids: readonly string[]): Promise<PoolRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : read.query<PoolRow>(`${SELECT} ${FROM} WHERE p.id IN (${places(ids)})`, ids);
  }

  async bySchoolGrade(read: Read, schoolId: string, grade: Grade, schoolYear: number): Promise<PoolRow | null> {
    const rows = await read.query<PoolRow>(`${SELECT} ${FROM} WHERE p.schoolId = ? AND p.grade = ? AND p.schoolYear = ?`, [
      schoolId,
      grade,
      schoolYear,
    ]);
    return rows[0] ?? null;
  }

  /** One page of a year's pools within a condition on `p`, with the whole count. */
  async page(
    read: Read,
    where: { sql: string; params: readonly unknown[] },
    limit: string,
  ): Promise<{ items: PoolRowWithGrounds[]; total: number }> {
    const items = await read.query<PoolRowWithGrounds>(
      `${SELECT}, p.grounds, p.issuedAt ${FROM} WHERE ${where.sql} ORDER BY p.authorityCode, ${ORDER.slice('ORDER BY '.length)} ${limit}`,
      where.params,
    );
    const [count] = await read.query<{ total: number }>(`SELECT COUNT(*) AS total FROM pool p WHERE ${where.sql}`, where.params);
    return { items, total: Number(count!.total) };
  }

  /** The pools of a school in a year with what their figures rest on, in the order of the grades. */
  ofSchool(read: Read, schoolId: string, schoolYear: number): Promise<PoolRowWithGrounds[]> {
    return read.query<PoolRowWithGrounds>(
      `${SELECT}, p.grounds, p.issuedAt ${FROM} WHERE p.schoolId = ? AND p.schoolYear = ? ${ORDER}`,
      [schoolId, schoolYear],
    );
  }

  async perAuthority(read: Read, schoolYear: number, { grades }: Pick<PoolFilter, 'grades'>): Promise<AuthoritySeats[]> {
    if (grades?.length === 0) return [];
    const figures = [
      'entrySeats',
      'committed',
      'committedTaken',
      'coordinated',
      'held',
      'accepted',
      'received',
      'released',
    ] as const;
    const rows = await read.query<Record<string, string | number>>(
      `SELECT p.authorityCode, COUNT(*) AS pools, COUNT(p.classSizeAbove) AS poolsAboveNorm, ${figures.map((figure) => `SUM(p.${figure}) AS ${figure}`).join(', ')}
       FROM pool p JOIN authority a ON a.code = p.authorityCode WHERE p.schoolYear = ?${grades ? ` AND p.grade IN (${places(grades)})` : ''} GROUP BY p.authorityCode, a.position ORDER BY a.position`,
      [schoolYear, ...(grades ?? [])],
    );
    return rows.map((row) => {
      const sums = Object.fromEntries(figures.map((figure) => [figure, Number(row[figure])])) as Record<
        (typeof figures)[number],
        number
      >;
      return {
        authorityCode: String(row['authorityCode']),
        pools: Number(row['pools']),
        ...sums,
        poolsAboveNorm: Number(row['poolsAboveNorm']),
      };
    });
  }

  /** The pools of schools in a year, locked: nothing can be held in them until the transaction ends. */
  lockSchools(tx: Tx, schoolYear: number, schoolIds: readonly string[]): Promise<PoolEntity[]> {
    if (schoolIds.length === 0) return Promise.resolve([]);
    return tx.query<PoolEntity>(
      `SELECT * FROM pool WHERE schoolId IN (${places(schoolIds)}) AND schoolYear = ? ORDER BY id FOR UPDATE`,
      [...schoolIds, schoolYear],
    );
  }

  async insert(tx: Tx, rows: readonly PoolEntity[]): Promise<void> {
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) await tx.insert(PoolEntity, rows.slice(at, at + ROWS_A_STATEMENT));
  }

  async reissue(tx: Tx, row: PoolEntity): Promise<void> {
    await tx.execute(
      'UPDATE pool SET authorityCode = ?, entrySeats = ?, committed = ?, coordinated = ?, classSizeAbove = ?, grounds = ?, issuedAt = ? WHERE id = ?',
      [row.authorityCode, row.entrySeats, row.committed, row.coordinated, row.classSizeAbove, row.grounds, row.issuedAt, row.id],
    );
  }
}
