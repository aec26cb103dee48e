// Lays a market and a published outcome side by side for the checks: which run placed whom, and what each run is to be judged by.
import { drawing, type Draw } from './draws';
import { firstWishes, householdsOf, type Instance } from './instance';
import { type Outcome } from './outcome';
import { poolsOf, type Pool } from './pool';
import { placeInRounds } from './proposals';
import { runOf, seatsLeft, type Run } from './run';

export interface Case {
  readonly instance: Instance;
  readonly outcome: Outcome;
  readonly draw: Draw;
  readonly pools: ReadonlyMap<string, Pool>;
  readonly first: Run;
  readonly second: Run;
  /** Whether some household has to stay together, so that no placement need be stable. */
  readonly together: boolean;
  /** Where each student ends when both runs are worked out again; null when households stay together. */
  readonly best: ReadonlyMap<string, string> | null;
}

/** Judges each placement by the run that gave it. */
export function caseOf(instance: Instance, outcome: Outcome): Case {
  const draw = drawing(instance);
  const pools = poolsOf(instance, draw);
  const households = householdsOf(instance, () => true);
  const given = givenBy(instance, households, outcome.placements);
  const lists = wishLists(instance, given.first);
  const first = runOf(pools, new Map([...pools].map(([id, { seats }]) => [id, seats])), lists.first, given.first, households);
  const later = householdsOf(instance, (student) => lists.second.has(student));
  const second = runOf(pools, seatsLeft(first), lists.second, given.second, later);
  const together = households.size > 0;
  return { instance, outcome, draw, pools, first, second, together, best: together ? null : bestPlacements(instance, first) };
}

type Given = Record<'first' | 'second', Map<string, string>>;

/**
 * Which run gave what: a school of the wishes the first, one of `fallback` the second, any other neither. A household is placed as
 * one: what stands in both lists was given to it by the second where another member has a school that only the second could give.
 */
function givenBy(
  { students }: Instance,
  households: ReadonlyMap<string, readonly string[]>,
  placements: Outcome['placements'],
): Given {
  const given: Given = { first: new Map(), second: new Map() };
  for (const student of students.values()) {
    const school = placements.get(student.id);
    if (school == null) continue;
    if (firstWishes(student).includes(school)) given.first.set(student.id, school);
    else if (student.fallback.includes(school)) given.second.set(student.id, school);
  }
  for (const members of households.values())
    if (members.some((student) => given.second.has(student)))
      for (const student of members) {
        const school = given.first.get(student);
        if (school === undefined || !students.get(student)!.fallback.includes(school)) continue;
        given.first.delete(student);
        given.second.set(student, school);
      }
  return given;
}

/** Wishes of the first run, and those of the second for whom the first left unplaced. */
function wishLists(
  { students }: Instance,
  placed: ReadonlyMap<string, string>,
): Record<keyof Given, Map<string, readonly string[]>> {
  const all = [...students.values()];
  return {
    first: new Map(all.map((student) => [student.id, firstWishes(student)])),
    second: new Map(all.filter(({ id }) => !placed.has(id)).map(({ id, fallback }) => [id, fallback])),
  };
}

/** Both runs by proposals in rounds, with the market of the first. */
function bestPlacements(instance: Instance, { pools, seats, lists }: Run): ReadonlyMap<string, string> {
  const placed = placeInRounds(pools, seats, lists);
  const left = seatsLeft(runOf(pools, seats, lists, placed, new Map()));
  return new Map([...placed, ...placeInRounds(pools, left, wishLists(instance, placed).second)]);
}
