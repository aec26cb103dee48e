// A site as editions of a plan are compared by it: what makes it the same one, and what may have changed.
import type { Point } from '../kernel/geo';

/** A site of a layout plan, or a school of an enrolment plan, as editions are compared by it. */
export interface PlannedSite {
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
  /** The name as names compare: without blanks and brackets. */
  readonly nameKey: string;
  /** District or authority. */
  readonly place: string | null;
  readonly position: string | null;
  readonly point: Point | null;
  readonly status: string | null;
  readonly opensOn: string | null;
  /** Seats by stage, or by grade, once the plan stands; null where the sheet does not say. */
  readonly seats: Readonly<Record<string, number | null>>;
  /** Those of them that are open now. */
  readonly open: Readonly<Record<string, number | null>>;
}
