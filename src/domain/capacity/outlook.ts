// Seats beside children, year by year: where seats will be short, where there will be too many, and which reserved land would close a gap.
import { STAGES, type Stage } from '../kernel/school-year';
import { demandOf, type DemandGround, type Scenario } from './demand';
import { supplyOf, type Supply, type SupplySite } from './supply';

/** Thresholds of alerts (学位预警), per cent of the children. */
export interface Thresholds {
  /** Short when open seats are fewer than the children by more than this. */
  readonly short: number;
  /** Surplus when open seats are more than the children by more than this. */
  readonly surplus: number;
  /** Schools may have to close when children fill less than this per cent of the open seats. */
  readonly closure: number;
}

export type Alert = 'short' | 'shortUntilBuilt' | 'surplus' | 'closure';

export interface OutlookRow {
  readonly schoolYear: number;
  readonly authority: string;
  readonly stage: Stage;
  readonly supply: Supply;
  /** Null where a figure that the scenario needs is not there. */
  readonly children: number | null;
  /** Children of talents that employers expect, among `children`; a count from the survey. */
  readonly surveyed: number;
  /** Open seats less children. */
  readonly gap: number | null;
  /** The gap once everything with a year stands, reserved land and undated promises apart. */
  readonly gapOnceBuilt: number | null;
  readonly alert: Alert | null;
  /** Reserved sites, largest first, that would close what remains of the gap; all of them when they do not suffice. */
  readonly reservedToClose: readonly { readonly code: string; readonly name: string; readonly seats: number }[];
}

export interface OutlookGrounds {
  readonly sites: readonly SupplySite[];
  readonly demand: ReadonlyMap<string, DemandGround>;
  readonly surveyed: (authority: string, stage: Stage, schoolYear: number) => number;
  readonly thresholds: Thresholds;
}

/** One row a year, authority and stage that has a site or children. Pure; rows in the order of authorities, stages and years. */
export function outlook(
  grounds: OutlookGrounds,
  asked: { readonly from: number; readonly to: number; readonly authorities: readonly string[]; readonly scenario: Scenario },
): OutlookRow[] {
  const rows: OutlookRow[] = [];
  for (const authority of asked.authorities)
    for (const stage of STAGES) {
      const sites = grounds.sites.filter((site) => site.authority === authority && site.stage === stage);
      const ground = grounds.demand.get(authority);
      if (sites.length === 0 && ground === undefined) continue;
      for (let schoolYear = asked.from; schoolYear <= asked.to; schoolYear += 1) {
        const children = ground === undefined ? null : demandOf(ground, stage, schoolYear, asked.scenario);
        const surveyed = grounds.surveyed(authority, stage, schoolYear);
        rows.push(rowOf({ schoolYear, authority, stage, children, surveyed }, sites, grounds.thresholds));
      }
    }
  return rows;
}

function rowOf(
  head: Pick<OutlookRow, 'schoolYear' | 'authority' | 'stage' | 'children' | 'surveyed'>,
  sites: readonly SupplySite[],
  thresholds: Thresholds,
): OutlookRow {
  const supply = supplyOf(sites, head.schoolYear);
  const built = supply.open + supply.building + supply.soon + supply.planned;
  const gap = head.children === null ? null : supply.open - head.children;
  const gapOnceBuilt = head.children === null ? null : built - head.children;
  return {
    ...head,
    supply,
    gap,
    gapOnceBuilt,
    alert: head.children === null ? null : alertOf(supply.open, built, head.children, thresholds),
    reservedToClose: gapOnceBuilt !== null && gapOnceBuilt < 0 ? landFor(sites, -gapOnceBuilt) : [],
  };
}

/** The graver alert where two would do: a school that stands empty before one with seats to spare. */
function alertOf(open: number, built: number, children: number, { short, surplus, closure }: Thresholds): Alert | null {
  const isShort = (seats: number): boolean => (children - seats) * 100 > children * short;
  if (isShort(open)) return isShort(built) ? 'short' : 'shortUntilBuilt';
  if (open > 0 && children * 100 < open * closure) return 'closure';
  return (open - children) * 100 > children * surplus ? 'surplus' : null;
}

function landFor(sites: readonly SupplySite[], missing: number): OutlookRow['reservedToClose'] {
  const land = sites
    .filter(({ status, planned }) => status === 'reserved' && (planned ?? 0) > 0)
    .map(({ code, name, planned }) => ({ code, name, seats: planned! }))
    .sort((a, b) => b.seats - a.seats || (a.code < b.code ? -1 : 1));
  let left = missing;
  return land.filter(({ seats }) => {
    const needed = left > 0;
    left -= seats;
    return needed;
  });
}

/** The sites as they would stand if some opened in other years (what-if); unknown codes are named. */
export function withOpenings(
  sites: readonly SupplySite[],
  openings: ReadonlyMap<string, number>,
): { readonly sites: readonly SupplySite[]; readonly unknown: readonly string[] } {
  const known = new Set(sites.map(({ code }) => code));
  return {
    sites: sites.map((site) => ({ ...site, opensIn: openings.get(site.code) ?? site.opensIn })),
    unknown: [...openings.keys()].filter((code) => !known.has(code)),
  };
}
