// Finds the placement that is best for every student at once, for the verifier's comparison: deferred acceptance in rounds, as Gale and Shapley tell it.
//
// Gale & Shapley (1962), section 3: in each round every student whom nobody holds asks the next school of the list, all at the same
// time; each school chooses anew from those it holds and those who have just asked. When nobody asks any more, who is held is placed.
import { choose } from './choice';
import { type Slot } from './instance';
import { type Pool } from './pool';

/** Students' schools, best first. */
export type Lists = ReadonlyMap<string, readonly string[]>;

/** The student-optimal stable placement of those in `lists`; whoever is not in it stays unplaced. */
export function placeInRounds(
  pools: ReadonlyMap<string, Pool>,
  seats: ReadonlyMap<string, readonly Slot[]>,
  lists: Lists,
): Map<string, string> {
  const mutual = new Map(
    [...lists].map(([student, list]) => [student, list.filter((school) => pools.get(school)!.rank.has(student))]),
  );
  const asked = new Map<string, number>();
  const held = new Map<string, readonly string[]>();
  for (let free = [...mutual.keys()]; free.length > 0;) {
    const asking = new Map<string, string[]>();
    for (const student of free) {
      const wish = asked.get(student) ?? 0;
      const school = mutual.get(student)![wish];
      asked.set(student, wish + 1);
      if (school === undefined) continue;
      if (!asking.has(school)) asking.set(school, []);
      asking.get(school)!.push(student);
    }
    free = [];
    for (const [school, comers] of asking) {
      const all = [...(held.get(school) ?? []), ...comers];
      const { taken } = choose(pools.get(school)!, seats.get(school)!, all);
      held.set(school, [...taken.keys()]);
      free.push(...all.filter((student) => !taken.has(student)));
    }
  }
  return new Map([...held].flatMap(([school, students]) => students.map((student): [string, string] => [student, school])));
}
