// The seats that a school year will have, each beside what it rests on: open ones, and those that are only promised, never in one sum.
import type { Stage } from '../kernel/school-year';
import type { OpenedGrades } from './layout-ceiling';
import { openedSeats } from './opened-seats';
import { hasOpeningToCome, type SiteStatus } from './site-status';

/** One stage of one site of the layout plan, in seats. */
export interface SupplySite {
  readonly code: string;
  readonly name: string;
  readonly authority: string;
  readonly stage: Stage;
  readonly status: SiteStatus;
  /** Seats there are today; null where the plan gives none. */
  readonly current: number | null;
  /** Seats once the plan stands. */
  readonly planned: number | null;
  /** The first school year of the planned scale; null when nobody said. A plan's own date confirms nothing. */
  readonly opensIn: number | null;
  /** The grades that two persons recorded as open, each with its day: what is open for certain of a promise. */
  readonly openedOn: OpenedGrades;
}

/** The first school year of what is never built, in an assumption. */
export const NEVER = Number.POSITIVE_INFINITY;

/** `open` alone gives seats; `undated` are promised without a year. */
export const SUPPLY_COLUMNS = ['open', 'building', 'soon', 'planned', 'undated', 'reserved'] as const;
export type SupplyColumn = (typeof SUPPLY_COLUMNS)[number];
export type Supply = Readonly<Record<SupplyColumn, number>>;

/**
 * Seats of a school year by what they rest on. An existing site counts as it is; an expanding one too, its extension under `building`
 * from its year; sites not built under their status from their year; a closing one gives none; reserved land (预留用地) stands
 * apart in every year. Of a site under construction or an extension, the grades recorded open are open seats from their day on, and
 * the promise is less by them. Whole seats, never negative.
 */
export function supplyOf(sites: readonly SupplySite[], schoolYear: number): Supply {
  const supply = { open: 0, building: 0, soon: 0, planned: 0, undated: 0, reserved: 0 };
  for (const site of sites) for (const [column, seats] of columnsOf(site, schoolYear)) supply[column] += Math.max(0, seats);
  return supply;
}

function columnsOf(site: SupplySite, schoolYear: number): [SupplyColumn, number][] {
  const planned = site.planned ?? 0;
  switch (site.status) {
    case 'existing':
      return [['open', site.current ?? planned]];
    case 'expanding':
      return [['open', site.current ?? 0], ...promised('building', site, schoolYear, planned - (site.current ?? 0))];
    case 'building':
    case 'soon':
    case 'planned':
      return promised(site.status, site, schoolYear, planned);
    case 'reserved':
      return [['reserved', planned]];
    case 'closing':
      return [];
  }
}

/** A promise: what of it is open for certain, and the rest in its column from its year. */
function promised(column: SupplyColumn, site: SupplySite, schoolYear: number, seats: number): [SupplyColumn, number][] {
  const { stage, status, openedOn, opensIn } = site;
  const open = hasOpeningToCome(status) ? openedSeats(stage, seats, openedOn, schoolYear) : 0;
  const rest: [SupplyColumn, number][] =
    opensIn === null ? [['undated', seats - open]] : opensIn <= schoolYear ? [[column, seats - open]] : [];
  return [['open', open], ...rest];
}
