// What a layout plan says of the city's schools: which of its sites are schools today, under which code and authority.
import type { SiteStatus } from '../../domain/capacity/site-status';
import { compact, textOf } from '../../platform/files/cells';
import { columnLetter, type SheetGrid } from '../../platform/files/sheet';
import type { Ownership, SchoolSighting } from '../schools';
import { finding, type PlanImportFinding } from './plan-finding';
import type { PlanDocument, PlanSite } from './reading/plan-document';

export interface SightedSite {
  readonly site: PlanSite;
  readonly code: string | null;
  readonly authorityCode: string | null;
  /** Null for a site where no school stands yet, and for one that repeats another. */
  readonly sighting: SchoolSighting | null;
}

/** A school stands there, or is being built there, or has not closed yet. */
const STANDING: ReadonlySet<SiteStatus> = new Set(['existing', 'expanding', 'building', 'closing']);

const OWNERSHIPS: readonly [RegExp, Ownership][] = [
  [/普惠/, 'inclusivePrivate'],
  [/民办|私立/, 'private'],
  [/公办|公立|集体|部门/, 'public'],
];

/** `authorityOf` gives the code for a district's name, or null. */
export function sightSites(
  document: PlanDocument,
  grid: SheetGrid,
  authorityOf: (name: string) => string | null,
): { sites: SightedSite[]; findings: PlanImportFinding[] } {
  const findings: PlanImportFinding[] = [];
  const repeated = new Set(document.findings.filter(({ code }) => code === 'PLAN.DUPLICATE_SITE').map(({ row }) => row));
  const ordinalLetter = Object.entries(document.columns).find(([, field]) => field === 'ordinal')?.[0];
  const sites = document.sites.map((site): SightedSite => {
    const code = site.code === null ? codeByOrdinal(site, grid, ordinalLetter) : compact(site.code);
    const authorityCode = site.district === null ? null : authorityOf(site.district);
    const ownership = OWNERSHIPS.find(([word]) => word.test(site.ownership ?? ''))?.[1] ?? null;
    if (code === null) findings.push(finding('error', 'PLAN.CODE_MISSING', site.row, site.name));
    if (authorityCode === null) findings.push(finding('error', 'PLAN.DISTRICT_UNKNOWN', site.row, site.district));
    if (ownership === null) findings.push(finding('warning', 'PLAN.OWNERSHIP_UNKNOWN', site.row, site.ownership, '公办'));
    const stands = site.status !== null && STANDING.has(site.status) && !repeated.has(site.row);
    const sighting =
      stands && code !== null && authorityCode !== null
        ? {
            code,
            name: site.name,
            authorityCode,
            ownership: ownership ?? 'public',
            lon: site.point?.lon ?? null,
            lat: site.point?.lat ?? null,
          }
        : null;
    return { site, code, authorityCode, sighting };
  });
  return { sites, findings };
}

/** Sheets of kindergartens have a running number only: 7 becomes YE-007. */
function codeByOrdinal(site: PlanSite, grid: SheetGrid, letter: string | undefined): string | null {
  if (letter === undefined || !site.stages.every(({ stage }) => stage === 'kindergarten') || site.stages.length === 0)
    return null;
  const cell = grid.rows[site.row - 1]?.find((_, index) => columnLetter(index) === letter);
  const ordinal = compact(textOf(cell) ?? '');
  return /^\d{1,5}$/.test(ordinal) ? `YE-${ordinal.padStart(3, '0')}` : null;
}
