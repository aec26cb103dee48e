// What a school answers on its seat sheet and the seats that follow from it, for the school that reports and the authority that approves.
import { isEntryGrade, type Grade } from '../kernel/school-year';
import { classSizeNorm } from './norms';
import type { EnrolmentFigures, PoolSeats } from './seats-of-year';

/** The three figures of a pool that a school answers for. */
export interface SheetFigures {
  readonly classes: number;
  readonly classSize: number;
  /** Entry grades: 对口 and 优抚 together; other grades: enrolled pupils. Null while the plan does not know. */
  readonly committed: number | null;
}

/** The plan's figures of a pool as far as they count: what a sheet begins with. */
export function filledFrom(
  grade: Grade,
  plan: EnrolmentFigures,
  counted: PoolSeats,
  classSizeAllowed: number | null,
): SheetFigures {
  const norm = classSizeNorm(grade).value;
  const ceiling = counted.grounds.find(({ code }) => code === 'LAYOUT_CEILING');
  const known = plan.catchment !== null && plan.preferential !== null;
  return {
    classes: ceiling?.value ?? plan.classes,
    classSize: Math.min(plan.classSize ?? norm, Math.max(norm, classSizeAllowed ?? norm)),
    committed: isEntryGrade(grade) ? (known ? plan.catchment! + plan.preferential! : null) : plan.enrolled,
  };
}

/** True when a school reports what its sheet began with. */
export const confirms = (filled: SheetFigures, reported: SheetFigures): boolean =>
  filled.classes === reported.classes && filled.classSize === reported.classSize && filled.committed === reported.committed;

/**
 * The plan's row with the school's figures in it. 计划人数 bounds the seats only while classes and class size are the plan's: it was
 * counted for those. 对口 and 优抚 are reported in one figure and stand as 对口.
 */
export function asReported(grade: Grade, plan: EnrolmentFigures, filled: SheetFigures, reported: SheetFigures): EnrolmentFigures {
  const samePlaces = filled.classes === reported.classes && filled.classSize === reported.classSize;
  const { classes, classSize, committed } = reported;
  return isEntryGrade(grade)
    ? {
        classes,
        classSize,
        planned: samePlaces ? plan.planned : null,
        catchment: committed,
        preferential: committed === null ? null : 0,
        enrolled: null,
      }
    : { classes, classSize, planned: null, catchment: null, preferential: null, enrolled: committed };
}

/** Whether classes of this size need the leave of two persons, and do not have it. */
export const aboveNorm = (grade: Grade, classSize: number, classSizeAllowed: number | null): boolean =>
  classSize > Math.max(classSizeNorm(grade).value, classSizeAllowed ?? 0);
