// Walks the rows of a plan sheet from the top: bands say what goes for the rows below, sums what those above or below come to.
import type { SiteStatus } from '../../../domain/capacity/site-status';
import type { Stage } from '../../../domain/kernel/school-year';
import { compact, figureOf, textOf } from '../../../platform/files/cells';
import type { CoordinateSystem } from '../../../platform/files/coordinates';
import type { FoundColumns } from '../../../platform/files/headings';
import type { Cell, SheetGrid } from '../../../platform/files/sheet';
import { namesZhengzhou } from './district-shapes';
import type { PlanField } from './layout-plan.vocabulary';
import type { Reading } from './notes-on-plan';
import type { PlanSite } from './plan-document';
import { planRow, withBothClasses } from './plan-row';
import { checkSum } from './plan-sums';
import { readSite } from './read-site';
import { kindOfRow, type RowKind } from './row-kind';
import { SumsAhead } from './sums-ahead';

/** What the sheet says as a whole. */
export interface SheetSurroundings {
  readonly coords: CoordinateSystem;
  readonly kindergartens: boolean;
  /** The one district that the title names, for a sheet that gives none elsewhere. */
  readonly district: string | null;
}

/** What the bands above a row say of it. */
interface Bands {
  readonly bandDistrict: string | null;
  readonly bandStages: readonly Stage[] | null;
  readonly bandStatus: SiteStatus | null;
}

/** The sites of a sheet with the findings of their rows, and the findings of rows that are no sites. */
export function readRows(grid: SheetGrid, columns: FoundColumns<PlanField>, around: SheetSurroundings): Reading {
  const reading: Reading = { grid, columns, sites: [], findings: [] };
  const shared = withBothClasses(columns);
  const ofZhengzhou = grid.rows.some((cells) => namesZhengzhou(districtOf(cells, columns)));
  const ahead = new SumsAhead();
  const sums: { readonly findings: Reading['findings'] }[] = [];
  let bands: Bands = { bandDistrict: around.district, bandStages: null, bandStatus: null };
  let block: PlanSite[] = [];
  for (let at = columns.headerRows.at(-1)!; at < grid.rows.length; at += 1) {
    const cells = grid.rows[at]!;
    const kind = kindOfRow(cells, columns);
    const row = planRow(grid, shared, at);
    if (kind.kind === 'band') {
      const { district, stages, status } = kind.band;
      bands = {
        bandDistrict: district ?? bands.bandDistrict,
        bandStages: stages ?? bands.bandStages,
        bandStatus: status ?? bands.bandStatus,
      };
      const hasFigures = cells.some((cell) => figureOf(cell).kind === 'figure');
      ahead.band(row, kind.band, hasFigures);
      sums.push(row);
      block = [];
    } else if (kind.kind === 'sum') {
      sums.push(row);
      if (ahead.isAhead(kind.covers, reading.sites.length)) ahead.sum(row, kind.covers);
      else {
        checkSum(row, coveredBy(kind, reading, block));
        ahead.endBlock();
      }
      block = [];
    } else if (kind.kind === 'site') {
      const site = readSite(row, { ...bands, kindergartens: around.kindergartens, ofZhengzhou, coords: around.coords });
      if (site) {
        reading.sites.push({ site, row });
        block.push(site);
        ahead.site(site);
      } else {
        reading.findings.push(...row.findings);
      }
    }
  }
  ahead.end();
  reading.findings.push(...sums.flatMap((row) => row.findings));
  return reading;
}

/** What stands in the column of districts; of a row with one text, a band perhaps, that text. */
function districtOf(cells: readonly Cell[], columns: FoundColumns<PlanField>): string {
  const column = columns.byField.get('district');
  const texts = [...new Set(cells.flatMap((cell) => textOf(cell) ?? []))];
  return (column ? textOf(cells[column.index]) : null) ?? (texts.length === 1 ? texts[0]! : '');
}

function coveredBy(
  sum: Extract<RowKind, { kind: 'sum' }>,
  reading: Reading,
  block: readonly PlanSite[],
): (readonly PlanSite[])[] {
  const sites = reading.sites.map(({ site }) => site);
  if (sum.covers === 'sheet') return [sites];
  if (sum.covers === 'either') return [sites, block];
  const named = sites.filter(
    (site) => sum.label !== '' && site.district !== null && compact(site.district) === compact(sum.label),
  );
  return [named.length > 0 ? named : block];
}
