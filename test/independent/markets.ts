/** A market as a file writes it. */
export interface MarketFile {
  readonly format: 'xuewei.match/1';
  readonly siblings: 'independent' | 'together';
  readonly criteria: readonly string[];
  readonly students: readonly StudentRow[];
  readonly fixed: readonly { readonly student: string; readonly school: string; readonly why: string }[];
  readonly schools: readonly SchoolRow[];
  readonly lottery: { readonly seed: string; readonly scope: 'single' | 'perSchool' };
}
interface StudentRow {
  readonly id: string;
  readonly prefs: readonly string[];
  readonly groups: readonly string[];
  readonly household?: string;
  readonly holds?: string;
  readonly fallback?: readonly string[];
}
interface SchoolRow {
  readonly id: string;
  readonly site: string;
  readonly capacity: number;
  readonly slots: readonly object[];
  readonly unfilledToOpen: boolean;
}

/** Gives numbers below what is asked that only look random, the same for the same seed, so that a failure can be repeated. */
export function numbers(seed: number): (below: number) => number {
  let state = (seed * 7919 + 1) % 0x7fffffff;
  return (below) => {
    state = (state * 48271) % 0x7fffffff;
    return (state >>> 4) % below;
  };
}

const GROUPS = ['g', 'h'];
const ODD_IDS = ['__proto__', '10', '2', 'constructor'];

/**
 * A market with every feature of the format, the same for the same seed: three kinds of order with ties, slots of every kind, held
 * seats, fixed lines, a second list, both kinds of lottery; with `together` twins at sites with two pools as well.
 */
export function marketOf(seed: number, siblings: 'independent' | 'together'): MarketFile {
  const pick = numbers(seed);
  const mixed = <T>(items: readonly T[]): T[] => {
    const left = [...items];
    return items.map(() => left.splice(pick(left.length), 1)[0]!);
  };
  const students = Array.from({ length: 2 + pick(13) }, (_, i) => ODD_IDS[i] ?? `生${i}`);
  const sites = Array.from({ length: 2 + pick(3) }, (_, i) => `校${i}`);
  const pools = sites.flatMap((site) => [
    { id: site, site },
    ...(siblings === 'together' && pick(2) === 0 ? [{ id: `${site}b`, site }] : []),
  ]);
  const fixed = pools
    .filter(() => pick(6) === 0)
    .map(({ id }, i) => ({ student: `f${i}`, school: id, why: i % 2 ? 'adjusted' : 'negotiated' }));
  const seats = new Map(pools.map(({ id }) => [id, pick(5)]));
  const gone = (id: string): number => fixed.filter(({ school }) => school === id).length;
  for (const { id } of pools) seats.set(id, Math.max(seats.get(id)!, gone(id)));
  const free = new Map(pools.map(({ id }) => [id, seats.get(id)! - gone(id)]));

  /** A list of sites as a list of pools; siblings may need another pool of each. */
  const poolsOf = (list: readonly string[]): string[] =>
    list.map((site) => {
      const here = pools.filter((pool) => pool.site === site);
      return here[pick(here.length)]!.id;
    });
  const lists = students.map(() => ({
    prefs: mixed(sites).slice(0, 1 + pick(sites.length)),
    fallback: mixed(sites).slice(0, pick(sites.length + 1)),
  }));
  const rows = students.map((id, i): StudentRow => {
    const twin = siblings === 'together' && i < 6 ? i - (i % 2) : i;
    const { prefs, fallback } = lists[twin]!;
    const own = poolsOf(prefs);
    const holds = own[pick(own.length)]!;
    const alone = siblings === 'independent' || i >= 6;
    if (alone && pick(6) === 0 && free.get(holds)! > 0) {
      free.set(holds, free.get(holds)! - 1);
      return { id, prefs: own, groups: GROUPS.filter(() => pick(3) === 0), holds };
    }
    return {
      id,
      prefs: own,
      groups: GROUPS.filter(() => pick(3) === 0),
      ...(alone ? {} : { household: `家${twin}` }),
      ...(fallback.length > 0 && { fallback: poolsOf(fallback) }),
    };
  });
  const schools = pools.map(({ id, site }): SchoolRow => {
    const listed = mixed([...students, ...fixed.map(({ student }) => student)]).filter(() => pick(9) > 0);
    const cut = pick(listed.length + 1);
    const order = [
      { priority: listed },
      { priorityTiers: [listed.slice(0, cut), listed.slice(cut)] },
      { keys: Object.fromEntries(listed.map((student) => [student, [pick(2), pick(3)]])) },
    ][pick(3)]!;
    const slots: object[] = [];
    for (let left = seats.get(id)!; left > 0 && pick(3) > 0;) {
      const count = 1 + pick(left);
      slots.push({
        count,
        ...[{ group: 'g' }, { group: 'h' }, { group: null }, {}][pick(4)]!,
        ...(pick(2) === 0 && { soft: pick(2) === 0 }),
      });
      left -= count;
    }
    return { id, site, capacity: seats.get(id)!, ...order, slots, unfilledToOpen: pick(3) === 0 };
  });
  return {
    format: 'xuewei.match/1',
    siblings,
    criteria: ['class', 'batch'],
    students: mixed(rows),
    fixed,
    schools: mixed(schools),
    lottery: { seed: `种子 ${seed}`, scope: pick(2) === 0 ? 'single' : 'perSchool' },
  };
}
