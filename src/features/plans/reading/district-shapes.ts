// Where a district lies: its own shape, or for the four without one the shapes that border it. Zhengzhou's data.
import { err, ok, type Result } from '../../../domain/kernel/result';
import type { Point } from '../../../domain/kernel/geo';
import { compact } from '../../../platform/files/cells';
import { isCoordinateSystem, toWgs84, type CoordinateSystem } from '../../../platform/files/coordinates';
import type { PlanFault } from './plan-document';

type Ring = readonly (readonly [number, number])[];
type Polygon = readonly Ring[];

/** Polygons by the name of the district, WGS-84. */
export type DistrictShapes = ReadonlyMap<string, readonly Polygon[]>;

/** Authorities without a shape of their own and the districts whose shapes border them. */
const BORDERED_BY: Readonly<Record<string, readonly string[]>> = {
  郑东新区: ['金水区', '管城回族区', '中牟县'],
  高新区: ['中原区'],
  经开区: ['管城回族区', '中牟县'],
  航空港区: ['中牟县', '新郑市'],
};

/** Other ways in which sheets write a district of Zhengzhou, to the name used everywhere else. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  管城区: '管城回族区',
  郑东: '郑东新区',
  郑州郑东新区: '郑东新区',
  郑州高新区: '高新区',
  郑州高新技术产业开发区: '高新区',
  郑州经开区: '经开区',
  郑州经济技术开发区: '经开区',
  郑州航空港区: '航空港区',
  郑州航空港经济综合实验区: '航空港区',
};

/** Names that zones of other cities bear too: they mean Zhengzhou's only in a sheet that names other districts of Zhengzhou. */
const ZONES_OF_MANY_CITIES: Readonly<Record<string, string>> = {
  高新技术产业开发区: '高新区',
  高新技术开发区: '高新区',
  经济技术开发区: '经开区',
  港区: '航空港区',
  航空港实验区: '航空港区',
  航空港经济综合实验区: '航空港区',
};

/** True for a text that only a sheet of Zhengzhou holds in its column of districts. */
export const namesZhengzhou = (district: string): boolean => /郑|中原区|二七区|管城|金水区|惠济区|上街区/.test(district);

/** A point this near to a border is inside: shapes are simplified and points are rough. */
export const BORDER_METRES = 500;

/** The name of a district that every other part uses; an unknown one stays as written. */
export const officialDistrict = (written: string, ofZhengzhou: boolean): string => {
  const bare = compact(written)
    .replace(/(?:管委会|管理委员会|教育局|人民政府)$/, '')
    .replace(/^郑州市(?=.+[区县市]$)/, '');
  return (
    OTHER_NAMES[bare] ?? (ofZhengzhou ? ZONES_OF_MANY_CITIES[bare] : undefined) ?? (bare === compact(written) ? written : bare)
  );
};

/**
 * Reads a GeoJSON FeatureCollection whose features carry `properties.name` and a Polygon or MultiPolygon, and turns it into
 * WGS-84 once. Its member `datum` (wgs84, gcj02 or bd09) says what it is drawn in; without it, it is WGS-84 as RFC 7946 wants.
 */
export function readShapes(json: unknown): Result<DistrictShapes, PlanFault> {
  const datum = datumOf(json);
  if (typeof datum !== 'string' || !isCoordinateSystem(datum)) {
    const message = `轮廓文件的坐标系 ${JSON.stringify(datum)} 不认识。 The datum of the shapes is not known; use wgs84, gcj02 or bd09`;
    return err({ code: 'PLAN.SHAPES_UNREADABLE', message });
  }
  const features = record(json)?.['features'];
  const shapes = new Map<string, readonly Polygon[]>();
  for (const feature of Array.isArray(features) ? features : []) {
    const name = record(record(feature)?.['properties'])?.['name'];
    const geometry = record(record(feature)?.['geometry']);
    const coordinates = geometry?.['coordinates'];
    const polygons =
      geometry?.['type'] === 'Polygon' ? [coordinates] : geometry?.['type'] === 'MultiPolygon' ? coordinates : null;
    if (typeof name === 'string' && isPolygons(polygons)) shapes.set(name, converted(polygons, datum));
  }
  if (shapes.size > 0) return ok(shapes);
  return err({ code: 'PLAN.SHAPES_UNREADABLE', message: 'the shapes file is no GeoJSON FeatureCollection of named polygons' });
}

/** What a file of shapes says it is drawn in. */
export const datumOf = (json: unknown): unknown => record(json)?.['datum'] ?? 'wgs84';

/** The shapes as a file that `readShapes` reads again to the same shapes. */
export const shapesAsGeoJson = (shapes: DistrictShapes) => ({
  type: 'FeatureCollection',
  datum: 'wgs84',
  features: [...shapes].map(([name, coordinates]) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'MultiPolygon', coordinates },
  })),
});

function converted(polygons: readonly Polygon[], datum: CoordinateSystem): readonly Polygon[] {
  const position = ([lon, lat]: readonly [number, number]): readonly [number, number] => {
    const point = toWgs84({ lon, lat }, datum);
    return [point.lon, point.lat];
  };
  return polygons.map((polygon) => polygon.map((ring) => ring.map(position)));
}

/** True inside the district or within 500 m of its border; null when no shape says where the district lies. */
export function liesInDistrict(point: Point, district: string, shapes: DistrictShapes): boolean | null {
  const polygons = polygonsFor(district, shapes);
  if (polygons.length === 0) return null;
  return polygons.some((polygon) => contains(polygon, point) || metresToBorder(polygon, point) <= BORDER_METRES);
}

/** True where a shape, its own or one that borders it, says where the district lies. */
export const coversDistrict = (shapes: DistrictShapes, district: string): boolean => polygonsFor(district, shapes).length > 0;

function polygonsFor(district: string, shapes: DistrictShapes): readonly Polygon[] {
  const names = shapes.has(district) ? [district] : (BORDERED_BY[district] ?? []);
  return names.flatMap((name) => shapes.get(name) ?? []);
}

const record = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every(Number.isFinite);
const isRing = (value: unknown): boolean => Array.isArray(value) && value.length >= 4 && value.every(isPosition);
const isPolygons = (value: unknown): value is Polygon[] =>
  Array.isArray(value) && value.length > 0 && value.every((polygon) => Array.isArray(polygon) && polygon.every(isRing));

/** Ray casting; holes count out. */
function contains(polygon: Polygon, { lon, lat }: Point): boolean {
  let inside = false;
  for (const ring of polygon) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
      const [x1, y1] = ring[at]!;
      const [x2, y2] = ring[before]!;
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** Metres to the nearest edge on a plane laid at the point; exact to a per mille within some kilometres. */
function metresToBorder(polygon: Polygon, { lon, lat }: Point): number {
  const perDegree = 111_320;
  const x = (degrees: number): number => (degrees - lon) * perDegree * Math.cos((lat * Math.PI) / 180);
  const y = (degrees: number): number => (degrees - lat) * perDegree;
  let nearest = Infinity;
  for (const ring of polygon) {
    for (let at = 1; at < ring.length; at += 1) {
      const [ax, ay] = [x(ring[at - 1]![0]), y(ring[at - 1]![1])];
      const [dx, dy] = [x(ring[at]![0]) - ax, y(ring[at]![1]) - ay];
      const along = dx === 0 && dy === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
      nearest = Math.min(nearest, Math.hypot(ax + along * dx, ay + along * dy));
    }
  }
  return nearest;
}
