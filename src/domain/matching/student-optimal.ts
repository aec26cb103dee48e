// Says whether a stable placement is the best stable one for every student, in a market of open seats: without running it again.
//
// Rotations after Irving & Leather (1986) and Gusfield & Irving (1989), in the direction that serves the students; seats of one school
// rank alike, so a school stands for all of them. A stable placement can be bettered if and only if schools stand in a circle, each
// of which would, for the seat of a student who leaves, take the best of those who prefer it, and that one sits at the next school:
// all of these could then move at once. A school for which nobody waits, or whose first in line has no seat, is in no circle.

/** @param next for each school where the best student who would rather be there sits now; -1 for nowhere, or for no such student */
export function hasCircle(next: Int32Array): boolean {
  const seenFrom = new Int32Array(next.length).fill(-1);
  for (let from = 0; from < next.length; from += 1) {
    let school = from;
    while (school >= 0 && seenFrom[school]! < 0) {
      seenFrom[school] = from;
      school = next[school]!;
    }
    if (school >= 0 && seenFrom[school] === from) return true;
  }
  return false;
}
