import { Injectable } from '@nestjs/common';
import type { Grade } from '../../domain/kernel/school-year';
import type { Read } from '../../platform/database/transaction';
import { PoolsRepository, type PoolFilter, type PoolRow, type PoolRowWithGrounds, type SchoolOffer } from './pools.repository';

/** The pools that a plan has issued. */
@Injectable()
export class Pools {
  constructor(private readonly pools: PoolsRepository) {}

  /** By school code, then grade. */
  ofYear(read: Read, schoolYear: number, filter: PoolFilter = {}): Promise<PoolRow[]> {
    return this.pools.ofYear(read, schoolYear, filter);
  }

  /** The schools of these codes that exist, by code, with their pool of a grade. */
  async offering(
    read: Read,
    schoolCodes: readonly string[],
    grade: Grade,
    schoolYear: number,
  ): Promise<Map<string, SchoolOffer>> {
    return new Map((await this.pools.offering(read, schoolCodes, grade, schoolYear)).map((row) => [row.schoolCode, row]));
  }

  /** Those that exist, by id. */
  async byIds(read: Read, ids: readonly string[]): Promise<Map<string, PoolRow>> {
    return new Map((await this.pools.byIds(read, [...new Set(ids)])).map((row) => [row.id, row]));
  }

  /** With what their figures rest on, in the order of the grades. */
  ofSchool(read: Read, schoolId: string, schoolYear: number): Promise<PoolRowWithGrounds[]> {
    return this.pools.ofSchool(read, schoolId, schoolYear);
  }

  /** The same for many schools, or all schools of some authorities: by school code, then grade. */
  ofYearWithGrounds(
    read: Read,
    schoolYear: number,
    within: { readonly authorityCodes: readonly string[] } | { readonly schoolIds: readonly string[] },
  ): Promise<PoolRowWithGrounds[]> {
    return this.pools.ofYearWithGrounds(read, schoolYear, within);
  }

  /** By school year from one on, the schools that have pools. */
  schoolsFrom(read: Read, schoolYear: number): Promise<Map<number, string[]>> {
    return this.pools.schoolsFrom(read, schoolYear);
  }

  bySchoolGrade(read: Read, schoolId: string, grade: Grade, schoolYear: number): Promise<PoolRow | null> {
    return this.pools.bySchoolGrade(read, schoolId, grade, schoolYear);
  }
}

/** Coordinated seats that may still be held. */
export const freeCoordinated = (pool: PoolRow): number =>
  pool.coordinated - pool.held - pool.accepted - pool.received - pool.released;

/** Committed seats that catchment placements may still take. */
export const freeCommitted = (pool: PoolRow): number => pool.committed - pool.committedTaken;
