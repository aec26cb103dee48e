// A kindergarten's classes by band (小班, 中班, 大班) and the seats they hold.
import { classSizeNorm } from '../../../domain/capacity/norms';
import { compact } from '../../../platform/files/cells';
import { readClasses, type ClassExpression } from './class-expression';
import type { Bands, StageScale } from './plan-document';
import type { PlanRow } from './plan-row';

const NAMED = /^小班?:?(\d+)个?班?[,、+\/;]?中班?:?(\d+)个?班?[,、+\/;]?大班?:?(\d+)个?班?$/;
const GRADES = ['K1', 'K2', 'K3'] as const;

/** Whether a figure speaks of today or of what is to come. */
export type When = 'planned' | 'current';

/** Classes and seats of bands: 25, 30 and 35 children a class. */
export function scaleOfBands(bands: Bands): StageScale {
  const seats = (['K1', 'K2', 'K3'] as const).reduce((sum, grade) => sum + bands[grade] * classSizeNorm(grade).value, 0);
  return { classes: bands.K1 + bands.K2 + bands.K3, seats, bands };
}

/** The bands that a row writes out, in columns of their own or in a cell; null when it has no such word. */
export const writtenBands = (row: PlanRow, when: When): Bands | null =>
  ofColumns(row, when) ?? bandsOfText(row.text(`${when}.bands`)) ?? bandsOfText(row.text(`${when}.classes`));

/** The sum of a kindergarten's classes. */
export const classesOfBands = (bands: Bands): number => GRADES.reduce((sum, grade) => sum + bands[grade], 0);

/**
 * The bands of a row, now or planned: `written`, else `classes` in equal parts when three divides them, else it is a finding.
 * `cell` is what the column of classes says beside them.
 */
export function readBands(
  row: PlanRow,
  when: When,
  written: Bands | null,
  cell: ClassExpression,
  classes: number | null,
): Bands | null {
  const field = `${when}.bands` as const;
  if (written) {
    const sum = classesOfBands(written);
    if (cell.kind === 'classes' && cell.parts.length === 0 && classes !== null && classes !== sum) {
      row.note('warning', 'PLAN.BANDS_NOT_CLASSES', row.has(field) ? field : `${field}.K1`, sum, classes);
    }
    return written;
  }
  if (row.text(field) !== null) row.note('warning', 'PLAN.FIGURE_UNREADABLE', field, row.text(field));
  if (classes === null) return null;
  if (classes % 3 === 0) return { K1: classes / 3, K2: classes / 3, K3: classes / 3 };
  row.note('warning', 'PLAN.BANDS_MISSING', `${when}.classes`, classes, '小班/中班/大班');
  return null;
}

/** Bands in three columns of their own; null unless all three are given. */
function ofColumns(row: PlanRow, when: When): Bands | null {
  const [K1, K2, K3] = GRADES.map((grade) => {
    const field = `${when}.bands.${grade}` as const;
    const cell = row.has(field) ? readClasses(row.counted(field)) : ({ kind: 'none' } as const);
    if (cell.kind === 'unreadable') row.note('warning', 'PLAN.FIGURE_UNREADABLE', field, cell.text);
    return cell.kind === 'classes' ? cell.total : undefined;
  });
  return K1 !== undefined && K2 !== undefined && K3 !== undefined ? { K1, K2, K3 } : null;
}

/** 18班（小班6、中班6、大班6）: a sum and its bands, which must make it. */
const SUM_AND_BANDS = /^(\d+)个?班?[(](小.*)[)]$/;

/** Bands that one cell gives: 6/6/6, 小班6、中班6、大班6 or these behind their sum; null for anything else. */
export function bandsOfText(text: string | null): Bands | null {
  if (text === null) return null;
  const [, sum, inside] = SUM_AND_BANDS.exec(compact(text)) ?? [];
  if (inside !== undefined) {
    const bands = bandsOfText(inside);
    return bands && bands.K1 + bands.K2 + bands.K3 === Number(sum) ? bands : null;
  }
  const named = NAMED.exec(compact(text));
  const read = readClasses(text);
  const [K1, K2, K3, more] = named ? named.slice(1).map(Number) : read.kind === 'classes' ? read.parts : [];
  return K1 !== undefined && K2 !== undefined && K3 !== undefined && more === undefined ? { K1, K2, K3 } : null;
}
