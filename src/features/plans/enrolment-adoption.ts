// The seats of a year out of an enrolment plan: rows matched to schools, bounded by the layout plan, shared out by the policy.
import { countPool } from '../../domain/capacity/pool-count';
import type { ReserveRule } from '../../domain/capacity/reserve';
import type { PoolSeats } from '../../domain/capacity/seats-of-year';
import { ENTRY_GRADES, isEntryGrade, stageOf, type Stage } from '../../domain/kernel/school-year';
import type { SchoolRow } from '../schools';
import type { IssuedPool } from '../seats';
import { layoutSiteOf, type StandingSite } from './layout-scale';
import { finding, type PlanImportFinding } from './plan-finding';
import type { EnrolmentPlan, EnrolmentRow } from './reading/enrolment-plan';
import { SchoolFinder } from './school-finder';

/** Everything the city knows that a plan's rows are held against. */
export interface AdoptionGrounds {
  readonly schools: readonly SchoolRow[];
  readonly sites: ReadonlyMap<string, readonly StandingSite[]>;
  readonly cityCode: string;
  /** The authority's code for a bureau's name, or null. */
  readonly authorityOf: (name: string) => string | null;
  /** The published share; null where the policy sets nothing aside. */
  readonly reserveOf: (authorityCode: string, stage: Stage) => (ReserveRule & { readonly clause: string }) | null;
}

export interface AdoptedRow {
  readonly row: EnrolmentRow;
  readonly school: SchoolRow | null;
  readonly authorityCode: string | null;
}

export interface Adoption {
  readonly rows: readonly AdoptedRow[];
  /** What the plan knows better about its schools. */
  readonly identified: readonly {
    readonly school: SchoolRow;
    readonly identityCode: string | null;
    readonly authorityCode: string;
    readonly city: boolean;
  }[];
  readonly pools: readonly IssuedPool[];
  readonly findings: readonly PlanImportFinding[];
}

/** Rows that nobody can match to one school give no seat; figures beyond the layout plan are bounded by it. Both are findings. */
export function adoptEnrolment(plan: EnrolmentPlan, grounds: AdoptionGrounds): Adoption {
  const findings: PlanImportFinding[] = [];
  const finder = new SchoolFinder(grounds.schools);
  const rows = plan.rows.map((row) => matchRow(row, finder, grounds, findings));
  const identified = new Map<string, Adoption['identified'][number]>();
  for (const { row, school, authorityCode } of rows) {
    if (school === null || authorityCode === null || identified.has(school.id)) continue;
    identified.set(school.id, { school, identityCode: row.code, authorityCode, city: authorityCode === grounds.cityCode });
  }
  const entryClasses = new Map(rows.map(({ row, school }) => [`${school?.id}/${row.grade}`, row.classes]));
  const pools = rows.flatMap(({ row, school, authorityCode }): IssuedPool[] => {
    if (school === null || authorityCode === null) return [];
    const classesIn = (stage: Stage): number => entryClasses.get(`${school.id}/${ENTRY_GRADES[stage]}`) ?? 0;
    return [poolOf(plan.schoolYear, row, school, authorityCode, classesIn, grounds, findings)];
  });
  return { rows, identified: [...identified.values()], pools, findings };
}

function matchRow(row: EnrolmentRow, finder: SchoolFinder, grounds: AdoptionGrounds, findings: PlanImportFinding[]): AdoptedRow {
  const named = row.authorityName === null ? null : grounds.authorityOf(row.authorityName);
  const match = finder.find(row, named);
  if (row.authorityName !== null && named === null)
    findings.push(finding('error', 'ENROLMENT.AUTHORITY_UNKNOWN', row.row, row.authorityName));
  if (match.found === null) {
    const code = match.candidates > 1 ? 'ENROLMENT.SCHOOL_AMBIGUOUS' : 'ENROLMENT.SCHOOL_UNKNOWN';
    findings.push(finding('error', code, row.row, row.school));
    return { row, school: null, authorityCode: named };
  }
  const school = match.found;
  if (match.byCode && !SchoolFinder.sameName(school, row.school))
    findings.push(finding('info', 'ENROLMENT.NAME_DIFFERS', row.row, row.school, school.name));
  if (named === null || named === school.authorityCode || named === grounds.cityCode)
    return { row, school, authorityCode: named ?? school.authorityCode };
  findings.push(finding('warning', 'ENROLMENT.AUTHORITY_DIFFERS', row.row, named, school.authorityCode));
  return { row, school, authorityCode: school.authorityCode };
}

function poolOf(
  schoolYear: number,
  row: EnrolmentRow,
  school: SchoolRow,
  authorityCode: string,
  classesIn: (stage: Stage) => number,
  grounds: AdoptionGrounds,
  findings: PlanImportFinding[],
): IssuedPool {
  const stage = stageOf(row.grade);
  const sites = (grounds.sites.get(school.id) ?? []).flatMap((site) => layoutSiteOf(site, stage, classesIn) ?? []);
  const rule = grounds.reserveOf(authorityCode, stage);
  const { seats, offered, ...figures } = countPool({ schoolYear, grade: row.grade, sites, enrolment: row }, rule);
  findings.push(...differences(row, seats, figures.coordinated));
  return {
    schoolId: school.id,
    schoolCode: school.code,
    schoolName: school.name,
    authorityCode,
    grade: row.grade,
    standing: 'issued',
    ...figures,
    grounds: {
      row: row.row,
      seats: seats.grounds,
      ...(isEntryGrade(row.grade)
        ? { coordinated: offered.grounds, clause: rule?.clause ?? null, shareBp: rule?.shareBp ?? 0 }
        : {}),
    },
  };
}

function differences(row: EnrolmentRow, { grounds }: PoolSeats, coordinated: number): PlanImportFinding[] {
  const findings: PlanImportFinding[] = [];
  const bounded = grounds.find(({ code }) => code === 'LAYOUT_CEILING');
  const none = grounds.find(({ code }) => code === 'LAYOUT_MISSING' || code === 'SITE_NOT_OPEN');
  if (none) findings.push(finding('error', 'ENROLMENT.LAYOUT_GIVES_NONE', row.row, row.school, none.code));
  else if (bounded)
    findings.push(finding('warning', 'ENROLMENT.ABOVE_LAYOUT_CEILING', row.row, bounded.insteadOf ?? null, bounded.value));
  if (row.coordinatedStated !== null && row.coordinatedStated !== coordinated) {
    findings.push(finding('info', 'ENROLMENT.COORDINATED_DIFFERS', row.row, row.coordinatedStated, coordinated));
  }
  return findings;
}
