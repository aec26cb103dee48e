// Stages, grades and school years: what a seat belongs to, for everybody who counts or gives seats.

export const STAGES = ['kindergarten', 'primary', 'junior', 'senior'] as const;
export type Stage = (typeof STAGES)[number];

export const GRADES = [
  'K1', 'K2', 'K3', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12',
] as const;
export type Grade = (typeof GRADES)[number];

const GRADES_OF: Record<Stage, readonly Grade[]> = {
  kindergarten: ['K1', 'K2', 'K3'],
  primary: ['G1', 'G2', 'G3', 'G4', 'G5', 'G6'],
  junior: ['G7', 'G8', 'G9'],
  senior: ['G10', 'G11', 'G12'],
};

/** The grade in which a stage begins: K1, G1, G7, G10. */
export const ENTRY_GRADES: Record<Stage, Grade> = { kindergarten: 'K1', primary: 'G1', junior: 'G7', senior: 'G10' };

/** The grades of a stage, lowest first. */
export const gradesOf = (stage: Stage): readonly Grade[] => GRADES_OF[stage];

/** The stage a grade belongs to. */
export function stageOf(grade: Grade): Stage {
  return STAGES.find((stage) => GRADES_OF[stage].includes(grade))!;
}

/** True for K1, G1, G7 and G10. */
export const isEntryGrade = (grade: Grade): boolean => ENTRY_GRADES[stageOf(grade)] === grade;

/** The first day of a school year: school year 2027 begins on 2027-09-01. */
export const firstDayOf = (schoolYear: number): string => `${schoolYear}-09-01`;
