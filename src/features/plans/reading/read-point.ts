// Where a site lies: two columns or one, decimal or in degrees, minutes and seconds, in the sheet's system; WGS-84 comes out.
import type { Point } from '../../../domain/kernel/geo';
import { toWgs84, type CoordinateSystem } from '../../../platform/files/coordinates';
import { degreePair, degreesOf, type Degrees } from '../../../platform/files/degrees';
import type { PlanRow } from './plan-row';

const IN_CHINA = 'lon 73–136, lat 3–54';
const SIX_PLACES = 1e6;

/**
 * The point of a row. Two columns are never turned round: a turned point is a finding. One column that holds both gives its
 * order by its words (E, 北纬), else by what can only be a longitude in China.
 */
export function readPoint(row: PlanRow, coords: CoordinateSystem): Point | null {
  const field = row.has('point.lon') || !row.has('point') ? 'point.lon' : 'point';
  const written =
    field === 'point' ? row.text('point') : [row.text('point.lon'), row.text('point.lat')].filter(Boolean).join(',');
  const point = field === 'point' ? fromOneCell(row) : fromTwoCells(row);
  if (point === null) {
    const half = field === 'point.lon' && (row.text('point.lon') === null || row.text('point.lat') === null);
    if (!written || half) row.note('warning', 'PLAN.POINT_MISSING', field);
    else row.note('warning', 'PLAN.POINT_UNREADABLE', field, written);
    return null;
  }
  if (!inChina(point)) {
    row.note('warning', 'PLAN.POINT_UNREADABLE', field, `${point.lon},${point.lat}`, IN_CHINA);
    return null;
  }
  return toWgs84(point, coords);
}

const inChina = (point: Point): boolean => point.lon >= 73 && point.lon <= 136 && point.lat >= 3 && point.lat <= 54;
const rounded = (degrees: number): number => Math.round(degrees * SIX_PLACES) / SIX_PLACES;

function fromTwoCells(row: PlanRow): Point | null {
  const [lon, lat] = [degreesOf(row.counted('point.lon')), degreesOf(row.counted('point.lat'))];
  return lon && lat ? { lon: rounded(lon.value), lat: rounded(lat.value) } : null;
}

function fromOneCell(row: PlanRow): Point | null {
  const pair = degreePair(row.counted('point'));
  if (pair === null) return null;
  const [first, second] = pair;
  const [lon, lat] = turned(first, second) ? [second, first] : [first, second];
  return { lon: rounded(lon.value), lat: rounded(lat.value) };
}

/** Named axes decide; without them the one that can be no latitude of China (3 to 54) is the longitude. */
function turned(first: Degrees, second: Degrees): boolean {
  if (first.axis !== null || second.axis !== null) return first.axis === 'lat' || second.axis === 'lon';
  return first.value <= 54 && second.value >= 73;
}
