// What the seat sheet's form holds: text as typed, so that nothing typed is lost.
import type { SheetLine } from '../api/school.queries';

export interface LineValues {
  grade: string;
  classes: string;
  classSize: string;
  committed: string;
  reason: string;
  proof: string;
}

export interface SheetValues {
  lines: LineValues[];
}

export const REPORT_REASONS = ['roomsLacking', 'staffLacking', 'worksUnfinished', 'catchmentDiffers', 'enrolledDiffers', 'planMistaken'] as const;

/** A line as the sheet was filled; a returned sheet begins with what the school reported. */
export function emptyLine(line: SheetLine): LineValues {
  const figures = line.reported ?? line.filled;
  return {
    grade: line.grade,
    classes: String(figures.classes),
    classSize: String(figures.classSize),
    committed: figures.committed === null ? '' : String(figures.committed),
    reason: line.reason ?? '',
    proof: line.proof ?? '',
  };
}

/** True where the school's figure is another than the one the sheet was filled with. */
export const differs = (line: SheetLine, values: LineValues): boolean =>
  Number(values.classes) !== line.filled.classes ||
  Number(values.classSize) !== line.filled.classSize ||
  (values.committed === '' ? null : Number(values.committed)) !== line.filled.committed;
