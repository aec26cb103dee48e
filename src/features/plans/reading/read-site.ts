// One site row of a layout plan into one site, with every doubt as a finding of its row.
import { LAND_PER_PUPIL } from '../../../domain/capacity/norms';
import type { SiteStatus } from '../../../domain/capacity/site-status';
import type { Stage } from '../../../domain/kernel/school-year';
import { dateOf } from '../../../platform/files/cell-dates';
import { areaUnitsOf, compact } from '../../../platform/files/cells';
import type { CoordinateSystem } from '../../../platform/files/coordinates';
import { readClasses } from './class-expression';
import { officialDistrict } from './district-shapes';
import type { PlanField } from './layout-plan.vocabulary';
import type { PlanSite, PlanStage } from './plan-document';
import type { PlanRow } from './plan-row';
import { statusOfWord } from './plan-words';
import { readPoint } from './read-point';
import { readStages } from './read-stages';

/** What the sheet around a row says about it. */
export interface RowSurroundings {
  readonly bandDistrict: string | null;
  readonly bandStages: readonly Stage[] | null;
  readonly bandStatus: SiteStatus | null;
  readonly kindergartens: boolean;
  readonly ofZhengzhou: boolean;
  readonly coords: CoordinateSystem;
}

/** Reads a site row; null (with a finding) when it has no name, for then nobody can say whose seats these are. */
export function readSite(row: PlanRow, around: RowSurroundings): PlanSite | null {
  const name = row.text('name');
  if (name === null) {
    row.note('error', 'PLAN.REQUIRED_MISSING', 'name', null, 'name');
    return null;
  }
  const status = readStatus(row, around.bandStatus);
  const { stages, currentClasses } = readStages(row, name, status, around);
  const written = row.text('district') ?? around.bandDistrict;
  if (written === null && row.has('district')) row.note('error', 'PLAN.REQUIRED_MISSING', 'district', null, 'district');
  const opens = readOpening(row, status);
  const site: PlanSite = {
    row: row.number,
    code: row.text('code'),
    name,
    ownership: row.text('ownership'),
    district: written === null ? null : officialDistrict(written, around.ofZhengzhou),
    street: row.text('street'),
    position: row.text('position'),
    stages,
    current: {
      landSqm: readLand(row, 'current.landSqm'),
      classes: currentClasses,
      pupils: notNegative(row, 'current.pupils', row.figure('current.pupils')),
    },
    planned: {
      landSqm: readLand(row, 'planned.landSqm'),
      statedSeats: notNegative(row, 'planned.statedSeats', row.figure('planned.statedSeats')),
    },
    status,
    ...opens,
    builder: row.text('builder'),
    supports: readSupports(row),
    radiusM: readRadius(row),
    point: readPoint(row, around.coords),
  };
  noteSeats(row, site);
  noteLand(row, site);
  return site;
}

function readStatus(row: PlanRow, bandStatus: SiteStatus | null): SiteStatus | null {
  const word = row.text('status');
  const status = word === null ? null : statusOfWord(word);
  if (status === null && word !== null) row.note('error', 'PLAN.STATUS_UNKNOWN', 'status', word);
  if (word === null && row.has('status') && bandStatus === null)
    row.note('error', 'PLAN.REQUIRED_MISSING', 'status', null, 'status');
  return word === null ? bandStatus : status;
}

/** Years in which a school of today's or tomorrow's plan can have opened or open: 2199 is a slip of the hand. */
const YEARS = '1850–2100';
const isPlausible = (date: string): boolean => date >= '1850' && date < '2101';

function readOpening(row: PlanRow, status: SiteStatus | null): Pick<PlanSite, 'opensOn' | 'opensPrecision'> {
  const opens = dateOf(row.cell('opensOn'));
  if (opens.kind === 'date' && isPlausible(opens.date)) return { opensOn: opens.date, opensPrecision: opens.precision };
  if (opens.kind === 'date') row.note('warning', 'PLAN.OPENS_UNREADABLE', 'opensOn', row.text('opensOn'), YEARS);
  if (opens.kind === 'unreadable') row.note('warning', 'PLAN.OPENS_UNREADABLE', 'opensOn', opens.text);
  const awaited = status === 'building' || status === 'soon';
  if (opens.kind === 'none' && awaited && row.has('opensOn'))
    row.note('warning', 'PLAN.REQUIRED_MISSING', 'opensOn', null, 'opensOn');
  return { opensOn: null, opensPrecision: null };
}

