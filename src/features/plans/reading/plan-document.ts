// xuewei.plan/1: what a layout plan sheet says, as `plan read` prints it and an import keeps it.
import type { SiteStatus } from '../../../domain/capacity/site-status';
import type { Point } from '../../../domain/kernel/geo';
import type { PlainDate } from '../../../domain/kernel/plain-date';
import type { Stage } from '../../../domain/kernel/school-year';
import type { DatePrecision } from '../../../platform/files/cell-dates';
import type { SheetFinding } from '../../../platform/files/sheet-row';

/** Classes of a kindergarten by band: 小班, 中班, 大班. */
export interface Bands {
  readonly K1: number;
  readonly K2: number;
  readonly K3: number;
}

export interface StageScale {
  readonly classes: number;
  readonly seats: number;
  readonly bands?: Bands;
}

export interface PlanStage {
  readonly stage: Stage;
  /** The class size that counts: the sheet's, never above the norm; null for a kindergarten. */
  readonly classSize: number | null;
  readonly current: StageScale | null;
  readonly planned: StageScale | null;
  /** Planned classes × class size; null when the sheet gives no planned classes. */
  readonly seats: number | null;
}

export interface PlanSite {
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
  readonly ownership: string | null;
  readonly district: string | null;
  readonly street: string | null;
  readonly position: string | null;
  readonly stages: readonly PlanStage[];
  readonly current: { readonly landSqm: number | null; readonly classes: number | null; readonly pupils: number | null };
  readonly planned: { readonly landSqm: number | null; readonly statedSeats: number | null };
  readonly status: SiteStatus | null;
  readonly opensOn: PlainDate | null;
  readonly opensPrecision: DatePrecision | null;
  readonly builder: string | null;
  readonly supports: string | null;
  readonly radiusM: number | null;
  readonly point: Point | null;
}

export type PlanFindingCode =
  | 'PLAN.BANDS_MISSING'
  | 'PLAN.BANDS_NOT_CLASSES'
  | 'PLAN.CELL_UNREADABLE'
  | 'PLAN.CLASSES_DIFFER'
  | 'PLAN.CLASSES_NOT_WHOLE_TRACKS'
  | 'PLAN.CLASS_SIZE_ABOVE_NORM'
  | 'PLAN.COLUMN_BY_CONTENT'
  | 'PLAN.COLUMN_NOT_READ'
  | 'PLAN.DISTRICT_OF_TITLE'
  | 'PLAN.DISTRICT_WITHOUT_SHAPE'
  | 'PLAN.DUPLICATE_SITE'
  | 'PLAN.FIGURE_MERGED'
  | 'PLAN.FIGURE_UNREADABLE'
  | 'PLAN.LAND_BELOW_STANDARD'
  | 'PLAN.LAND_PER_PUPIL_DIFFERS'
  | 'PLAN.OPENS_UNREADABLE'
  | 'PLAN.POINTS_NOT_CHECKED'
  | 'PLAN.POINT_FAR_FROM_OTHERS'
  | 'PLAN.POINT_MISSING'
  | 'PLAN.POINT_OUTSIDE_DISTRICT'
  | 'PLAN.POINT_UNREADABLE'
  | 'PLAN.REQUIRED_MISSING'
  | 'PLAN.SEATS_NOT_CLASSES_TIMES_SIZE'
  | 'PLAN.SHEET_NOT_READ'
  | 'PLAN.STAGE_SPLIT_MISSING'
  | 'PLAN.STAGE_UNKNOWN'
  | 'PLAN.STATUS_UNKNOWN'
  | 'PLAN.SUBTOTAL_DIFFERS';

export type PlanFinding = SheetFinding<PlanFindingCode>;

export interface StatusTotal {
  readonly sites: number;
  /** Seats once the status's scale stands: what exists for `existing`, planned classes × class size for every other. */
  readonly seats: number;
  /** Only for `expanding`: the seats that are open until the extension opens. */
  readonly currentSeats?: number;
}

export interface PlanDocument {
  readonly format: 'xuewei.plan/1';
  readonly title: string;
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly sha256: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly sites: readonly PlanSite[];
  readonly findings: readonly PlanFinding[];
  readonly totals: {
    readonly sites: number;
    readonly byStatus: Readonly<Partial<Record<SiteStatus, StatusTotal>>>;
    readonly byDistrict: Readonly<Record<string, Readonly<Partial<Record<SiteStatus, number>>>>>;
  };
}

/** Why a file is no layout plan, in one line. */
export interface PlanFault {
  readonly code: 'PLAN.NOT_A_PLAN' | 'PLAN.COORDS_UNKNOWN' | 'PLAN.SHAPES_UNREADABLE' | 'PLAN.MAPPING_WRONG';
  readonly message: string;
}
