// The states of a school's seat sheet (学位核定表): opened by a planner, reported by the school, approved or returned by its authority.
import { table, type DeedOf, type StateOf } from '../kernel/state-table';

export const seatSheetStates = table({
  open: { report: 'reported', escalate: 'overdue' },
  reported: { approve: 'approved', return: 'returned' },
  returned: { report: 'reported', escalate: 'overdue' },
  overdue: { extend: 'open' },
  approved: {},
});

export type SeatSheetState = StateOf<typeof seatSheetStates>;
export type SeatSheetDeed = DeedOf<typeof seatSheetStates>;

/** Sheets that wait for their school: reminded before the deadline, escalated after it. */
export const WAITING_FOR_SCHOOL: readonly SeatSheetState[] = ['open', 'returned'];

/** Why a school reports another figure than the plan's. */
export const REPORT_REASONS = [
  'roomsLacking',
  'staffLacking',
  'worksUnfinished',
  'catchmentDiffers',
  'enrolledDiffers',
  'planMistaken',
] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

/** Why an authority sends a sheet back. */
export const RETURN_REASONS = ['proofLacking', 'figureDoubtful', 'planChanged', 'catchmentDoubtful'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
