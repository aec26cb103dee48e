// Judges one run of a placement by the format's own definitions: would each school choose those placed there, and who could do better?
import { choose, wouldChoose, type Choice } from './choice';
import { type Instance, type Slot } from './instance';
import { type Pool } from './pool';
import { type Lists } from './proposals';

/** What a run was asked to do and what the placement made of it. */
export interface Run {
  readonly pools: ReadonlyMap<string, Pool>;
  readonly seats: ReadonlyMap<string, readonly Slot[]>;
  /** Wishes of those who take part, best first. */
  readonly lists: Lists;
  /** The school that each of those placed got; it stands in the student's list. */
  readonly got: ReadonlyMap<string, string>;
  /** Those placed at each school that counts for them. */
  readonly here: ReadonlyMap<string, readonly string[]>;
  /** C of those placed at each school. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** Households that stay together, with those of their members who take part. */
  readonly households: ReadonlyMap<string, readonly string[]>;
  readonly inHousehold: ReadonlySet<string>;
}

/** A pair that blocks, or a household that does as a whole. */
export type Blocking =
  { readonly student: string; readonly school: string } | { readonly household: string; readonly site: string };

/** Puts a run together from what took part in it and what came of it. */
export function runOf(
  pools: ReadonlyMap<string, Pool>,
  seats: ReadonlyMap<string, readonly Slot[]>,
  lists: Lists,
  got: ReadonlyMap<string, string>,
  households: ReadonlyMap<string, readonly string[]>,
): Run {
  const here = new Map([...pools.keys()].map((school): [string, string[]] => [school, []]));
  for (const [student, school] of got) if (pools.get(school)!.rank.has(student)) here.get(school)!.push(student);
  for (const [school, students] of here)
    students.sort((a, b) => pools.get(school)!.rank.get(a)! - pools.get(school)!.rank.get(b)!);
  const choices = new Map(
    [...here].map(([school, students]) => [school, choose(pools.get(school)!, seats.get(school)!, students)]),
  );
  return { pools, seats, lists, got, here, choices, households, inHousehold: new Set([...households.values()].flat()) };
}

/** Seats that nobody took, for the run after this one. */
export const seatsLeft = ({ choices }: Run): ReadonlyMap<string, readonly Slot[]> =>
  new Map([...choices].map(([school, { left }]) => [school, left]));

/** Everything that blocks in a run: students by themselves, then households, each with every wish at which it blocks. */
export function blockingIn(run: Run, { schools }: Instance): readonly Blocking[] {
  const { pools, seats, here } = run;
  const students = [...run.lists].flatMap(([student]) =>
    run.inHousehold.has(student)
      ? []
      : betterWishes(run, student)
          .filter((school) => pools.get(school)!.rank.has(student))
          .filter((school) => wouldChoose(pools.get(school)!, seats.get(school)!, here.get(school)!, [student]))
          .map((school) => ({ student, school })),
  );
  const households = [...run.households].flatMap(([household, members]) =>
    sharedBetterWishes(run, members, (school) => schools.get(school)!.site)
      .filter((wish) => wouldChooseAll(run, members, wish))
      .map((wish) => ({ household, site: schools.get(run.lists.get(members[0]!)![wish]!)!.site })),
  );
  return [...students, ...households];
}

/** Wishes a student likes better than what the run gave: all of them for one whom it left unplaced. */
export function betterWishes({ lists, got }: Run, student: string): readonly string[] {
  const list = lists.get(student)!;
  const school = got.get(student);
  return school === undefined ? list : list.slice(0, list.indexOf(school));
}

/** Whether the members of a household ended at one site or all without a place. */
export function staysTogether({ got }: Run, members: readonly string[], siteOf: (school: string) => string): boolean {
  const sites = members.map((student) => (got.has(student) ? siteOf(got.get(student)!) : null));
  return sites.every((site) => site === sites[0]);
}

/** Places in the members' lists that all of them like better than what they got; a split household got nothing it may keep. */
function sharedBetterWishes(run: Run, members: readonly string[], siteOf: (school: string) => string): readonly number[] {
  const together = staysTogether(run, members, siteOf);
  const lengths = members.map((student) => (together ? betterWishes(run, student) : run.lists.get(student)!).length);
  return Array.from({ length: Math.min(...lengths) }, (_, wish) => wish);
}

/** Whether every school concerned would choose the members whom this wish sends there. Their present seats stay taken. */
function wouldChooseAll({ pools, seats, here, lists }: Run, members: readonly string[], wish: number): boolean {
  const comers = new Map<string, string[]>();
  for (const student of members) {
    const school = lists.get(student)![wish]!;
    comers.set(school, [...(comers.get(school) ?? []), student]);
  }
  return [...comers].every(
    ([school, students]) =>
      students.every((student) => pools.get(school)!.rank.has(student)) &&
      wouldChoose(pools.get(school)!, seats.get(school)!, here.get(school)!, students),
  );
}
