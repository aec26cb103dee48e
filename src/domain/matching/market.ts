// Turns a problem into indices and ranks once, for the match, its certificate and its explanations, which then share one reading of it.
import { rankings, type Ranking } from './priorities';
import { type Instance } from './problem';

/** Wishes of all students in one row: those of student i stand from start[i] to start[i + 1] - 1, best first. */
export interface WishLists {
  readonly start: Int32Array;
  /** Index of the school wished for. */
  readonly school: Int32Array;
  /** Rank of the student there, from 1; 0 when the school does not list the student, so the pair does not count. */
  readonly rank: Int32Array;
}

export interface Market {
  readonly instance: Instance;
  readonly schoolIndex: ReadonlyMap<string, number>;
  readonly rankings: readonly Ranking[];
  /** Wishes of the first run: `prefs`, ending at the seat the student holds. */
  readonly prefs: WishLists;
  /** Wishes of the second run: `fallback` without what stood in `prefs` and was refused already. */
  readonly fallback: WishLists;
}

/** Reads a problem into a market. O(total list length · log). */
export function marketOf(instance: Instance): Market {
  const schoolIndex = new Map(instance.schools.map((school, i) => [school.id, i]));
  const ranked = rankings(instance);
  const lists = (pick: (student: Instance['students'][number]) => readonly string[]): WishLists =>
    wishLists(
      instance.students.map((student) => pick(student).map((id) => schoolIndex.get(id)!)),
      ranked,
    );
  const site = new Map(instance.schools.map((school) => [school.id, school.site]));
  return {
    instance,
    schoolIndex,
    rankings: ranked,
    prefs: lists((student) =>
      student.holds === null ? student.prefs : student.prefs.slice(0, student.prefs.indexOf(student.holds) + 1),
    ),
    fallback: lists((student) => {
      if (instance.siblings === 'independent') return student.fallback.filter((id) => !student.prefs.includes(id));
      const refused = new Set(student.prefs.map((id) => site.get(id)));
      return student.fallback.filter((id) => !refused.has(site.get(id)));
    }),
  };
}

function wishLists(lists: readonly (readonly number[])[], ranked: readonly Ranking[]): WishLists {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (start[i + 1] = start[i]! + list.length));
  const total = start[lists.length]!;
  const school = new Int32Array(total);
  const student = new Int32Array(total);
  const bySchool = ranked.map((): number[] => []);
  lists.forEach((list, i) =>
    list.forEach((wished, k) => {
      const at = start[i]! + k;
      school[at] = wished;
      student[at] = i;
      bySchool[wished]!.push(at);
    }),
  );
  const rank = new Int32Array(total);
  const rankHere = new Int32Array(lists.length);
  ranked.forEach(({ order }, s) => {
    order.forEach((listed, r) => (rankHere[listed] = r + 1));
    for (const at of bySchool[s]!) rank[at] = rankHere[student[at]!]!;
    order.forEach((listed) => (rankHere[listed] = 0));
  });
  return { start, school, rank };
}
