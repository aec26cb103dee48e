// How many children a stage will have in a school year: those in school now move up, those born come in, by shares that are data.
import { GRADES, gradesOf, isEntryGrade, type Grade, type Stage } from '../kernel/school-year';

/** What a forecast of one authority rests on. Shares in ten-thousandths; figures in children. */
export interface DemandGround {
  /** The school year that `enrolled` counts. */
  readonly countedIn: number;
  readonly enrolled: Readonly<Partial<Record<Grade, number>>>;
  /** Births by calendar year. */
  readonly births: Readonly<Record<number, number>>;
  /** Share of those before that enters: of births into K1 and G1, of G6 into G7, of G9 into G10. */
  readonly entering: Readonly<Record<'K1' | 'G1' | 'G7' | 'G10', number>>;
  /** Residents by year, for the norm per thousand. */
  readonly residents: Readonly<Record<number, number>>;
  /** Children per thousand residents (千人指标). */
  readonly perThousand: Readonly<Partial<Record<Stage, number>>>;
}

/** `cohorts`: children counted move up. `norm`: residents × children per thousand. */
export const SCENARIOS = ['cohorts', 'norm'] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** Each scenario in one line, for whoever reads a forecast. */
export const SCENARIO_FORMULAS: Readonly<Record<Scenario, { readonly zh: string; readonly en: string }>> = {
  cohorts: {
    zh: '在校生逐年升级；小班 = 三年前出生数 × 入园率，一年级 = 六年前出生数 × 入学率，七年级 = 上年六年级 × 升学率，高一 = 上年九年级 × 升学率',
    en: 'pupils move up a grade a year; K1 = births three years before × share entering, G1 = births six years before × share, G7 = last year’s G6 × share, G10 = last year’s G9 × share',
  },
  norm: { zh: '常住人口 × 千人指标 ÷ 1000', en: 'residents × children per thousand ÷ 1000' },
};

/** Years from birth to the first of September on which a child begins the grade. */
const AGE = { K1: 3, G1: 6 } as const;
const BEFORE = { G7: 'G6', G10: 'G9' } as const;
const share = (children: number, basisPoints: number): number => Math.round((children * basisPoints) / 10_000);

/** Children of every grade in a school year, not before the one counted; null where a figure it needs is not there. */
export function cohortsIn(ground: DemandGround, schoolYear: number): Readonly<Record<Grade, number | null>> {
  if (schoolYear < ground.countedIn) throw new RangeError(`no cohorts before ${ground.countedIn}`);
  let cohorts = new Map<Grade, number | null>(GRADES.map((grade) => [grade, ground.enrolled[grade] ?? null]));
  for (let year = ground.countedIn + 1; year <= schoolYear; year += 1) cohorts = movedUp(ground, cohorts, year);
  return Object.fromEntries(cohorts) as Record<Grade, number | null>;
}

function movedUp(ground: DemandGround, before: ReadonlyMap<Grade, number | null>, year: number): Map<Grade, number | null> {
  const entering = (grade: Grade): number | null => {
    if (grade === 'K1' || grade === 'G1') {
      const born = ground.births[year - AGE[grade]];
      return born === undefined ? null : share(born, ground.entering[grade]);
    }
    const from = before.get(BEFORE[grade as 'G7' | 'G10'])!;
    return from === null ? null : share(from, ground.entering[grade as 'G7' | 'G10']);
  };
  return new Map(GRADES.map((grade, at) => [grade, isEntryGrade(grade) ? entering(grade) : before.get(GRADES[at - 1]!)!]));
}

/** Children of a stage in a school year by a scenario; null where a figure it needs is not there: nothing is guessed. */
export function demandOf(ground: DemandGround, stage: Stage, schoolYear: number, scenario: Scenario): number | null {
  if (scenario === 'norm') {
    const [residents, norm] = [ground.residents[schoolYear], ground.perThousand[stage]];
    return residents === undefined || norm === undefined ? null : Math.round((residents * norm) / 1000);
  }
  const cohorts = cohortsIn(ground, schoolYear);
  return gradesOf(stage).reduce<number | null>((sum, grade) => {
    const children = cohorts[grade];
    return sum === null || children === null ? null : sum + children;
  }, 0);
}
