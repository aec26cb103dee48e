// Which homes of talents a school lies near enough to, for a planner who places schools (服务半径).
import { haversineMetres, type Point } from '../kernel/geo';
import type { Stage } from '../kernel/school-year';
import type { SiteStatus } from './site-status';
import { isOpen } from './site-status';

/** Service radius in metres: GB 50099-2011 and 布局规划 for schools, GB 50180-2018 for kindergartens; none is set for senior schools. */
export const SERVICE_RADIUS: Readonly<Partial<Record<Stage, { readonly metres: number; readonly source: string }>>> = {
  kindergarten: { metres: 300, source: 'GB 50180-2018' },
  primary: { metres: 500, source: 'GB 50099-2011' },
  junior: { metres: 1000, source: 'GB 50099-2011' },
};

export interface ReachSite {
  readonly stage: Stage;
  readonly status: SiteStatus;
  readonly point: Point | null;
}

export interface Reach {
  readonly stage: Stage;
  readonly radiusMetres: number;
  readonly source: string;
  readonly households: number;
  /** Households within the radius of a school that is open, and of one that is open or promised (reserved land apart). */
  readonly reachedByOpen: number;
  readonly reachedOnceBuilt: number;
}

/** Straight-line reach of each stage over homes; sites without a point reach nobody. */
export function reachOf(homes: readonly { readonly households: number; readonly point: Point }[], sites: readonly ReachSite[]): Reach[] {
  return (Object.keys(SERVICE_RADIUS) as (keyof typeof SERVICE_RADIUS)[]).map((stage) => {
    const { metres, source } = SERVICE_RADIUS[stage]!;
    const promised = sites.filter((site) => site.stage === stage && site.status !== 'reserved' && site.status !== 'closing');
    const open = promised.filter(({ status }) => isOpen(status));
    const reached = (by: readonly ReachSite[]): number =>
      homes
        .filter(({ point }) => by.some((site) => site.point !== null && haversineMetres(site.point, point) <= metres))
        .reduce((sum, { households }) => sum + households, 0);
    return {
      stage,
      radiusMetres: metres,
      source,
      households: homes.reduce((sum, { households }) => sum + households, 0),
      reachedByOpen: reached(open),
      reachedOnceBuilt: reached(promised),
    };
  });
}

/** Ray casting over one ring of WGS-84 degrees. */
export function isWithin({ lon, lat }: Point, ring: readonly (readonly [number, number])[]): boolean {
  let inside = false;
  for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
    const [[x1, y1], [x2, y2]] = [ring[at]!, ring[before]!];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
