// Draws the numbers that break ties, for every student alike: anybody who knows the seed can compute them again.
import { hex, hmacSm3Keyed, sm3, utf8 } from '../kernel/sm3';
import { byId, recordById, type Instance, type Lottery } from './problem';

/** Draws by student id; with scope `perSchool` by student id, then by the id of each school whose order lists the student. */
export type Draws = Readonly<Record<string, string>> | Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The draw of a student at a school; smaller goes first. */
export type DrawOf = (student: string, school: string) => string;

/**
 * How the draw of a lottery is computed: lower-case hex of HMAC-SM3, key = the 32 raw bytes of SM3(seed),
 * message = the student's id, or with scope `perSchool` student id + U+0000 + school id.
 */
export function drawOf(lottery: Lottery): DrawOf {
  const sign = hmacSm3Keyed(sm3(utf8(lottery.seed)));
  if (lottery.scope === 'perSchool') return (student, school) => hex(sign(utf8(`${student}\u0000${school}`)));
  return (student) => hex(sign(utf8(student)));
}

/** All draws of a problem, as the outcome publishes them; null without a lottery. */
export function draws(instance: Instance): Draws | null {
  if (instance.lottery === null) return null;
  const of = drawOf(instance.lottery);
  return instance.lottery.scope === 'single' ? singleDraws(instance, of) : drawsPerSchool(instance, of);
}

function singleDraws(instance: Instance, of: DrawOf): Record<string, string> {
  const all = recordById<string>();
  for (const { id } of instance.students) all[id] = of(id, '');
  return all;
}

function drawsPerSchool(instance: Instance, of: DrawOf): Record<string, Record<string, string>> {
  const all = recordById<Record<string, string>>();
  for (const { id } of instance.students) all[id] = recordById<string>();
  for (const school of instance.schools)
    for (const id of listedAt(school)) {
      const row = all[id];
      if (row) row[school.id] = of(id, school.id);
    }
  return all;
}

/** Ids a school's order lists, each once, in an order of no meaning. */
export function listedAt({ order }: Instance['schools'][number]): readonly string[] {
  if (order.kind === 'priority') return order.list;
  return order.kind === 'tiers' ? order.tiers.flat() : [...order.keys.keys()].sort(byId);
}
