// How many seats of a pool (school, grade, year) there are and how many are vacant, for the seat account of a season.
import { isEntryGrade, type Grade } from '../kernel/school-year';
import { hasOpenSite, layoutCeiling, type LayoutSite } from './layout-ceiling';
import { classSizeNorm } from './norms';
import type { Why } from './why';

/** What the enrolment plan says about one grade of one school. */
export interface EnrolmentFigures {
  /** Entry grades: classes to open; other grades: classes there are. */
  readonly classes: number;
  readonly classSize: number | null;
  /** 计划人数 of an entry grade. */
  readonly planned: number | null;
  /** 对口预计 and 优抚预计, taken off first. */
  readonly catchment: number | null;
  readonly preferential: number | null;
  /** Pupils of another grade. */
  readonly enrolled: number | null;
}

export interface PoolQuestion {
  readonly schoolYear: number;
  readonly grade: Grade;
  /** The layout sites of the school's stage; a campus each. */
  readonly sites: readonly LayoutSite[];
  /** Null where the authority plans nothing: then nothing is offered. */
  readonly enrolment: EnrolmentFigures | null;
  /** The class size above the norm that two persons allowed for this pool; left out or null: the norm holds. */
  readonly classSizeAllowed?: number | null;
}

export interface PoolSeats {
  /** Seats of an entry grade; 0 for every other grade, which opens no class. */
  readonly entrySeats: number;
  /** Entry grades: committed intake, never above the seats; other grades: enrolled pupils. */
  readonly committed: number;
  readonly vacancies: number;
  readonly grounds: readonly Why[];
}

/** The class size that counts: as stated, not above the norm, or not above what two persons allowed beyond it. */
function countedClassSize(grade: Grade, stated: number | null, allowed: number | null): { classSize: number; grounds: Why[] } {
  const norm = classSizeNorm(grade).value;
  const most = Math.max(norm, allowed ?? norm);
  const wanted = stated ?? norm;
  const classSize = Math.min(wanted, most);
  const grounds: Why[] = [];
  if (wanted > most) grounds.push({ code: 'CLASS_SIZE_NORM', value: most, insteadOf: wanted });
  if (classSize > norm) grounds.push({ code: 'CLASS_SIZE_OVERRIDE', value: classSize, insteadOf: norm });
  return { classSize, grounds };
}

/**
 * Entry grades: classes × class size, no class above the norm (unless two persons allowed it), no more than 计划人数, no more classes than the layout plan
 * gives the entry grade; vacancies are what the committed intake leaves. Other grades: classes × class size − enrolled.
 * An unknown committed intake or enrolment leaves no vacancy. Figures must be whole and not negative (RangeError).
 * Source: layout plan = ceiling, enrolment plan = this year's seats (GB 50099-2011 and JGJ 39-2016 for the norm).
 */
export function poolSeats({ schoolYear, grade, sites, enrolment, classSizeAllowed }: PoolQuestion): PoolSeats {
  if (enrolment === null)
    return { entrySeats: 0, committed: 0, vacancies: 0, grounds: [{ code: 'ENROLMENT_MISSING', value: null }] };
  mustBeCounts(enrolment);
  const { classSize, grounds } = countedClassSize(grade, enrolment.classSize, classSizeAllowed ?? null);
  return isEntryGrade(grade)
    ? entryPool(enrolment, classSize, layoutCeiling(sites, schoolYear, grade), grounds)
    : otherPool(enrolment, classSize, closedTo(sites, schoolYear, grade), grounds);
}

/**
 * What classes ÷ years of the layout plan would give an entry grade: it pre-fills a figure marked 估算 and is never offered.
 */
export function estimatedEntrySeats(sites: readonly LayoutSite[], schoolYear: number, grade: Grade): number {
  return isEntryGrade(grade) ? layoutCeiling(sites, schoolYear, grade).entryClasses * classSizeNorm(grade).value : 0;
}

function entryPool(
  enrolment: EnrolmentFigures,
  classSize: number,
  ceiling: ReturnType<typeof layoutCeiling>,
  before: readonly Why[],
): PoolSeats {
  const grounds: Why[] = [...before, { code: 'ENROLMENT_CLASSES', value: enrolment.classes }, ...ceiling.grounds];
  const classes = Math.min(enrolment.classes, ceiling.entryClasses);
  if (classes < enrolment.classes) grounds.push({ code: 'LAYOUT_CEILING', value: classes, insteadOf: enrolment.classes });
  const byClasses = classes * classSize;
  const entrySeats = Math.min(byClasses, enrolment.planned ?? byClasses);
  if (entrySeats < byClasses) grounds.push({ code: 'PLANNED_BELOW_CLASSES', value: entrySeats, insteadOf: byClasses });
  if (enrolment.catchment === null || enrolment.preferential === null) {
    return { entrySeats, committed: entrySeats, vacancies: 0, grounds: [...grounds, { code: 'COMMITTED_UNKNOWN', value: null }] };
  }
  const expected = enrolment.catchment + enrolment.preferential;
  const committed = Math.min(entrySeats, expected);
  grounds.push(
    committed < expected ? { code: 'COMMITTED', value: committed, insteadOf: expected } : { code: 'COMMITTED', value: committed },
  );
  return { entrySeats, committed, vacancies: entrySeats - committed, grounds };
}

/** Why no site is open to a grade; null when one is. */
const closedTo = (sites: readonly LayoutSite[], schoolYear: number, grade: Grade): Why | null =>
  hasOpenSite(sites, schoolYear, grade) ? null : { code: sites.length === 0 ? 'LAYOUT_MISSING' : 'SITE_NOT_OPEN', value: 0 };

function otherPool(
  enrolment: EnrolmentFigures,
  classSize: number,
  closed: Why | null,
  before: readonly Why[],
): PoolSeats {
  const grounds: Why[] = [...before, { code: 'ENROLMENT_CLASSES', value: enrolment.classes }];
  const none = (why: Why): PoolSeats => ({
    entrySeats: 0,
    committed: enrolment.enrolled ?? 0,
    vacancies: 0,
    grounds: [...grounds, why],
  });
  if (closed !== null) return none(closed);
  if (enrolment.enrolled === null) return none({ code: 'ENROLLED_UNKNOWN', value: null });
  const vacancies = Math.max(0, enrolment.classes * classSize - enrolment.enrolled);
  return {
    entrySeats: 0,
    committed: enrolment.enrolled,
    vacancies,
    grounds: [...grounds, { code: 'ENROLLED', value: enrolment.enrolled }],
  };
}

function mustBeCounts({ classes, classSize, planned, catchment, preferential, enrolled }: EnrolmentFigures): void {
  for (const [name, value] of Object.entries({ classes, classSize, planned, catchment, preferential, enrolled })) {
    if (value !== null && (!Number.isSafeInteger(value) || value < 0)) throw new RangeError(`${name} is no count: ${value}`);
  }
}
