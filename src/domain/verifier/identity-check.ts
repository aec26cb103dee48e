// Decides whether an outcome belongs to its market and to its seed: the three published hashes and every draw, worked out again.
import { hashOf } from './canonical';
import { type Case } from './case';
import { type Draw } from './draws';
import { inOrderOfIds, listedBy, type Instance } from './instance';
import { type Draws } from './outcome';
import { isHash, Piece } from './piece';
import { instanceHash } from './published-form';
import { quoted, type Fault } from './refusal';
import { rootOver, ZERO_SALT } from './tree';

/** The salts of the families' lines by student; `untold`: only the families have them, so that the root cannot be worked out. */
export type Salts = ReadonlyMap<string, string> | 'untold';

/** The salts of a JSON value, which has one for every student. Throws Refusal otherwise. */
export function readSalts(json: unknown, students: Iterable<string>): ReadonlyMap<string, string> {
  const root = new Piece('SALTS', json);
  const salts = new Map(root.members().map(([student, piece]) => [student, piece.digits()]));
  for (const student of students)
    if (!salts.has(student)) root.refuse(`缺少学生 ${quoted(student)} 的盐。`, `lacks the salt of student ${quoted(student)}.`);
  return salts;
}

/** The three hashes. */
export function* checkHashes({ instance, outcome }: Case, salts: Salts | null): Iterable<Fault> {
  const expected = { instanceHash: instanceHash(instance), outcomeHash: hashOf(outcome.placements) };
  const differs = (name: string, said: string, own: string): Fault => ({
    code: 'HASH',
    zh: `${name} 应为 ${own}，文件写的是 ${quoted(said)}。`,
    en: `${name} must be ${own}, the file says ${quoted(said)}.`,
  });
  for (const name of ['instanceHash', 'outcomeHash'] as const)
    if (outcome[name] !== expected[name]) yield differs(name, outcome[name], expected[name]);
  if (salts === 'untold') {
    if (!isHash(outcome.merkleRoot))
      yield {
        code: 'HASH',
        zh: `merkleRoot ${quoted(outcome.merkleRoot)} 不是校验值。`,
        en: `merkleRoot ${quoted(outcome.merkleRoot)} is no hash.`,
      };
    return;
  }
  const lines = [...outcome.placements]
    .sort(([a], [b]) => inOrderOfIds(a, b))
    .map(([student, school]) => ({
      student,
      school,
      explanations: (outcome.explanations.get(student) ?? []).map(({ written }) => written),
      salt: salts?.get(student) ?? ZERO_SALT,
    }));
  const root = rootOver(lines);
  if (root !== outcome.merkleRoot) yield { ...differs('merkleRoot', outcome.merkleRoot, root), code: 'MERKLE_ROOT' };
}

/** Seed and draws. A draw of every student, or with scope `perSchool` of every pair that both sides list; each that is given is right. */
export function* checkLottery({ instance, outcome, draw }: Case): Iterable<Fault> {
  const said = outcome.lottery;
  if (instance.lottery === null || said === null) {
    if (said !== null)
      yield { code: 'SEED', zh: '测算文件没有随机派位，结果却有。', en: 'The instance has no lottery, the outcome has one.' };
    if (instance.lottery !== null)
      yield { code: 'SEED', zh: '测算文件有随机派位，结果却没有。', en: 'The instance has a lottery, the outcome has none.' };
    return;
  }
  if (said.seed !== instance.lottery.seed)
    yield {
      code: 'SEED',
      zh: `种子是 ${quoted(instance.lottery.seed)}，结果写的是 ${quoted(said.seed)}。`,
      en: `The seed is ${quoted(instance.lottery.seed)}, the outcome says ${quoted(said.seed)}.`,
    };
  for (const student of said.draws.keys())
    if (!instance.students.has(student))
      yield {
        code: 'DRAW',
        zh: `派位号里有未知学生 ${quoted(student)}。`,
        en: `There is a draw for the unknown student ${quoted(student)}.`,
      };
  const check = instance.lottery.scope === 'single' ? checkSingle : checkPerSchool;
  yield* check(instance, draw, said.draws);
}

const wrongDraw = (student: string, school: string | null, own: string): Fault => ({
  code: 'DRAW',
  zh: `学生 ${quoted(student)}${school === null ? '' : ` 在 ${quoted(school)}`} 的派位号应为 ${own}。`,
  en: `The draw of student ${quoted(student)}${school === null ? '' : ` at ${quoted(school)}`} must be ${own}.`,
});

function* checkSingle(instance: Instance, draw: Draw, draws: Draws): Iterable<Fault> {
  for (const student of instance.students.keys())
    if (draws.get(student) !== draw(student, '')) yield wrongDraw(student, null, draw(student, ''));
}

function* checkPerSchool(instance: Instance, draw: Draw, draws: Draws): Iterable<Fault> {
  const lists = new Map([...instance.schools.values()].map((school) => [school.id, new Set(listedBy(school))]));
  for (const { id, prefs, fallback } of instance.students.values()) {
    const row = draws.get(id);
    const given = typeof row === 'object' ? row : new Map<string, string>();
    for (const school of new Set([...prefs, ...fallback]))
      if (lists.get(school)!.has(id) && !given.has(school)) yield wrongDraw(id, school, draw(id, school));
    for (const [school, drawn] of given)
      if (!instance.schools.has(school))
        yield {
          code: 'DRAW',
          zh: `学生 ${quoted(id)} 有在未知学校 ${quoted(school)} 的派位号。`,
          en: `Student ${quoted(id)} has a draw at the unknown school ${quoted(school)}.`,
        };
      else if (drawn !== draw(id, school)) yield wrongDraw(id, school, draw(id, school));
  }
}
