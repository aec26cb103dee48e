// The most seats that the layout plan allows a grade in a year, for whoever checks an enrolment plan against it.
import type { PlainDate } from '../kernel/plain-date';
import { ENTRY_GRADES, firstDayOf, isEntryGrade, stageOf, type Grade, type Stage } from '../kernel/school-year';
import { yearsOf } from './norms';
import { hasOpeningToCome, isOpen, type SiteStatus } from './site-status';
import type { Why } from './why';

/** Classes of one stage; a kindergarten gives them by band. */
export interface StageClasses {
  readonly classes: number;
  readonly byGrade?: Readonly<Partial<Record<Grade, number>>>;
}

/** From which day each grade of a site is open; a grade that is not named has not opened. */
export type OpenedGrades = Readonly<Partial<Record<Grade, PlainDate>>>;

/** One site of the layout plan, of the stage the pool belongs to. */
export interface LayoutSite {
  readonly code: string;
  readonly status: SiteStatus;
  readonly stage: Stage;
  readonly current: StageClasses | null;
  readonly planned: StageClasses | null;
  /** The grades that two persons recorded as open, each with its day; the plan's own 投用年月 opens nothing. */
  readonly openedOn: OpenedGrades;
  /** A bare sum for all stages of the site together (PLAN.STAGE_SPLIT_MISSING), with the entry classes of its other stages. */
  readonly shared?: {
    readonly classes: number;
    readonly others: readonly { readonly stage: Stage; readonly entryClasses: number }[];
  };
}

export interface LayoutCeiling {
  /** Classes that the entry grade of the stage may open. */
  readonly entryClasses: number;
  readonly grounds: readonly Why[];
}

/**
 * Classes that the entry grade of a stage may open over all sites (campuses) of a school: classes ÷ years, whole classes only;
 * a kindergarten by its 小班. Existing sites count as they are, expanding ones as they are until the entry grade of their extension
 * is recorded open on the first day of the school year; one under construction counts from that day on and gives none before;
 * every other site gives none, whatever is recorded of it. Never negative.
 */
export function layoutCeiling(sites: readonly LayoutSite[], schoolYear: number, grade: Grade): LayoutCeiling {
  if (sites.length === 0) return { entryClasses: 0, grounds: [{ code: 'LAYOUT_MISSING', value: null }] };
  const parts = sites.map((site) => ceilingOf(site, schoolYear, ENTRY_GRADES[stageOf(grade)]));
  return {
    entryClasses: parts.reduce((sum, part) => sum + part.entryClasses, 0),
    grounds: parts.flatMap((part) => part.grounds),
  };
}

/** True when at least one site is open to a grade in a school year, so that the grade can exist there at all. */
export const hasOpenSite = (sites: readonly LayoutSite[], schoolYear: number, grade: Grade): boolean =>
  sites.some((site) => isOpen(site.status) || hasOpened(site, schoolYear, grade));

/** Whether a grade of a site that was still to open has done so by the first day of a school year. */
function hasOpened({ status, openedOn }: LayoutSite, schoolYear: number, grade: Grade): boolean {
  const day = openedOn[grade];
  return hasOpeningToCome(status) && day !== undefined && day <= firstDayOf(schoolYear);
}

function ceilingOf(site: LayoutSite, schoolYear: number, entryGrade: Grade): LayoutCeiling {
  const { code } = site;
  const opened = hasOpened(site, schoolYear, entryGrade);
  if ((!isOpen(site.status) && !opened) || site.stage !== stageOf(entryGrade)) {
    return { entryClasses: 0, grounds: [{ code: 'SITE_NOT_OPEN', value: 0, site: code }] };
  }
  const planned = entryClassesOf(site.planned ?? site.current, site.stage, entryGrade);
  if (opened) return { entryClasses: planned, grounds: [{ code: 'OPENING_CONFIRMED', value: planned, site: code }] };
  const own = entryClassesOf(site.current ?? stillUnsplit(site), site.stage, entryGrade);
  const grounds: Why[] = [];
  if (site.status === 'expanding')
    grounds.push({ code: 'CURRENT_UNTIL_OPENING', value: own, insteadOf: planned, site: code });
  if (!site.shared) return { entryClasses: own, grounds };
  const left = sharedLeft(site.shared, site.stage);
  if (left < own) grounds.push({ code: 'SITE_CEILING_SHARED', value: left, insteadOf: own, site: code });
  return { entryClasses: Math.min(own, left), grounds };
}

/** Without current classes of its own an existing or unsplit stage counts as planned; an expanding one has nothing yet. */
const stillUnsplit = (site: LayoutSite): StageClasses | null => (site.status === 'existing' || site.shared ? site.planned : null);

function entryClassesOf(scale: StageClasses | null, stage: Stage, entryGrade: Grade): number {
  if (scale === null || !isEntryGrade(entryGrade)) return 0;
  return Math.max(0, scale.byGrade?.[entryGrade] ?? Math.floor(scale.classes / yearsOf(stage)));
}

/** What a bare sum leaves for one stage once the other stages have their tracks, in entry classes. */
function sharedLeft(shared: NonNullable<LayoutSite['shared']>, stage: Stage): number {
  const taken = shared.others.reduce((sum, other) => sum + other.entryClasses * yearsOf(other.stage), 0);
  return Math.max(0, Math.floor((shared.classes - taken) / yearsOf(stage)));
}
