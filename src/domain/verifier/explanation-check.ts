// Decides whether what each family is told about each of its wishes is true of the placement: the reason, the ranks and what decided.
//
// A statement is a fault when it is false, not when another true one could stand in its place. `holds` (already has the seat) and
// `household` (a sibling was refused and they stay together) are true answers beside those of the format.
import { type Case } from './case';
import { wouldChoose } from './choice';
import { linesOf, type Lines } from './lines';
import { type Explanation } from './outcome';
import { type Pool } from './pool';
import { quoted, type Fault } from './refusal';
import { betterWishes, type Run } from './run';

/** One wish of a student in one run, and the explanation the outcome gives. */
interface Told {
  readonly student: string;
  readonly run: Run;
  readonly said: Explanation;
}

/** Every explanation of every student. For a placement whose runs are feasible. */
export function* checkExplanations(matter: Case): Iterable<Fault> {
  const { instance, outcome, first, second } = matter;
  const lines = new Map([first, second].map((run) => [run, linesIn(run)]));
  for (const student of outcome.explanations.keys())
    if (!instance.students.has(student))
      yield {
        code: 'UNKNOWN',
        zh: `说明里有未知学生 ${quoted(student)}。`,
        en: `There are explanations for the unknown student ${quoted(student)}.`,
      };
  for (const student of instance.students.keys()) {
    const told = paired(matter, student);
    if (told === null) {
      yield {
        code: 'EXPLANATION',
        zh: `学生 ${quoted(student)} 的说明没有按其意向逐条给出。`,
        en: `The explanations of student ${quoted(student)} are not one a wish in the order of the wishes.`,
      };
      continue;
    }
    for (const one of told) {
      const wrong = falsehood(one, lines.get(one.run)!.get(one.said.school)!);
      if (wrong !== null)
        yield {
          code: 'EXPLANATION',
          zh: `学生 ${quoted(student)} 关于 ${quoted(one.said.school)} 的说明中 ${wrong} 不属实。`,
          en: `What student ${quoted(student)} is told about ${quoted(one.said.school)} is not true: ${wrong}.`,
        };
    }
  }
}

const linesIn = ({ pools, choices }: Run): ReadonlyMap<string, Lines> =>
  new Map([...choices].map(([school, choice]) => [school, linesOf(pools.get(school)!, choice)]));

/**
 * The explanations beside the wishes they are about: every wish of `prefs`, then, for whom the first run left unplaced, those of
 * `fallback`, of which one that was refused as a wish already may go without a second word. Null when they do not fit.
 */
function paired({ instance, outcome, first, second }: Case, student: string): readonly Told[] | null {
  const { prefs, fallback } = instance.students.get(student)!;
  const rows = outcome.explanations.get(student) ?? [];
  const told: Told[] = [];
  const tell = (school: string, run: Run): boolean => {
    const said = rows[told.length];
    if (said?.school !== school) return false;
    told.push({ student, run, said });
    return true;
  };
  const whole =
    prefs.every((school) => tell(school, first)) &&
    (first.got.has(student) || fallback.every((school) => tell(school, second) || prefs.includes(school)));
  return whole && told.length === rows.length ? told : null;
}

/** The member of an explanation that is not true, or null. */
function falsehood({ student, run, said }: Told, lines: Lines): string | null {
  const pool = run.pools.get(said.school)!;
  const rank = pool.rank.get(student);
  if (said.rank !== undefined && said.rank !== rank) return 'rank';
  if (said.reason === 'behind-cutoff' && said.rank === undefined) return 'rank';
  const refused = rank !== undefined && betterWishes(run, student).includes(said.school);
  const spared =
    refused && run.households.size > 0 && wouldChoose(pool, run.seats.get(said.school)!, run.here.get(said.school)!, [student]);
  const standing = { student, run, pool, lines, rank, refused, spared };
  return reasonHolds(said, standing) ? cutoffFault(said, standing) : 'reason';
}

interface Standing {
  readonly student: string;
  readonly run: Run;
  readonly pool: Pool;
  readonly lines: Lines;
  /** The student's rank at the school; none where the school does not list the student. */
  readonly rank: number | undefined;
  /** Whether the student would rather be there. */
  readonly refused: boolean;
  /** Whether the school would choose the student alone: where households stay together, that is not always to be had. */
  readonly spared: boolean;
}

function reasonHolds({ school, reason }: Explanation, { student, run, pool, lines, rank, refused, spared }: Standing): boolean {
  const better = betterWishes(run, student);
  const got = run.got.get(student);
  switch (reason) {
    case 'placed':
      return got === school && rank !== undefined;
    case 'better-placed':
      return got !== undefined && got !== school && !better.includes(school);
    case 'not-listed-by-school':
      return rank === undefined;
    case 'behind-cutoff':
      return refused && (spared || lines.last === 0 || linesAhead(lines, rank!).length > 0);
    case 'held-for-group':
      return refused && (spared || isHeldForGroup(student, run, pool, lines, rank!));
    default:
      return false;
  }
}

/** Lines of the school that were drawn before this rank. */
const linesAhead = ({ open, groups }: Lines, rank: number): readonly number[] =>
  [open, ...[...groups.values()].map(({ members }) => members)].filter((line) => line > 0 && line < rank);

/** Somebody behind this student was taken, or a seat stays empty, or every seat went to groups that the student is not in. */
function isHeldForGroup(student: string, run: Run, pool: Pool, lines: Lines, rank: number): boolean {
  const own = [...lines.groups].filter(([group]) => pool.isMember(student, group));
  const reachable = lines.open > 0 || own.some(([, { members }]) => members > 0);
  const empty = run.choices.get(pool.school.id)!.left.some(({ count }) => count > 0);
  return lines.last > rank || empty || (!reachable && lines.last > 0);
}

function cutoffFault(
  { reason, cutoffRank, decidedBy }: Explanation,
  { student, pool, lines, rank, refused, spared }: Standing,
): string | null {
  const given = cutoffRank ?? 0;
  if (given === 0) {
    if (reason === 'behind-cutoff' && !spared && lines.last > 0) return 'cutoffRank';
    return decidedBy === undefined || (spared && decidedBy === 'household') ? null : 'decidedBy';
  }
  const all = [lines.open, ...[...lines.groups.values()].map(({ members }) => members)];
  if (!refused || !(spared ? all : linesAhead(lines, rank!)).includes(given)) return 'cutoffRank';
  const last = pool.order[given - 1]!;
  const right = [pool.decider(last, student), ...(pool.holders.has(last) ? ['holds'] : []), ...(spared ? ['household'] : [])];
  if (decidedBy === undefined) return reason === 'behind-cutoff' && !spared ? 'decidedBy' : null;
  return right.includes(decidedBy) ? null : 'decidedBy';
}
