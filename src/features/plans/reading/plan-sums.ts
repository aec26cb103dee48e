// Sums that a plan sheet states (小计, 合计) against the sites they cover, and the totals of the document.
import { isOpen, type SiteStatus } from '../../../domain/capacity/site-status';
import { areaOf, countOf } from '../../../platform/files/cells';
import type { PlanField } from './layout-plan.vocabulary';
import type { PlanDocument, PlanSite, StatusTotal } from './plan-document';
import type { PlanRow } from './plan-row';

type Count = (site: PlanSite) => number | null;

const add = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

/** Planned seats of a site, or null when a stage has none that can be counted. */
export const plannedSeats: Count = (site) => (site.stages.length === 0 ? null : add(site.stages.map((stage) => stage.seats)));

const COUNTS: readonly [PlanField, Count, 'figure' | 'area'][] = [
  ['planned.statedSeats', plannedSeats, 'figure'],
  [
    'planned.classes',
    (site) => (site.stages.length === 0 ? null : add(site.stages.map((stage) => stage.planned?.classes ?? null))),
    'figure',
  ],
  ['current.classes', (site) => site.current.classes ?? 0, 'figure'],
  ['current.pupils', (site) => site.current.pupils ?? 0, 'figure'],
  ['current.landSqm', (site) => site.current.landSqm ?? 0, 'area'],
  ['planned.landSqm', (site) => site.planned.landSqm ?? 0, 'area'],
];

interface SumFault {
  readonly field: PlanField;
  readonly stated: number;
  readonly counted: number;
}

/**
 * Compares every figure of a sum row with the sites it covers: of several sets that it may cover, with the one it fits, else
 * the first. Seats are those that classes × class size give: a sum over wrongly stated seats is wrong too. Areas may differ by
 * their rounding. Sites with an uncountable figure are not compared, and neither is a sum over none.
 */
export function checkSum(row: PlanRow, coverings: readonly (readonly PlanSite[])[]): void {
  const faults = coverings.filter((covered) => covered.length > 0).map((covered) => sumFaults(row, covered));
  if (faults.some((one) => one.length === 0)) return;
  for (const { field, stated, counted } of faults[0] ?? []) row.note('warning', 'PLAN.SUBTOTAL_DIFFERS', field, stated, counted);
}

function sumFaults(row: PlanRow, covered: readonly PlanSite[]): SumFault[] {
  return COUNTS.flatMap(([field, count, kind]) => {
    const figure = kind === 'area' ? areaOf(row.cell(field), row.unitOfArea(field)) : countOf(row.cell(field));
    const counted = add(covered.map(count));
    if (figure.kind !== 'figure' || counted === null) return [];
    const leeway = kind === 'area' ? covered.length + 70 : 0;
    return Math.abs(figure.value - counted) > leeway ? [{ field, stated: figure.value, counted }] : [];
  });
}

/** The seats that are open now: an undivided sum counts with the smallest class that the site has, never above the plan. */
function currentSeats(site: PlanSite): number {
  const known = add(site.stages.map((stage) => stage.current?.seats ?? null));
  if (known !== null) return known;
  const planned = plannedSeats(site) ?? 0;
  if (site.current.classes === null) return site.status === 'existing' ? planned : 0;
  const smallest = Math.min(...site.stages.map((stage) => stage.classSize ?? 25));
  return Math.min(planned, site.current.classes * smallest);
}

/** Sites and seats by status, sites by district and status. There is no sum over open and unbuilt seats, on purpose. */
export function totalsOf(sites: readonly PlanSite[]): PlanDocument['totals'] {
  const byStatus: Partial<Record<SiteStatus, StatusTotal>> = {};
  const byDistrict: Record<string, Partial<Record<SiteStatus, number>>> = {};
  for (const site of sites) {
    if (site.status === null) continue;
    const before = byStatus[site.status] ?? { sites: 0, seats: 0 };
    const seats = before.seats + (site.status === 'existing' ? currentSeats(site) : (plannedSeats(site) ?? 0));
    const open =
      isOpen(site.status) && site.status !== 'existing' ? { currentSeats: (before.currentSeats ?? 0) + currentSeats(site) } : {};
    byStatus[site.status] = { sites: before.sites + 1, seats, ...open };
    if (site.district === null) continue;
    const district = (byDistrict[site.district] ??= {});
    district[site.status] = (district[site.status] ?? 0) + 1;
  }
  return { sites: sites.length, byStatus, byDistrict };
}
