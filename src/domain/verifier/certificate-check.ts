// Decides whether the certificate of an outcome says of its placement exactly what this verifier finds.
import { canonical } from './canonical';
import { type Case } from './case';
import { lacking, quoted, type Fault } from './refusal';
import { betterWishes, blockingIn, type Blocking, type Run } from './run';

/** A complaint as it stands in a message. */
const named = (blocking: Blocking): string =>
  'student' in blocking
    ? `${quoted(blocking.student)} – ${quoted(blocking.school)}`
    : `household ${quoted(blocking.household)} – ${quoted(blocking.site)}`;

/** What blocks, and whether the certificate lists just that. Without households nothing may block at all. */
export function* checkBlocking({ instance, outcome, first, second, together }: Case): Iterable<Fault> {
  const own = new Map(
    [first, second].flatMap((run) => blockingIn(run, instance)).map((blocking) => [canonical(blocking), blocking]),
  );
  const said = new Set(outcome.certificate.blocking);
  for (const [text, blocking] of own) {
    if (!together)
      yield {
        code: 'BLOCKING',
        zh: `${named(blocking)}：学生更愿意去，学校按规则也会接收，却没有这样安排。`,
        en: `${named(blocking)} block: the student would rather be there and the school would choose the student.`,
      };
    if (!said.has(text))
      yield {
        code: 'BLOCKING_LEFT_OUT',
        zh: `证明的 blocking 漏了 ${named(blocking)}。`,
        en: `The certificate's list of what blocks leaves out ${named(blocking)}.`,
      };
  }
  for (const text of said)
    if (!own.has(text))
      yield {
        code: 'BLOCKING_INVENTED',
        zh: `证明的 blocking 里的 ${quoted(text)} 不成立。`,
        en: `The certificate lists ${quoted(text)}, which does not block.`,
      };
}

/** The other claims of the certificate. `feasible`: what this verifier found. */
export function* checkClaims({ instance, outcome, first, second, best }: Case, feasible: boolean): Iterable<Fault> {
  const { certificate } = outcome;
  const wrong = (name: string, said: unknown, own: string): Fault => ({
    code: 'CERTIFICATE',
    zh: `证明的 ${name} 写的是 ${String(said)}，核对的结果是 ${own}。`,
    en: `The certificate says ${name} ${String(said)}, found is ${own}.`,
  });
  if (certificate.feasible !== feasible) yield wrong('feasible', certificate.feasible, String(feasible));
  const counts = pairCounts({ instance, first, second });
  const said = certificate.checkedPairs;
  if (!Number.isInteger(said) || !counts.some(({ fewest, most }) => said >= fewest && said <= most))
    yield wrong('checkedPairs', said, counts.map(written).join(' / '));
  if (best === null) {
    if (certificate.studentOptimal === true) yield wrong('studentOptimal', true, 'null');
  } else {
    const optimal = [...instance.students.keys()].every(
      (student) => outcome.placements.get(student) === (best.get(student) ?? null),
    );
    const own = optimal && outcome.placements.size === instance.students.size;
    if (certificate.studentOptimal !== own) yield wrong('studentOptimal', certificate.studentOptimal, String(own));
  }
  const fixed = instance.fixed.map(({ student }) => student);
  for (const student of lacking(fixed, certificate.fixed))
    yield {
      code: 'FIXED',
      zh: `证明的 fixed 漏了学生 ${quoted(student)}。`,
      en: `The certificate's fixed list leaves out student ${quoted(student)}.`,
    };
  for (const student of lacking(certificate.fixed, fixed))
    yield {
      code: 'FIXED',
      zh: `证明的 fixed 多了学生 ${quoted(student)}。`,
      en: `The certificate's fixed list names student ${quoted(student)}, who is not fixed, or does so twice.`,
    };
}

const listOf = ({ lists }: Run, student: string): readonly string[] => lists.get(student)!;

/** A number of pairs, or a stretch of them. */
interface Count {
  readonly fewest: number;
  readonly most: number;
}

const written = ({ fewest, most }: Count): string => (fewest === most ? `${fewest}` : `${fewest}–${most}`);

/**
 * How many pairs were looked at, by each way of counting that the format's word allows: those that both sides list, all or only those
 * better than what the student got; of the first run or of both; a second wish that was refused as a first one counted again or not.
 */
function pairCounts({ instance, first, second }: Pick<Case, 'instance' | 'first' | 'second'>): readonly Count[] {
  return [listOf, betterWishes].flatMap((wishes) => {
    const fresh = (run: Run, student: string): readonly string[] =>
      wishes(run, student).filter((school) => !instance.students.get(student)!.prefs.includes(school));
    const ofFirst = pairs(first, wishes);
    return [
      { fewest: ofFirst, most: ofFirst },
      { fewest: ofFirst + pairs(second, fresh), most: ofFirst + pairs(second, wishes) },
    ];
  });
}

function pairs(run: Run, wishes: (run: Run, student: string) => readonly string[]): number {
  const count = (student: string): number =>
    wishes(run, student).filter((school) => run.pools.get(school)!.rank.has(student)).length;
  return [...run.lists.keys()].reduce((sum, student) => sum + count(student), 0);
}
