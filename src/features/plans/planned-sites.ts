// The sites of a kept plan as editions are compared: a layout plan by site, an enrolment plan by school.
import type { PlannedSite } from '../../domain/capacity/planned-site';
import { classSizeNorm } from '../../domain/capacity/norms';
import { compact } from '../../platform/files/cells';
import type { EnrolmentPlan, EnrolmentRow } from './reading/enrolment-plan';
import type { PlanDocument, PlanSite, PlanStage } from './reading/plan-document';
import { schoolNameKey } from './reading/school-name';

/** A row that repeats another one is not a second site. */
export function sitesOfLayout(document: PlanDocument): PlannedSite[] {
  const repeated = new Set(document.findings.filter(({ code }) => code === 'PLAN.DUPLICATE_SITE').map(({ row }) => row));
  return document.sites.filter(({ row }) => !repeated.has(row)).map(siteOf);
}

function siteOf(site: PlanSite): PlannedSite {
  const by = (seats: (stage: PlanStage) => number | null): Record<string, number | null> =>
    Object.fromEntries(site.stages.map((stage) => [stage.stage, seats(stage)]));
  const now = ({ current, seats }: PlanStage): number | null =>
    current?.seats ?? (site.status === 'existing' && site.current.classes === null ? seats : null);
  const staysAsItIs = site.status === 'existing' || site.status === 'closing';
  const stands = staysAsItIs || site.status === 'expanding';
  return {
    row: site.row,
    code: site.code === null ? null : compact(site.code),
    name: site.name,
    nameKey: schoolNameKey(site.name),
    place: site.district,
    position: site.position,
    point: site.point,
    status: site.status,
    opensOn: site.opensOn,
    seats: by((stage) => (staysAsItIs ? (now(stage) ?? stage.seats) : (stage.seats ?? now(stage)))),
    open: stands ? by(now) : {},
  };
}

/** One entry a school; its seats by grade are classes × class size, not above the planned number. */
export function sitesOfEnrolment(plan: EnrolmentPlan): PlannedSite[] {
  const bySchool = new Map<string, EnrolmentRow[]>();
  for (const row of plan.rows) {
    const key = row.code ?? `${row.authorityName}/${schoolNameKey(row.school)}`;
    bySchool.set(key, [...(bySchool.get(key) ?? []), row]);
  }
  return [...bySchool.values()].map((rows) => {
    const [{ row, school, code, authorityName }] = rows as [EnrolmentRow];
    const seats = Object.fromEntries(rows.map((one) => [one.grade, seatsOf(one)]));
    return {
      row,
      code,
      name: school,
      nameKey: schoolNameKey(school),
      place: authorityName,
      position: null,
      point: null,
      status: null,
      opensOn: null,
      seats,
      open: seats,
    };
  });
}

function seatsOf({ grade, classes, classSize, planned }: EnrolmentRow): number {
  const norm = classSizeNorm(grade).value;
  const seats = classes * Math.min(classSize ?? norm, norm);
  return planned === null ? seats : Math.min(seats, planned);
}
