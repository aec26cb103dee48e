// Everything that can be tried is tried: on small random markets the engine is held against all placements there are.
import { certify, match, readInstance, type Instance } from './index';
import { numbers, shuffled } from './numbers.fixture';

interface SmallSchool {
  readonly id: string;
  readonly capacity: number;
  readonly priority: readonly string[];
  readonly slots: readonly { readonly count: number; readonly group: string | null; readonly soft: boolean }[];
  readonly unfilledToOpen: boolean;
}
interface SmallStudent {
  readonly id: string;
  readonly prefs: readonly string[];
  readonly groups: readonly string[];
  readonly holds?: string;
}
type Placement = Readonly<Record<string, string | null>>;

function market(seed: number): { readonly students: readonly SmallStudent[]; readonly schools: readonly SmallSchool[] } {
  const pick = numbers(seed);
  const studentIds = Array.from({ length: 1 + pick(5) }, (_, i) => `s${i}`);
  const schoolIds = Array.from({ length: 2 + pick(2) }, (_, i) => `c${i}`);
  const groups = ['g', 'h'];
  const schools = schoolIds.map((id): SmallSchool => {
    const capacity = [0, 1, 1, 1, 2, 3][pick(6)]!;
    const slots: { count: number; group: string | null; soft: boolean }[] = [];
    for (let left = capacity; left > 0 && pick(3) > 0;) {
      const count = 1 + pick(left);
      const group = [...groups, null][pick(3)]!;
      slots.push({ count, group, soft: group === null || pick(2) === 0 });
      left -= count;
    }
    return { id, capacity, slots, priority: shuffled(studentIds, pick).filter(() => pick(8) > 0), unfilledToOpen: pick(3) === 0 };
  });
  const held = new Map<string, number>();
  const students = studentIds.map((id): SmallStudent => {
    const prefs = shuffled(schoolIds, pick).slice(0, pick(3) > 0 ? schoolIds.length : pick(schoolIds.length + 1));
    const base = { id, prefs, groups: groups.filter(() => pick(3) === 0) };
    const holds = prefs[pick(prefs.length + 1)];
    const capacity = schools.find((school) => school.id === holds)?.capacity ?? 0;
    if (holds === undefined || pick(4) > 0 || (held.get(holds) ?? 0) >= capacity) return base;
    held.set(holds, (held.get(holds) ?? 0) + 1);
    return { ...base, holds };
  });
  return { students, schools };
}

/** C(X), seat by seat, straight from the words of the format. */
function choice(school: SmallSchool, students: readonly SmallStudent[], applicants: readonly string[]): ReadonlySet<string> {
  const holds = (id: string): boolean => students.find((student) => student.id === id)!.holds === school.id;
  const rank = (id: string): number => (school.priority.includes(id) ? school.priority.indexOf(id) : 99);
  const waiting = [...applicants].sort((a, b) => Number(holds(b)) - Number(holds(a)) || rank(a) - rank(b) || (a < b ? -1 : 1));
  const taken = new Set<string>();
  const seat = (fits: (id: string) => boolean): boolean => {
    const at = waiting.findIndex(fits);
    if (at < 0) return false;
    taken.add(waiting.splice(at, 1)[0]!);
    return true;
  };
  const named = school.slots.reduce((sum, slot) => sum + slot.count, 0);
  let empty = 0;
  for (const slot of [...school.slots, { count: school.capacity - named, group: null, soft: true }])
    for (let n = 0; n < slot.count; n += 1) {
      const member = (id: string): boolean =>
        slot.group === null || holds(id) || students.find((s) => s.id === id)!.groups.includes(slot.group);
      if (!seat(member) && !(slot.soft && seat(() => true))) empty += 1;
    }
  if (school.unfilledToOpen) while (empty > 0 && seat(() => true)) empty -= 1;
  return taken;
}

function wishesOf(student: SmallStudent, schools: readonly SmallSchool[]): readonly string[] {
  const end = student.holds === undefined ? student.prefs.length : student.prefs.indexOf(student.holds) + 1;
  const lists = (id: string): boolean =>
    id === student.holds || schools.find((school) => school.id === id)!.priority.includes(student.id);
  return student.prefs.slice(0, end).filter(lists);
}

function stablePlacements({ students, schools }: ReturnType<typeof market>): readonly Placement[] {
  const stable: Placement[] = [];
  const at = (placement: Placement, school: string): string[] =>
    students.flatMap(({ id }) => (placement[id] === school ? [id] : []));
  const isStable = (placement: Placement): boolean =>
    schools.every((school) => choice(school, students, at(placement, school.id)).size === at(placement, school.id).length) &&
    students.every((student) => {
      const wishes = wishesOf(student, schools);
      const got = placement[student.id] ?? null;
      return wishes.slice(0, got === null ? wishes.length : wishes.indexOf(got)).every((better) => {
        const school = schools.find((one) => one.id === better)!;
        return !choice(school, students, [...at(placement, better), student.id]).has(student.id);
      });
    });
  const extend = (placement: Placement, from: number): void => {
    const student = students[from];
    if (!student) {
      if (isStable(placement)) stable.push(placement);
      return;
    }
    for (const school of [...wishesOf(student, schools), null]) extend({ ...placement, [student.id]: school }, from + 1);
  };
  extend({}, 0);
  return stable;
}

function read(small: ReturnType<typeof market>): Instance {
  const result = readInstance({ format: 'xuewei.match/1', ...small });
  if (!result.ok) throw new Error(result.error.line);
  return result.value;
}

describe('on small markets with reserves and held seats', () => {
  const markets = Array.from({ length: 1500 }, (_, seed) => market(seed));

  it('finds the stable placement that every student likes best of all stable ones', () => {
    let several = 0;
    const wrong: unknown[] = [];
    for (const small of markets) {
      const stable = stablePlacements(small);
      const placement = match(read(small)).placements;
      if (stable.length > 1) several += 1;
      const same = (other: Placement): boolean => small.students.every(({ id }) => other[id] === placement[id]);
      const noWorse = (other: Placement): boolean =>
        small.students.every(({ id, prefs }) => {
          const wish = (of: Placement): number => [...prefs, null].indexOf(of[id] ?? null);
          return wish(placement) <= wish(other);
        });
      if (!stable.some(same) || !stable.every(noWorse)) wrong.push({ small, placement });
    }
    expect(wrong).toEqual([]);
    expect(several).toBeGreaterThan(10);
  });

  it('certifies exactly the stable placements as stable, and one of them as student-optimal', () => {
    const wrong: unknown[] = [];
    for (const small of markets.filter(({ students }) => students.length <= 4).slice(0, 200)) {
      const instance = read(small);
      const stable = new Set(stablePlacements(small).map((placement) => JSON.stringify(placement)));
      let optimal = 0;
      const extend = (placement: Placement, from: number): void => {
        const student = small.students[from];
        if (student) {
          for (const school of [...student.prefs, null]) extend({ ...placement, [student.id]: school }, from + 1);
          return;
        }
        const certificate = certify(instance, placement);
        const holds = certificate.feasible && certificate.blocking.length === 0;
        if (holds !== stable.has(JSON.stringify(placement))) wrong.push({ small, placement, certificate });
        if (certificate.studentOptimal) optimal += 1;
      };
      extend({}, 0);
      if (optimal !== 1) wrong.push({ small, optimal });
    }
    expect(wrong).toEqual([]);
  });
});
