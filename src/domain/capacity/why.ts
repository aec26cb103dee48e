// The reasons behind a count of seats, as codes with figures, for the screen that explains a pool.

export type WhyCode =
  | 'ENROLMENT_CLASSES'
  | 'ENROLMENT_MISSING'
  | 'ROW_DROPPED'
  | 'CLASS_SIZE_NORM'
  | 'CLASS_SIZE_OVERRIDE'
  | 'PLANNED_BELOW_CLASSES'
  | 'LAYOUT_CEILING'
  | 'LAYOUT_MISSING'
  | 'SITE_NOT_OPEN'
  | 'CURRENT_UNTIL_OPENING'
  | 'OPENING_CONFIRMED'
  | 'SITE_CEILING_SHARED'
  | 'COMMITTED'
  | 'COMMITTED_UNKNOWN'
  | 'ENROLLED'
  | 'ENROLLED_UNKNOWN'
  | 'SHARE'
  | 'MINIMUM'
  | 'VACANCY_BOUND'
  | 'CAP';

/** One reason: the figure that counted and, where one was replaced, what it replaced. */
export interface Why {
  readonly code: WhyCode;
  readonly value: number | null;
  readonly insteadOf?: number;
  /** The code of the layout site the reason speaks of. */
  readonly site?: string;
}
