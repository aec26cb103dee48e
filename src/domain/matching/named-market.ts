// Turns a problem into flat numbers once, for the match, its certificate and its explanations, which then share one reading of it.
import { singleDraws } from './lottery';
import { countWishers, UNLISTED, type Market, type Members, type Wishes } from './market';
import { Ranker } from './priorities';
import { byId, type Instance, type Student } from './problem';
import { groupsOf, seatPlanOf } from './seat-plan';

/** A market whose numbers stand for the students, schools, groups and households of a problem. */
export interface NamedMarket extends Market {
  readonly instance: Instance;
  readonly schoolIndex: ReadonlyMap<string, number>;
  /** Index of each group that a slot names. */
  readonly groups: ReadonlyMap<string, number>;
  readonly householdIds: readonly string[];
  /** The draws of `scope: "single"`, or null. */
  readonly draws: Int32Array | null;
  /** For each school how many have a rank there. */
  readonly listed: Int32Array;
  /** For each school the ranks at which those end who are equal but for the draw; empty where its order is strict. */
  readonly ends: readonly Int32Array[];
}

/** Reads a problem into a market. O(total list length · log). */
export function marketOf(instance: Instance): NamedMarket {
  const schoolIndex = new Map(instance.schools.map((school, s) => [school.id, s]));
  const groups = groupsOf(instance);
  const draws = singleDraws(instance);
  const prefs = unranked(instance, schoolIndex, firstWishes);
  const fallback = unranked(instance, schoolIndex, ({ fallback }) => fallback);
  const ranks = rankAll(instance, draws, [prefs, fallback]);
  const [householdIds, households] = householdsOf(instance);
  const counted = (wishes: Unranked): Wishes => ({
    ...wishes,
    wishers: countWishers(wishes.pairs, wishes.student.length, instance.schools.length),
  });
  return {
    instance,
    schoolIndex,
    groups,
    householdIds,
    draws,
    ...ranks,
    prefs: counted(prefs),
    fallback: counted(fallback),
    seats: seatPlanOf(instance, schoolIndex, groups),
    members: membersOf(instance, groups),
    households,
  };
}

function firstWishes({ prefs, holds }: Student): readonly string[] {
  return holds === null ? prefs : prefs.slice(0, prefs.indexOf(holds) + 1);
}

interface Unranked extends Omit<Wishes, 'wishers'> {
  /** The student of each wish. */
  readonly student: Int32Array;
}

function unranked(
  { students }: Instance,
  schoolIndex: ReadonlyMap<string, number>,
  wishesOf: (student: Student) => readonly string[],
): Unranked {
  const lists = students.map(wishesOf);
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (start[i + 1] = start[i]! + list.length));
  const total = start[lists.length]!;
  const pairs = new Int32Array(2 * total + 2);
  const student = new Int32Array(total);
  lists.forEach((list, i) =>
    list.forEach((id, k) => {
      pairs[2 * (start[i]! + k)] = schoolIndex.get(id)!;
      student[start[i]! + k] = i;
    }),
  );
  return { start, pairs, student };
}

/** Ranks the students of every school and writes the ranks beside the wishes. */
function rankAll(
  instance: Instance,
  draws: Int32Array | null,
  lists: readonly Unranked[],
): Pick<NamedMarket, 'holders' | 'listed' | 'ends'> {
  const schools = instance.schools.length;
  const holders = new Int32Array(schools);
  const listed = new Int32Array(schools);
  const rankHere = new Int32Array(instance.students.length).fill(UNLISTED);
  const bySchool = lists.map((wishes) => ({ ...wishes, ...wishesBySchool(wishes, schools) }));
  const ranker = new Ranker(instance, draws);
  const ends = instance.schools.map((school, s) => {
    const ranking = ranker.rank(school);
    holders[s] = ranking.holders;
    listed[s] = ranking.order.length;
    ranking.order.forEach((student, r) => (rankHere[student] = r + 1));
    for (const { from, wishes, student, pairs } of bySchool)
      for (let w = from[s]!; w < from[s + 1]!; w += 1) pairs[2 * wishes[w]! + 1] = rankHere[student[wishes[w]!]!]!;
    ranking.order.forEach((student) => (rankHere[student] = UNLISTED));
    return ranking.ends;
  });
  return { holders, listed, ends };
}

/** Positions of the wishes for school s: `wishes` from from[s] to from[s + 1] - 1. */
function wishesBySchool(
  { pairs, student }: Unranked,
  schools: number,
): { readonly from: Int32Array; readonly wishes: Int32Array } {
  const from = new Int32Array(schools + 1);
  for (let w = 0; w < student.length; w += 1) from[pairs[2 * w]! + 1]! += 1;
  for (let s = 0; s < schools; s += 1) from[s + 1]! += from[s]!;
  const next = from.slice();
  const wishes = new Int32Array(student.length);
  for (let w = 0; w < student.length; w += 1) wishes[next[pairs[2 * w]!]!++] = w;
  return { from, wishes };
}

function membersOf({ students }: Instance, groups: ReadonlyMap<string, number>): Members {
  const words = Math.ceil(groups.size / 32);
  const bits = new Uint32Array(words * students.length);
  if (words > 0)
    students.forEach((student, i) => {
      for (const name of student.groups) {
        const group = groups.get(name);
        if (group !== undefined) bits[i * words + (group >>> 5)]! |= 1 << (group & 31);
      }
    });
  return { words, bits };
}

/** Households of two and more that stay together, in the order of their ids. */
function householdsOf({
  siblings,
  students,
}: Instance): readonly [ids: readonly string[], members: readonly (readonly number[])[]] {
  const found = new Map<string, number[]>();
  if (siblings === 'together')
    students.forEach(({ household }, i) => {
      if (household === null) return;
      const members = found.get(household);
      if (members) members.push(i);
      else found.set(household, [i]);
    });
  const several = [...found].filter(([, members]) => members.length > 1).sort(([a], [b]) => byId(a, b));
  return [several.map(([id]) => id), several.map(([, members]) => members)];
}
