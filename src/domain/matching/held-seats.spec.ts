// Why later rounds are the match run again and not a chain of offers down the waiting lists (docs/adr/0009).
import { certify, match, type Instance, type Placements } from './index';
import { sound } from './sound.fixture';

interface File {
  readonly students: readonly { readonly id: string; readonly prefs: readonly string[] }[];
  readonly schools: readonly { readonly id: string; readonly capacity: number; readonly priority: readonly string[] }[];
}

/** Without those who left; everybody else who has a seat holds it. */
function rerun({ students, schools }: File, before: Placements, left: readonly string[]): Instance {
  const stays = (id: string): boolean => !left.includes(id);
  return sound({
    students: students
      .filter(({ id }) => stays(id))
      .map((student) => (before[student.id] === null ? student : { ...student, holds: before[student.id] })),
    schools: schools.map((school) => ({ ...school, priority: school.priority.filter(stays) })),
  });
}

/** Offers the free seats in the order given, each to the first of its waiting list who was offered nothing yet, and so on. */
function chain(file: File, left: readonly string[], free: readonly string[]): Placements {
  const outcome = match(sound(file));
  const now: Record<string, string | null> = { ...outcome.placements };
  left.forEach((id) => delete now[id]);
  const offered = new Set(left);
  const open = [...free];
  for (let school = open.shift(); school !== undefined; school = open.shift()) {
    const next = outcome.schools[school]!.waiting.find((id) => !offered.has(id));
    if (next === undefined) continue;
    offered.add(next);
    if (now[next] !== null) open.push(now[next]!);
    now[next] = school;
  }
  return now;
}

describe('a round after seats came free', () => {
  const exchange: File = {
    students: [
      { id: 'x', prefs: ['B', 'A'] },
      { id: 'y', prefs: ['A', 'B'] },
      { id: 'z', prefs: ['A'] },
    ],
    schools: [
      { id: 'A', capacity: 1, priority: ['x', 'z', 'y'] },
      { id: 'B', capacity: 1, priority: ['y', 'x'] },
    ],
  };

  it('lets two children exchange seats once nobody stands in the way, where a chain moves nobody', () => {
    const before = match(sound(exchange)).placements;
    expect(before).toEqual({ x: 'A', y: 'B', z: null });
    const instance = rerun(exchange, before, ['z']);
    const after = chain(exchange, ['z'], []);
    expect(after).toEqual({ x: 'A', y: 'B' });
    expect(certify(instance, after)).toMatchObject({ feasible: true, blocking: [], studentOptimal: false });
    expect(match(instance).placements).toEqual({ x: 'B', y: 'A' });
  });

  const twoSeats: File = {
    students: [
      { id: 'p', prefs: ['A'] },
      { id: 'q', prefs: ['B'] },
      { id: 'w', prefs: ['A', 'B', 'C'] },
      { id: 'v', prefs: ['A', 'B'] },
    ],
    schools: [
      { id: 'A', capacity: 1, priority: ['p', 'w', 'v'] },
      { id: 'B', capacity: 1, priority: ['q', 'w', 'v'] },
      { id: 'C', capacity: 1, priority: ['w'] },
    ],
  };

  it('does not depend on the order in which seats came free, where a chain passes a child over', () => {
    const before = match(sound(twoSeats)).placements;
    expect(before).toEqual({ p: 'A', q: 'B', w: 'C', v: null });
    const instance = rerun(twoSeats, before, ['p', 'q']);
    expect(match(instance).placements).toEqual({ w: 'A', v: 'B' });
    expect(chain(twoSeats, ['p', 'q'], ['A', 'B'])).toEqual({ w: 'A', v: 'B' });
    const other = chain(twoSeats, ['p', 'q'], ['B', 'A']);
    expect(other).toEqual({ w: 'B', v: 'A' });
    expect(certify(instance, other).blocking).toEqual([{ student: 'w', school: 'A' }]);
  });
});
