import { type MarketFile, type SchoolRow, type SlotRow, type StudentRow } from './market-file';
import { numbers, oneOf, shuffled, type Dice } from './numbers';

const BOTH = [1, 7];

interface Child {
  readonly id: string;
  readonly grade: number;
  readonly household: string | null;
}

/**
 * A market of four to seven children, some of whom stay together, at two to four sites with a pool for each grade; with reserves,
 * held seats and a second list, which may repeat a wish. Brothers and sisters may be of one grade or of two.
 */
export function smallFamilies(seed: number): MarketFile {
  const dice = numbers(seed);
  const sites = shuffled(['东', '南', '西', '北'], dice).slice(0, 2 + dice(3));
  const grades = dice(3) === 0 ? BOTH : [1];
  const children = childrenOf(grades, dice);
  const wishes = wishesOf(children, sites, dice);
  const pools = sites.flatMap((site) => grades.map((grade) => ({ id: `${site}${grade}`, site, grade })));
  const contrary = dice(2) === 0;
  const orders = new Map(
    pools.map(({ id, site, grade }) => {
      const here = children.filter((child) => child.grade === grade);
      const place = ({ id: child, household }: Child): number => {
        const { first, second } = wishes.get(household ?? child)!;
        return [...first, ...second].indexOf(site);
      };
      const line = shuffled(here, dice).filter(() => dice(30) > 0);
      if (contrary) line.sort((a, b) => place(b) - place(a));
      return [id, line.map((child) => child.id)];
    }),
  );
  const capacities = new Map(pools.map(({ id }) => [id, oneOf(grades.length === 1 ? [1, 2, 2, 3] : [0, 1, 1, 2], dice)]));
  const held = dice(3) === 0 ? heldSite(children, wishes, capacities) : new Map<string, string>();
  const students = children.map(({ id, grade, household }): StudentRow => {
    const { first, second } = wishes.get(household ?? id)!;
    const at = (site: string): string => `${site}${grade}`;
    return {
      id,
      prefs: first.map(at),
      ...(dice(3) === 0 && { groups: ['g'] }),
      ...(household !== null && { household }),
      ...(held.has(household ?? id) && { holds: at(held.get(household ?? id)!) }),
      fallback: second.map(at),
    };
  });
  const schools = pools.map(({ id, site }): SchoolRow => {
    const capacity = capacities.get(id)!;
    return { id, site, capacity, priority: orders.get(id)!, slots: dice(3) === 0 ? slotsIn(capacity, dice) : [] };
  });
  return { format: 'xuewei.match/1', siblings: 'together', students, schools };
}

function childrenOf(grades: readonly number[], dice: Dice): readonly Child[] {
  const sizes = oneOf([[2], [2, 2], [2, 2], [2, 2], [3], [3, 2]], dice);
  const alone = 2 + dice(7 - sizes.reduce((sum, size) => sum + size, 0) - 1);
  const children: Child[] = [];
  const grow = (household: string | null): void => {
    children.push({ id: `s${children.length}`, grade: oneOf(grades, dice), household });
  };
  sizes.forEach((size, h) => Array.from({ length: size }).forEach(() => grow(`h${h}`)));
  for (let n = 0; n < alone; n += 1) grow(dice(4) === 0 ? `only child ${n}` : null);
  return children;
}

interface Wishes {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** The lists of each household, and of each child without one. */
function wishesOf(children: readonly Child[], sites: readonly string[], dice: Dice): ReadonlyMap<string, Wishes> {
  const short = dice(3) === 0;
  const families = new Set(children.map(({ id, household }) => household ?? id));
  return new Map(
    [...families].map((family) => {
      const ranked = shuffled(sites, dice);
      const cut = short ? 1 : dice(3) > 0 ? sites.length : 1 + dice(sites.length);
      const first = short && dice(3) > 0 ? sites.slice(0, 1) : ranked.slice(0, cut);
      const others = ranked.filter((site) => !first.includes(site));
      return [family, { first, second: oneOf([[], others, others, others, others, shuffled(sites, dice)], dice) }];
    }),
  );
}

/** The last wish of one family, where there is a seat for each of its children. */
function heldSite(
  children: readonly Child[],
  wishes: ReadonlyMap<string, Wishes>,
  capacities: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  for (const [family, { first }] of wishes) {
    const site = first.at(-1)!;
    const there = (grade: number): number =>
      children.filter((child) => (child.household ?? child.id) === family && child.grade === grade).length;
    if (BOTH.every((grade) => there(grade) <= (capacities.get(`${site}${grade}`) ?? 0))) return new Map([[family, site]]);
  }
  return new Map();
}

function slotsIn(capacity: number, dice: Dice): readonly SlotRow[] {
  return capacity === 0 ? [] : [{ count: 1 + dice(capacity), group: 'g', soft: dice(2) === 0 }];
}
