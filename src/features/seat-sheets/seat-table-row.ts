// One row of the 学位核定表: a pool's figures side by side, each with its standing, and the papers behind them.
import { layoutCeiling } from '../../domain/capacity/layout-ceiling';
import { classSizeNorm } from '../../domain/capacity/norms';
import type { SheetFigures } from '../../domain/capacity/seat-sheet';
import type { EnrolmentFigures } from '../../domain/capacity/seats-of-year';
import type { Why } from '../../domain/capacity/why';
import { isEntryGrade, stageOf } from '../../domain/kernel/school-year';
import { layoutSiteOf } from '../plans';
import type { PoolRowWithGrounds } from '../seats';
import type { SeatSheetEntity } from './seat-sheet.entity';
import type { PoolGrounds } from './seat-sources';
import type { TableGrounds } from './seat-table-grounds';
import type { SeatTableRowResponse } from './seat-table.dto';

type KeptGrounds = PoolGrounds & { readonly seats?: readonly Why[]; readonly figures?: EnrolmentFigures };

export function tableRow(grounds: TableGrounds, pool: PoolRowWithGrounds): SeatTableRowResponse {
  const kept = JSON.parse(pool.grounds) as KeptGrounds;
  const approving = kept.sheetId === undefined ? null : (grounds.sheets.get(kept.sheetId) ?? null);
  const latest = grounds.latest.get(pool.schoolId) ?? null;
  const row = grounds.rows.get(`${kept.planVersionId}/${kept.row}`);
  const { entrySeats, committed, coordinated } = pool;
  const entry = isEntryGrade(pool.grade);
  const norm = classSizeNorm(pool.grade);
  const stated = (kept.figures ?? row?.figures)?.classSize ?? norm.value;
  return {
    poolId: pool.id,
    school: pool.schoolCode,
    schoolName: pool.schoolName,
    authority: pool.authorityCode,
    grade: pool.grade,
    norm: norm.value,
    normSource: norm.source,
    estimated: entry ? estimated(grounds, pool) : null,
    plan: row
      ? { classes: row.figures.classes, classSize: row.figures.classSize, planned: row.figures.planned }
      : null,
    reported: reported(grounds, pool, approving ?? latest),
    approved: approving && {
      standing: 'approved',
      ...(kept.approved ?? { entrySeats, committed, coordinated }),
      by: grounds.name(approving.decidedBy),
      at: approving.decidedAt?.toISOString() ?? null,
    },
    issued: {
      standing: 'issued',
      classes: classesOf(kept.seats ?? []),
      classSize: Math.min(stated, Math.max(norm.value, pool.classSizeAbove ?? 0)),
      ...{ entrySeats, committed, coordinated, general: entrySeats - committed - coordinated },
      at: pool.issuedAt.toISOString(),
    },
    shareBp: entry ? (kept.shareBp ?? null) : null,
    clause: entry ? (kept.clause ?? null) : null,
    classSizeAbove: leaveOf(grounds, pool),
    openedOn: (grounds.sites.get(pool.schoolId) ?? []).map((site) => site.openedOn[pool.grade]).find(Boolean) ?? null,
    sheetState: latest?.state ?? null,
    sheetEdition: latest?.edition ?? null,
    ...papers(grounds, pool, kept),
  };
}

function estimated(grounds: TableGrounds, pool: PoolRowWithGrounds): SeatTableRowResponse['estimated'] {
  const stage = stageOf(pool.grade);
  const sites = (grounds.sites.get(pool.schoolId) ?? []).flatMap((site) => layoutSiteOf(site, stage, () => 0) ?? []);
  const classes = layoutCeiling(sites, pool.schoolYear, pool.grade).entryClasses;
  const classSize = classSizeNorm(pool.grade).value;
  return { standing: 'estimated', classes, classSize, entrySeats: classes * classSize };
}

function reported(
  grounds: TableGrounds,
  pool: PoolRowWithGrounds,
  sheet: SeatSheetEntity | null,
): SeatTableRowResponse['reported'] {
  const line = sheet && grounds.lines.get(`${sheet.id}/${pool.id}`);
  if (!line || line.reported === null) return null;
  const { classes, classSize, committed } = JSON.parse(line.reported) as SheetFigures;
  return {
    standing: 'reported',
    ...{ classes, classSize, committed, entrySeats: classes * classSize, reason: line.reason, proof: line.proof },
    by: grounds.name(sheet.reportedBy),
    at: sheet.reportedAt?.toISOString() ?? null,
  };
}

/** The classes that were counted: as planned or reported, or as many of them as the layout plan allows. */
function classesOf(seats: readonly Why[]): number | null {
  const value = (code: Why['code']): number | null => seats.find((why) => why.code === code)?.value ?? null;
  return value('LAYOUT_CEILING') ?? value('ENROLMENT_CLASSES');
}

function leaveOf(grounds: TableGrounds, pool: PoolRowWithGrounds): SeatTableRowResponse['classSizeAbove'] {
  const leave = pool.classSizeAbove === null ? undefined : grounds.overrides.get(pool.id);
  return leave === undefined
    ? null
    : {
        ...{ classSize: leave.classSize, norm: leave.norm, reason: leave.reason },
        proposedBy: grounds.name(leave.proposedBy)!,
        confirmedBy: grounds.name(leave.confirmedBy)!,
        confirmedAt: leave.confirmedAt!.toISOString(),
      };
}

function papers(
  { versions, sites }: TableGrounds,
  { schoolId }: PoolRowWithGrounds,
  { planVersionId, row }: PoolGrounds,
): Pick<SeatTableRowResponse, 'documentNumber' | 'enrolmentPlan' | 'layoutPlans'> {
  const named = (id: string | undefined, at: number | undefined): string | null => {
    const version = id === undefined ? undefined : versions.get(id);
    if (version === undefined) return null;
    const row = at === undefined ? '' : ` 第${at}行`;
    const paper = version.kind === 'layout' && version.documentNumber !== null ? `（${version.documentNumber}）` : '';
    return `${version.title} 第${version.version}版${row}${paper}`;
  };
  return {
    documentNumber: versions.get(planVersionId ?? '')?.documentNumber ?? null,
    enrolmentPlan: named(planVersionId, row),
    layoutPlans: (sites.get(schoolId) ?? []).flatMap((site) => named(site.planVersionId, site.sheetRow) ?? []),
  };
}
