// Draws the numbers that break ties, for every student alike: anybody who knows the seed can compute them again.
import { HmacSm3, hexOfWords, sm3, utf8 } from '../kernel/sm3';
import { byId, recordById, type Instance, type Lottery } from './problem';

/** Draws by student id; with scope `perSchool` by student id, then by the id of each school whose order lists the student. */
export type Draws = Readonly<Record<string, string>> | Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Words of 32 bits in a draw. */
const WORDS = 8;

/**
 * The draws of a lottery: HMAC-SM3, key = the 32 raw bytes of SM3(seed), message = the student's id, or with scope `perSchool`
 * student id + U+0000 + school id. As lower-case hex the smaller one goes first.
 */
export class Drum {
  private readonly key: HmacSm3;
  private readonly draw = new Int32Array(WORDS);

  constructor(readonly lottery: Lottery) {
    this.key = new HmacSm3(sm3(utf8(lottery.seed)));
  }

  /** The draw of a student, at a school (of no meaning with scope `single`), as lower-case hex. */
  of(student: string, school: string): string {
    this.key.signText(this.lottery.scope === 'single' ? student : `${student}\u0000${school}`, this.draw);
    return hexOfWords(this.draw);
  }

  /** Draws of many students in a row, 8 words each, big end first. */
  row(students: readonly { readonly id: string }[]): Int32Array {
    const row = new Int32Array(WORDS * students.length);
    students.forEach(({ id }, i) => {
      this.key.signText(id, this.draw);
      row.set(this.draw, WORDS * i);
    });
    return row;
  }
}

/** The draws of `scope: "single"`, one a student in the order of students; null without such a lottery. */
export function singleDraws({ lottery, students }: Instance): Int32Array | null {
  return lottery?.scope === 'single' ? new Drum(lottery).row(students) : null;
}

/** All draws of a problem, as the outcome publishes them; null without a lottery. `single` are its `singleDraws`. */
export function draws(instance: Instance, single: Int32Array | null = singleDraws(instance)): Draws | null {
  if (instance.lottery === null) return null;
  if (single === null) return drawsPerSchool(instance, new Drum(instance.lottery));
  const all = recordById<string>();
  instance.students.forEach(({ id }, i) => (all[id] = hexOfWords(single, WORDS * i)));
  return all;
}

function drawsPerSchool(instance: Instance, drum: Drum): Record<string, Record<string, string>> {
  const all = recordById<Record<string, string>>();
  for (const { id } of instance.students) all[id] = recordById<string>();
  for (const school of instance.schools)
    for (const id of listedAt(school)) {
      const row = all[id];
      if (row) row[school.id] = drum.of(id, school.id);
    }
  return all;
}

/** Students in the order of their draws, smaller first, by a row of them. O(students), as draws are spread evenly. */
export function orderByDraw(row: Int32Array): Int32Array {
  const order = byWord(
    byWord(
      Int32Array.from({ length: row.length / WORDS }, (_, i) => i),
      row,
      0,
    ),
    row,
    16,
  );
  const first = (at: number): number => row[WORDS * order[at]!]!;
  for (let from = 0, to = 1; from < order.length; from = to, to += 1) {
    while (to < order.length && first(to) === first(from)) to += 1;
    if (to > from + 1) order.subarray(from, to).sort((a, b) => compareDraws(row, a, b));
  }
  return order;
}

/** Students stably ordered by 16 bits of the first word of their draws, from bit `shift` on. */
function byWord(students: Int32Array, row: Int32Array, shift: number): Int32Array {
  const next = new Int32Array((1 << 16) + 1);
  const digit = (student: number): number => (row[WORDS * student]! >>> shift) & 0xffff;
  for (const student of students) next[digit(student) + 1]! += 1;
  for (let d = 0; d < 1 << 16; d += 1) next[d + 1]! += next[d]!;
  const ordered = new Int32Array(students.length);
  for (const student of students) ordered[next[digit(student)]!++] = student;
  return ordered;
}

function compareDraws(row: Int32Array, a: number, b: number): number {
  for (let w = 0; w < WORDS; w += 1) {
    const difference = (row[WORDS * a + w]! >>> 0) - (row[WORDS * b + w]! >>> 0);
    if (difference !== 0) return difference;
  }
  return a - b;
}

/** Ids a school's order lists, each once, in an order of no meaning. */
export function listedAt({ order }: Instance['schools'][number]): readonly string[] {
  if (order.kind === 'priority') return order.list;
  return order.kind === 'tiers' ? order.tiers.flat() : [...order.keys.keys()].sort(byId);
}
