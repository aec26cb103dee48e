import gcoord from 'gcoord';
import type { Point } from '../../domain/kernel/geo';

/** The systems in which Chinese sheets give longitude and latitude. */
export const COORDINATE_SYSTEMS = ['wgs84', 'gcj02', 'bd09'] as const;
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];

/** True for the name of a system that `coordinates` can read. */
export const isCoordinateSystem = (text: string): text is CoordinateSystem =>
  COORDINATE_SYSTEMS.some((system) => system === text);

const SIX_PLACES = 1e6;
const round = (degrees: number): number => Math.round(degrees * SIX_PLACES) / SIX_PLACES;

/** The WGS-84 point of a point of another system, to six places (about 0.1 m); the inverse of GCJ-02 is exact to ~1 m. */
export function toWgs84(point: Point, from: CoordinateSystem): Point {
  if (from === 'wgs84') return point;
  const [lon, lat] = gcoord.transform([point.lon, point.lat], from === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09, gcoord.WGS84);
  return { lon: round(lon!), lat: round(lat!) };
}
