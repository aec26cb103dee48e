import { haversineMetres, type Point } from '../../domain/kernel/geo';

/** A pool as far as nearness needs it. */
export interface NearPool {
  readonly schoolId: string;
  readonly schoolCode: string;
  readonly lon: number | null;
  readonly lat: number | null;
}

const BAND_METRES = 500;
const FAR = Number.MAX_SAFE_INTEGER;

/** Whole metres from the nearer of the places; a pool or a family without a point is farthest. */
export function metresTo(pool: NearPool, places: readonly (Point | null)[]): number {
  if (pool.lon === null || pool.lat === null) return FAR;
  const at = { lon: Number(pool.lon), lat: Number(pool.lat) };
  const distances = places.flatMap((place) => (place ? [Math.round(haversineMetres(place, at))] : []));
  return distances.length > 0 ? Math.min(...distances) : FAR;
}

/**
 * The list of 相对就近统筹: bands of 500 m from the nearer of residence and employer; within a band the family's wishes,
 * then distance, then school code; what has no point comes last.
 */
export function nearestOrder<P extends NearPool>(pools: readonly P[], places: readonly (Point | null)[], wishedSchoolIds: readonly string[]): P[] {
  const wishOf = (pool: P): number => {
    const at = wishedSchoolIds.indexOf(pool.schoolId);
    return at < 0 ? FAR : at;
  };
  const rows = pools.map((pool) => {
    const metres = metresTo(pool, places);
    return { pool, metres, band: metres === FAR ? FAR : Math.floor(metres / BAND_METRES), wish: wishOf(pool) };
  });
  rows.sort(
    (a, b) =>
      a.band - b.band || a.wish - b.wish || a.metres - b.metres || (a.pool.schoolCode < b.pool.schoolCode ? -1 : a.pool.schoolCode > b.pool.schoolCode ? 1 : 0),
  );
  return rows.map(({ pool }) => pool);
}
