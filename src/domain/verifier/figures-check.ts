// Decides whether the figures of each school in an outcome are those of its placement: seats given, where the line was drawn, who waits.
//
// Where the format leaves a word open, each reading of it is accepted, so that the outcome of any engine of the format can be checked:
// whether a soft seat that its group left over is an open seat, and whether a seat that stays empty for a group leaves the line open.
import { type Case } from './case';
import { type Choice } from './choice';
import { linesOf } from './lines';
import { type SchoolFigures } from './outcome';
import { type Pool } from './pool';
import { quoted, schoolNamed, type Fault } from './refusal';
import { betterWishes, type Run } from './run';

/** The figures of every school. Lines and waiting lists are judged only when the runs are feasible: else there are none to speak of. */
export function* checkFigures({ instance, outcome, pools, first }: Case, feasible: boolean): Iterable<Fault> {
  for (const school of outcome.schools.keys())
    if (!instance.schools.has(school))
      yield {
        code: 'UNKNOWN',
        zh: `结果里有未知学校 ${quoted(school)}。`,
        en: `The outcome has figures of the unknown school ${quoted(school)}.`,
      };
  const placed = new Map<string, number>();
  for (const school of outcome.placements.values()) if (school !== null) placed.set(school, (placed.get(school) ?? 0) + 1);
  const waiting = waitingAt(first);
  for (const [id, pool] of pools) {
    const said = outcome.schools.get(id);
    if (!said) {
      yield { code: 'MISSING', zh: `结果里没有学校 ${quoted(id)}。`, en: `The outcome has no figures of school ${quoted(id)}.` };
      continue;
    }
    if (said.capacity !== pool.school.capacity) yield wrong(id, 'capacity', String(said.capacity), String(pool.school.capacity));
    if (said.placed !== (placed.get(id) ?? 0)) yield wrong(id, 'placed', String(said.placed), String(placed.get(id) ?? 0));
    if (!feasible) continue;
    yield* checkLines(id, said, pool, first.choices.get(id)!);
    const own = pool.order.filter((student) => waiting.get(id)!.has(student));
    if (JSON.stringify(said.waiting) !== JSON.stringify(own)) yield wrong(id, 'waiting', list(said.waiting), list(own));
  }
}

const list = (students: readonly string[]): string => `[${students.map(quoted).join(', ')}]`;

const wrong = (school: string, name: string, said: string, own: string): Fault => ({
  code: 'FIGURES',
  zh: `学校 ${quoted(school)} 的 ${name} 应为 ${own}，结果写的是 ${said}。`,
  en: `${name} of school ${quoted(school)} must be ${own}, the outcome says ${said}.`,
});

/** Those who would rather be at a school than where the first run put them. */
function waitingAt(run: Run): ReadonlyMap<string, ReadonlySet<string>> {
  const waiting = new Map([...run.pools.keys()].map((school) => [school, new Set<string>()]));
  for (const student of run.lists.keys()) for (const school of betterWishes(run, student)) waiting.get(school)!.add(student);
  return waiting;
}

function* checkLines(id: string, said: SchoolFigures, pool: Pool, choice: Choice): Iterable<Fault> {
  const lines = linesOf(pool, choice);
  const student = (rank: number): string | null => pool.order[rank - 1] ?? null;
  const judge = function* (name: string, value: string | null, own: readonly (string | null)[]): Iterable<Fault> {
    if (!own.includes(value)) yield wrong(id, name, named(value), [...new Set(own)].map(named).join(' / '));
  };
  const empty = choice.left.filter(({ count }) => count > 0);
  const free = empty.some(({ soft }) => soft) || (empty.length > 0 && pool.school.unfilledToOpen);
  const open = [student(lines.open), student(lines.openWithoutLeftover)];
  yield* judge('cutoff', said.cutoff, free ? [null] : empty.length > 0 ? [...open, null] : open);
  for (const group of said.cutoffs.keys())
    if (!lines.groups.has(group)) yield wrong(id, 'cutoffs', quoted(group), list([...lines.groups.keys()]));
  for (const [group, { members, anybody }] of lines.groups) {
    const stays = empty.some((slot) => slot.group === group);
    const leftOver = [...choice.taken.values()].some((seat) => seat.kind === 'leftover' && seat.group === group);
    const line = leftOver ? [null, student(members), student(anybody)] : [student(members)];
    yield* judge(`cutoffs[${quoted(group)}]`, said.cutoffs.get(group) ?? null, stays ? [null] : line);
  }
}

const named = (student: string | null): string => (student === null ? 'null' : schoolNamed(student).en);
