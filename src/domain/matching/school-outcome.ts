// Tells how every school stands after a run: how many are placed, where its lines were drawn, who waits.
import { linesOf } from './lines';
import { rankAt, schoolAt, UNLISTED, type Wishes } from './market';
import { type NamedMarket } from './named-market';
import { recordById } from './problem';
import { placeOf, type Runs } from './runs';

/** How a school stands. `placed` counts both runs and no fixed lines; the rest is of the first run. */
export interface SchoolOutcome {
  readonly capacity: number;
  readonly placed: number;
  /** Last student taken through a seat open to anybody; null while such a seat is free, or when none was given. */
  readonly cutoff: string | null;
  /** The same for the seats of each group that has a slot here, among its members. */
  readonly cutoffs: Readonly<Record<string, string | null>>;
  /** Who would rather be here than where the first run put them, in the school's order. */
  readonly waiting: readonly string[];
}

/** Every school by its id. */
export function schoolOutcomes(market: NamedMarket, runs: Runs): Record<string, SchoolOutcome> {
  const { instance, groups } = market;
  const { students } = instance;
  const placed = new Int32Array(instance.schools.length);
  for (let i = 0; i < students.length; i += 1) {
    const s = placeOf(market, runs, i);
    if (s >= 0) placed[s]! += 1;
  }
  const waiting = waitingBySchool(market, runs.first.met);
  const all = recordById<SchoolOutcome>();
  instance.schools.forEach(({ id, capacity, slots }, s) => {
    const nameOf = (student: number): string | null => (student < 0 ? null : students[student]!.id);
    const lines = linesOf(runs.first, s);
    const cutoffs = recordById<string | null>();
    for (const { group } of slots) {
      if (group === null) continue;
      const index = groups.get(group)!;
      cutoffs[group] = nameOf(lines.openToMembers.has(index) ? -1 : lines.byGroup.get(index)!.student);
    }
    all[id] = {
      capacity,
      placed: placed[s]!,
      cutoff: nameOf(lines.openToAnybody ? -1 : lines.open.student),
      cutoffs,
      waiting: Array.from(waiting(s), (student) => students[student]!.id),
    };
  });
  return all;
}

/** Who would rather be at a school than where they are, by rank; each answer is good until the next question. */
function waitingBySchool({ prefs, listed }: NamedMarket, met: Int32Array): (school: number) => Int32Array {
  const from = new Int32Array(listed.length + 1);
  eachWaiting(prefs, met, (school) => (from[school + 1]! += 1));
  for (let s = 0; s < listed.length; s += 1) from[s + 1]! += from[s]!;
  const next = from.slice();
  const students = new Int32Array(from[listed.length]!);
  const ranks = new Int32Array(students.length);
  eachWaiting(prefs, met, (school, rank, student) => {
    const at = next[school]!++;
    students[at] = student;
    ranks[at] = rank;
  });
  const byRank = new Int32Array(listed.reduce((most, here) => Math.max(most, here), 0) + 1).fill(-1);
  return (school) => {
    for (let at = from[school]!; at < from[school + 1]!; at += 1) byRank[ranks[at]!] = students[at]!;
    let found = from[school]!;
    for (let rank = 1; found < from[school + 1]!; rank += 1) {
      if (byRank[rank]! < 0) continue;
      students[found++] = byRank[rank]!;
      byRank[rank] = -1;
    }
    return students.subarray(from[school]!, found);
  };
}

function eachWaiting(prefs: Wishes, met: Int32Array, each: (school: number, rank: number, student: number) => void): void {
  met.forEach((got, i) => {
    const end = got < 0 ? prefs.start[i + 1]! : got;
    for (let at = prefs.start[i]!; at < end; at += 1)
      if (rankAt(prefs, at) !== UNLISTED) each(schoolAt(prefs, at), rankAt(prefs, at), i);
  });
}
