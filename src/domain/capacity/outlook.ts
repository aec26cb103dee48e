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

export const ALERTS = ['short', 'shortUntilBuilt', 'surplus', 'closure'] as const;
export type Alert = (typeof ALERTS)[number];

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
        rows.push({ schoolYear, authority, stage, children, surveyed, ...seatsBeside(sites, schoolYear, children, grounds.thresholds) });
      }
    }
  return rows;
}

/** What the seats of a year are beside the children of it. */
export type SeatsBesideChildren = Pick<OutlookRow, 'supply' | 'gap' | 'gapOnceBuilt' | 'alert' | 'reservedToClose'>;

/** Sets the seats of a year beside children; no gap and no alert where nobody knows how many they are. */
export function seatsBeside(
  sites: readonly SupplySite[],
  schoolYear: number,
  children: number | null,
  thresholds: Thresholds,
): SeatsBesideChildren {
  const supply = supplyOf(sites, schoolYear);
  const gap = children === null ? null : supply.open - children;
  const gapOnceBuilt = children === null ? null : builtOf(supply) - children;
  return {
    supply,
    gap,
    gapOnceBuilt,
    alert: children === null ? null : alertOf(supply, children, thresholds),
    reservedToClose: gapOnceBuilt !== null && gapOnceBuilt < 0 ? landFor(sites, -gapOnceBuilt) : [],
  };
}

const builtOf = ({ open, building, soon, planned }: Supply): number => open + building + soon + planned;
const isShort = (seats: number, children: number, short: number): boolean => (children - seats) * 100 > children * short;

/** Whether seats are missing for children of whom only some are known: more of them would but miss more. */
export function shortageOf(supply: Supply, children: number, { short }: Thresholds): 'short' | 'shortUntilBuilt' | null {
  if (!isShort(supply.open, children, short)) return null;
  return isShort(builtOf(supply), children, short) ? 'short' : 'shortUntilBuilt';
}

/** The graver alert where two would do: a school that stands empty before one with seats to spare. */
function alertOf(supply: Supply, children: number, thresholds: Thresholds): Alert | null {
  const { open } = supply;
  const shortage = shortageOf(supply, children, thresholds);
  if (shortage !== null) return shortage;
  if (open > 0 && children * 100 < open * thresholds.closure) return 'closure';
  return (open - children) * 100 > children * thresholds.surplus ? 'surplus' : null;
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
