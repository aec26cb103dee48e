// How many children one class may hold and how much land a school needs, for every count of seats.
import { gradesOf, stageOf, type Grade, type Stage } from '../kernel/school-year';

/** One published figure and where it stands. */
export interface Norm {
  readonly value: number;
  readonly source: string;
}

const GB_50099 = 'GB 50099-2011 §3.0.1';
const JGJ_39 = 'JGJ 39-2016 (2019); 幼儿园工作规程 2016';
const LAND_TABLE = '布局规划用地参考表（生均用地）；以当地现行标准为准';

/** Children of one kindergarten class: 小班 25, 中班 30, 大班 35. */
const BAND_SIZES: Partial<Record<Grade, number>> = { K1: 25, K2: 30, K3: 35 };

const SCHOOL_CLASS_SIZE: Record<Exclude<Stage, 'kindergarten'>, Norm> = {
  primary: { value: 45, source: GB_50099 },
  junior: { value: 50, source: GB_50099 },
  senior: { value: 50, source: GB_50099 },
};

/** The norm of one class of a grade (标准班额), in children. */
export function classSizeNorm(grade: Grade): Norm {
  const stage = stageOf(grade);
  return stage === 'kindergarten' ? { value: BAND_SIZES[grade]!, source: JGJ_39 } : SCHOOL_CLASS_SIZE[stage];
}

/** Years of a stage = grades side by side in one track (轨): primary 6, the others 3. */
export const yearsOf = (stage: Stage): number => gradesOf(stage).length;

/**
 * Least land per pupil in ㎡. A kindergarten has none here: no figure with a source is at hand, and none is invented.
 */
export const LAND_PER_PUPIL: Partial<Record<Stage, Norm>> = {
  primary: { value: 22, source: LAND_TABLE },
  junior: { value: 24, source: LAND_TABLE },
  senior: { value: 30, source: LAND_TABLE },
};
