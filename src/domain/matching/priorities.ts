// Orders the students at every school, ties broken by the draw, so that the match and its certificate compare nothing but ranks.
import { Drum, orderByDraw } from './lottery';
import { orderByKeys } from './order-by-keys';
import { byId, type Instance, type School } from './problem';

/** A school's students, best first: rank r (from 1) is `order[r - 1]`, an index into the instance's students. */
export interface Ranking {
  readonly order: Int32Array;
  /** The first so many ranks belong to students who hold a seat here. */
  readonly holders: number;
  /** Ranks at which those end who are equal but for the draw; empty where a school gives a strict order. */
  readonly ends: Int32Array;
}

/** Students whom a school ranks alike stand between the places in `ends`. */
interface Tiers {
  readonly order: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Ranks the students of one school after another. Holders stand before all others, among themselves by the school's order and then
 * by id, even when the school does not list them; fixed students have no rank. O(listed · log listed) a school.
 */
export class Ranker {
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly breakTie: TieBreak;
  private readonly holders: ReadonlyMap<string, readonly number[]>;
  /** Place of each student in the order at work. */
  private readonly place: Int32Array;

  /** @param draws the problem's `singleDraws` */
  constructor(instance: Instance, draws: Int32Array | null) {
    this.indexOf = new Map(instance.students.map((student, i) => [student.id, i]));
    this.breakTie = tieBreak(instance, draws);
    this.holders = holdersBySchool(instance);
    this.place = new Int32Array(instance.students.length);
  }

  rank(school: School): Ranking {
    const { order, ends } = this.tiers(school);
    let from = 0;
    for (const to of ends) {
      if (to > from + 1) this.breakTie(order.subarray(from, to), school.id);
      from = to;
    }
    const held = this.holders.get(school.id);
    return held ? this.holdersFirst(held, order, ends) : { order, holders: 0, ends };
  }

  private holdersFirst(held: readonly number[], order: Int32Array, ends: Int32Array): Ranking {
    const { place } = this;
    held.forEach((student) => (place[student] = order.length + 1));
    order.forEach((student, p) => (place[student] = place[student] === 0 ? 0 : p + 1));
    const front = [...held].sort((a, b) => place[a]! - place[b]! || a - b);
    const others = order.filter((student) => place[student] === 0);
    const moved = new Int32Array(order.length + 1);
    order.forEach((student, p) => (moved[p + 1] = moved[p]! + (place[student] === 0 ? 1 : 0)));
    held.forEach((student) => (place[student] = 0));
    return {
      order: Int32Array.from([...front, ...others]),
      holders: front.length,
      ends: ends.map((end) => front.length + moved[end]!),
    };
  }

  private tiers({ order }: School): Tiers {
    if (order.kind === 'priority') return { order: this.indices(order.list), ends: new Int32Array(0) };
    if (order.kind === 'keys') {
      const rows = [...order.keys].filter(([id]) => this.indexOf.has(id));
      const ordered = orderByKeys(rows.map(([, key]) => key));
      const students = this.indices(rows.map(([id]) => id));
      return { order: ordered.order.map((row) => students[row]!), ends: ordered.ends };
    }
    const tiers = order.tiers.map((tier) => this.indices(tier));
    let end = 0;
    const ends = Int32Array.from(tiers, (tier) => (end += tier.length));
    const all = new Int32Array(end);
    tiers.forEach((tier, t) => all.set(tier, ends[t]! - tier.length));
    return { order: all, ends };
  }

  private indices(ids: readonly string[]): Int32Array {
    const found = new Int32Array(ids.length);
    let size = 0;
    for (const id of ids) {
      const i = this.indexOf.get(id);
      if (i !== undefined) found[size++] = i;
    }
    return found.subarray(0, size);
  }
}

/** Orders students of equal claim at a school, in their place; students are indexed in the order of their ids. */
type TieBreak = (tied: Int32Array, school: string) => void;

function tieBreak({ lottery, students }: Instance, draws: Int32Array | null): TieBreak {
  if (lottery === null) return () => undefined;
  if (draws === null) {
    const drum = new Drum(lottery);
    return (tied, school) => {
      const rows = Array.from(tied, (i) => ({ i, draw: drum.of(students[i]!.id, school) }));
      rows.sort((a, b) => byId(a.draw, b.draw) || a.i - b.i).forEach(({ i }, at) => (tied[at] = i));
    };
  }
  const byDraw = orderByDraw(draws);
  const placeOf = new Int32Array(byDraw.length);
  byDraw.forEach((student, place) => (placeOf[student] = place));
  return (tied) => {
    for (let k = 0; k < tied.length; k += 1) tied[k] = placeOf[tied[k]!]!;
    tied.sort();
    for (let k = 0; k < tied.length; k += 1) tied[k] = byDraw[tied[k]!]!;
  };
}

function holdersBySchool({ students }: Instance): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  students.forEach(({ holds }, i) => {
    if (holds === null) return;
    const here = holders.get(holds);
    if (here) here.push(i);
    else holders.set(holds, [i]);
  });
  return holders;
}
