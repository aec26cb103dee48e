import { freeCoordinated, type PoolRow } from '../seats';

/** A pool as a run sees it: plain data that a thread can be handed. */
export interface RunPool {
  readonly id: string;
  /** Its name in files: school code and grade. */
  readonly name: string;
  readonly schoolId: string;
  readonly schoolCode: string;
  readonly authorityCode: string;
  readonly ownership: string;
  readonly grade: string;
  readonly lon: number | null;
  readonly lat: number | null;
  /** Coordinated seats that nobody has. */
  readonly seats: number;
}

export const runPool = (pool: PoolRow): RunPool => ({
  id: pool.id,
  name: `${pool.schoolCode}:${pool.grade}`,
  schoolId: pool.schoolId,
  schoolCode: pool.schoolCode,
  authorityCode: pool.authorityCode,
  ownership: pool.ownership,
  grade: pool.grade,
  lon: pool.lon,
  lat: pool.lat,
  seats: Math.max(0, freeCoordinated(pool)),
});
