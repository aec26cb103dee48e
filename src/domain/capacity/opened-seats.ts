// How many of a promised school's seats are open because its grades were recorded so, for whoever looks ahead.
import { firstDayOf, gradesOf, type Grade, type Stage } from '../kernel/school-year';
import type { OpenedGrades } from './layout-ceiling';
import { classSizeNorm } from './norms';

/** True when the grade is recorded open by the first day of the school year. */
const isOpenBy = (openedOn: OpenedGrades, grade: Grade, schoolYear: number): boolean => {
  const day = openedOn[grade];
  return day !== undefined && day <= firstDayOf(schoolYear);
};

/** True when any grade is. */
export const hasOpenedBy = (openedOn: OpenedGrades, stage: Stage, schoolYear: number): boolean =>
  gradesOf(stage).some((grade) => isOpenBy(openedOn, grade, schoolYear));

/**
 * The share of a stage's seats that its open grades have, by the norm class size of each grade (every school track has as many classes
 * of one grade as of another). Whole seats, never more than there are and never negative. A grade that nobody recorded is not open,
 * also when the children of the one below it will move up.
 */
export function openedSeats(stage: Stage, seats: number, openedOn: OpenedGrades, schoolYear: number): number {
  const grades = gradesOf(stage);
  const sizes = (of: readonly Grade[]): number => of.reduce((sum, grade) => sum + classSizeNorm(grade).value, 0);
  const open = grades.filter((grade) => isOpenBy(openedOn, grade, schoolYear));
  return Math.floor((Math.max(0, seats) * sizes(open)) / sizes(grades));
}
