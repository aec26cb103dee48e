// What one edition of a plan changes of another, site by site: for whoever adopts it, and for the schools it names.
import { haversineMetres } from '../kernel/geo';
import type { PlannedSite } from './planned-site';
import { matchSites, type SiteQuestion } from './site-identity';

export const CHANGE_KINDS = [
  'new',
  'closed',
  'renamed',
  'renumbered',
  'moved',
  'earlier',
  'later',
  'openingStated',
  'openingDropped',
  'moreSeats',
  'fewerSeats',
  'seatsStated',
  'seatsDropped',
  'statusChanged',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface SiteChange {
  readonly kind: ChangeKind;
  readonly code: string | null;
  readonly name: string;
  readonly place: string | null;
  /** Row of the earlier edition, null for a new site; and of the later, null for one that is gone. */
  readonly rowBefore: number | null;
  readonly rowAfter: number | null;
  readonly before: string | number | null;
  readonly after: string | number | null;
  /** Of a change of seats: the stage or grade. */
  readonly part: string | null;
}

export interface PlanDifferences {
  readonly sites: { readonly before: number; readonly after: number; readonly unchanged: number };
  /** How many changes of each kind. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** Seats of each stage over all sites, open and unbuilt apart. */
  readonly seats: readonly { readonly part: string; readonly open: Sides; readonly unbuilt: Sides }[];
  readonly changes: readonly SiteChange[];
  /** Sites of which nobody can say whether they are the same: they count neither as new nor as closed. */
  readonly questions: readonly SiteQuestion[];
}

export interface Sides {
  readonly before: number;
  readonly after: number;
}

/** A point drawn anew by less than this is the same place. */
const SAME_PLACE_METRES = 50;

/**
 * Sites are the same by code, then by name and place (`matchSites`). Changes stand in the order of the later edition's rows, those
 * that are gone after them in the order of the earlier one's.
 */
export function planDifferences(before: readonly PlannedSite[], after: readonly PlannedSite[]): PlanDifferences {
  const { pairs, gone, added, questions } = matchSites(before, after);
  const paired = pairs.map((pair) => changesOf(pair.before, pair.after));
  const changes = [
    ...[...paired.flat(), ...added.map(asNew)].sort((a, b) => a.rowAfter! - b.rowAfter!),
    ...gone.map((site) => change('closed', site, null, site.status, null)),
  ];
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, changes.filter((one) => one.kind === kind).length]));
  return {
    sites: { before: before.length, after: after.length, unchanged: paired.filter((list) => list.length === 0).length },
    counts: counts as Record<ChangeKind, number>,
    seats: seatSums(before, after),
    changes,
    questions,
  };
}

const asNew = (site: PlannedSite): SiteChange => change('new', null, site, null, site.status);

function change(
  kind: ChangeKind,
  before: PlannedSite | null,
  after: PlannedSite | null,
  from: SiteChange['before'],
  to: SiteChange['after'],
  part: string | null = null,
): SiteChange {
  const { code, name, place } = (after ?? before)!;
  return { kind, code, name, place, rowBefore: before?.row ?? null, rowAfter: after?.row ?? null, before: from, after: to, part };
}

function changesOf(before: PlannedSite, after: PlannedSite): SiteChange[] {
  const made = (kind: ChangeKind, from: SiteChange['before'], to: SiteChange['after'], part: string | null = null): SiteChange =>
    change(kind, before, after, from, to, part);
  const changes: SiteChange[] = [];
  if (before.nameKey !== after.nameKey) changes.push(made('renamed', before.name, after.name));
  if (before.code !== null && after.code !== null && before.code !== after.code)
    changes.push(made('renumbered', before.code, after.code));
  if (hasMoved(before, after)) changes.push(made('moved', placeOf(before), placeOf(after)));
  if (before.status !== after.status)
    changes.push(made(after.status === 'closing' ? 'closed' : 'statusChanged', before.status, after.status));
  if (before.opensOn !== after.opensOn)
    changes.push(made(openingKind(before.opensOn, after.opensOn), before.opensOn, after.opensOn));
  for (const part of partsOf([before, after])) {
    const [from, to] = [before.seats[part] ?? null, after.seats[part] ?? null];
    if (from !== to) changes.push(made(seatsKind(from, to), from, to, part));
  }
  return changes;
}

function openingKind(before: string | null, after: string | null): ChangeKind {
  if (before === null) return 'openingStated';
  if (after === null) return 'openingDropped';
  return after < before ? 'earlier' : 'later';
}

function seatsKind(before: number | null, after: number | null): ChangeKind {
  if (before === null) return 'seatsStated';
  if (after === null) return 'seatsDropped';
  return after > before ? 'moreSeats' : 'fewerSeats';
}

/** Another district, or a point elsewhere; without points on both sides the words of the position decide. */
function hasMoved(before: PlannedSite, after: PlannedSite): boolean {
  if (before.place !== after.place) return true;
  if (before.point && after.point) return haversineMetres(before.point, after.point) > SAME_PLACE_METRES;
  return before.position !== null && after.position !== null && before.position !== after.position;
}

/** The first that differs of district, position and point is what people are told. */
function placeOf({ place, position, point }: PlannedSite): string {
  const at = point === null ? null : `${point.lon},${point.lat}`;
  return [place, position, at].filter((part) => part !== null).join(' ');
}

const partsOf = (sites: readonly PlannedSite[]): string[] => [...new Set(sites.flatMap(({ seats }) => Object.keys(seats)))];

function seatSums(before: readonly PlannedSite[], after: readonly PlannedSite[]): PlanDifferences['seats'] {
  const openIn = (site: PlannedSite, part: string): number => site.open[part] ?? 0;
  const unbuiltIn = (site: PlannedSite, part: string): number => Math.max(0, (site.seats[part] ?? 0) - openIn(site, part));
  const sides = (of: (site: PlannedSite, part: string) => number, part: string): Sides => ({
    before: before.reduce((sum, site) => sum + of(site, part), 0),
    after: after.reduce((sum, site) => sum + of(site, part), 0),
  });
  return partsOf([...before, ...after]).map((part) => ({ part, open: sides(openIn, part), unbuilt: sides(unbuiltIn, part) }));
}