function readSupports(row: PlanRow): string | null {
  const text = row.text('supports');
  return text === null || /^(?:否|不是|非|no)$/i.test(text) ? null : text;
}

/** ≤500 and 500米 are 500, 0.5km too: a radius is the farthest that a child should have to go. */
function readRadius(row: PlanRow): number | null {
  const bare = /^(?:[≤<]|不大于|不超过)?(\d+(?:\.\d+)?)(m|米|km|公里|千米)?$/i.exec(compact(row.text('radiusM') ?? ''));
  if (!bare) return row.figure('radiusM');
  return /^(?:km|公里|千米)$/i.test(bare[2] ?? '') ? Math.round(Number(bare[1]) * 1000) : Number(bare[1]);
}

/** No school stands on less than 200 ㎡: such a figure without a unit is in 亩 or 公顷, and nobody says in which. */
function readLand(row: PlanRow, field: 'current.landSqm' | 'planned.landSqm'): number | null {
  const land = notNegative(row, field, row.area(field));
  const unnamed = areaUnitsOf(row.unitOfArea(field)).length === 0 && areaUnitsOf(row.text(field)).length === 0;
  if (land === null || land === 0 || land >= 200 || !unnamed) return land;
  row.note('warning', 'PLAN.FIGURE_UNREADABLE', field, row.text(field), '㎡ · 亩 · 公顷');
  return null;
}

function notNegative(row: PlanRow, field: PlanField, figure: number | null): number | null {
  if (figure === null || figure >= 0) return figure;
  row.note('warning', 'PLAN.FIGURE_UNREADABLE', field, figure);
  return null;
}

const sumOf = (stages: readonly PlanStage[], part: (stage: PlanStage) => number | null): number | null =>
  stages.reduce<number | null>(
    (sum, stage) => {
      const value = part(stage);
      return sum === null || value === null ? null : sum + value;
    },
    stages.length === 0 ? null : 0,
  );

function noteSeats(row: PlanRow, site: PlanSite): void {
  const seats = sumOf(site.stages, (stage) => stage.seats);
  const now = sumOf(site.stages, (stage) => stage.current?.seats ?? null);
  const check = (
    field: 'planned.statedSeats' | 'planned.classes' | 'current.classes' | 'current.statedSeats',
    stated: number | null,
    counted: number | null,
  ): void => {
    if (stated !== null && counted !== null && stated !== counted) {
      row.note('warning', 'PLAN.SEATS_NOT_CLASSES_TIMES_SIZE', field, stated, counted);
    }
  };
  check('planned.statedSeats', site.planned.statedSeats, seats);
  check('current.statedSeats', row.figure('current.statedSeats'), now);
  for (const [field, counted] of [
    ['planned.classes', seats],
    ['current.classes', now],
  ] as const) {
    const cell = readClasses(row.cell(field));
    check(field, cell.kind === 'classes' ? cell.seats : null, counted);
  }
}

/** Land is judged by the seats the classes give; the sheet's own ㎡ per pupil is checked within its rounding. */
function noteLand(row: PlanRow, site: PlanSite): void {
  const land = site.planned.landSqm;
  const seats = sumOf(site.stages, (stage) => stage.seats);
  if (land === null || seats === null || seats === 0) return;
  const needed = sumOf(site.stages, (stage) => {
    const norm = LAND_PER_PUPIL[stage.stage];
    return norm === undefined || stage.seats === null ? null : norm.value * stage.seats;
  });
  if (needed !== null && land < needed && site.status !== 'closing')
    row.note('info', 'PLAN.LAND_BELOW_STANDARD', 'planned.landSqm', land, needed);
  const stated = row.figure('planned.landPerPupil');
  const counted = Math.round((land / seats) * 10) / 10;
  if (stated !== null && Math.abs(stated - land / seats) > 0.1)
    row.note('info', 'PLAN.LAND_PER_PUPIL_DIFFERS', 'planned.landPerPupil', stated, counted);
}
