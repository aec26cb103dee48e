// Judges a placement, whoever made it: does it keep every rule, and is there a family with a just complaint? For the outcome and its readers.
import { type Judgement } from './judgement';
import { schoolAt, type Wishes } from './market';
import { marketOf, type NamedMarket } from './named-market';
import { type Instance, type Placements } from './problem';
import { type Runs } from './runs';
import { stabilityOf } from './stability';

/** A student whom a better-liked school would choose, or a household that could move to a better-liked site as a whole. */
export type Blocking =
  { readonly student: string; readonly school: string } | { readonly household: string; readonly site: string };

export interface Certificate {
  readonly feasible: boolean;
  /** Those of the first run in the order of ids and wishes, then those of the second. */
  readonly blocking: readonly Blocking[];
  /** Pairs of a student and a school that both list and that were looked at: all of the first run, and of the second for those in it. */
  readonly checkedPairs: number;
  /** Whether no stable placement is better for any student; null with households that stay together, where none need exist. */
  readonly studentOptimal: boolean | null;
  /** Students placed outside the run. */
  readonly fixed: readonly string[];
}

/** The certificate of a placement, from the problem and the placement alone. Never throws on a wrong placement. */
export function certify(instance: Instance, placements: Placements): Certificate {
  return certificateOf(marketOf(instance), placements);
}

/** As `certify`, with the market at hand and, where it was run, its runs. */
export function certificateOf(market: NamedMarket, placements: Placements, optimal?: Runs): Certificate {
  const { place, known } = readPlacements(market, placements);
  const { first, second, feasible, checkedPairs, studentOptimal } = stabilityOf(market, place, optimal);
  return {
    feasible: known && feasible,
    blocking: [...named(market, market.prefs, first), ...(second ? named(market, market.fallback, second) : [])],
    checkedPairs,
    studentOptimal: studentOptimal === null ? null : known && studentOptimal,
    fixed: market.instance.fixed.map((line) => line.student),
  };
}

/** `known`: every student has a line, nobody else has one, and every school named is one of the problem's. */
function readPlacements(
  { instance, schoolIndex }: NamedMarket,
  placements: Placements,
): { readonly place: Int32Array; readonly known: boolean } {
  const { students } = instance;
  let known = Object.keys(placements).length === students.length;
  const place = Int32Array.from(students, ({ id }) => {
    const school = Object.hasOwn(placements, id) ? placements[id] : undefined;
    const index = typeof school === 'string' ? (schoolIndex.get(school) ?? -1) : -1;
    if (school === undefined || (school !== null && index < 0)) known = false;
    return index;
  });
  return { place, known };
}

function named(market: NamedMarket, wishes: Wishes, { wishes: blocking, households }: Judgement): Blocking[] {
  const { students, schools } = market.instance;
  let student = 0;
  const pairs = blocking.map((wish): Blocking => {
    while (wishes.start[student + 1]! <= wish) student += 1;
    return { student: students[student]!.id, school: schools[schoolAt(wishes, wish)]!.id };
  });
  const whole = households.map(({ household, wish }): Blocking => {
    const anyMember = market.households[household]![0]!;
    const school = schoolAt(wishes, wishes.start[anyMember]! + wish);
    return { household: market.householdIds[household]!, site: schools[school]!.site };
  });
  return [...pairs, ...whole];
}
