import { canonicalJson } from '../../../src/domain/kernel/canonical-json';
import { type Look, type Proof } from '../proof';
import { answerTo } from './engine';
import { type MarketFile, type SchoolRow } from './market-file';
import { numbers, shuffled, type Dice } from './numbers';
import { canonicalFile } from './own-hashes';
import { smallFamilies } from './small-families';
import { crowdedMarket, smallMarket } from './small-market';

/** One outcome for one problem, however it is written. */
export const sameBytes: Proof = {
  sentence:
    'answers with the same bytes whatever the order of students, schools, keys, groups and equals, and from the canonical file',
  quick: 100,
  full: 20_000,
  atLeast: { 'the file was written otherwise': 0.99 },
  look: (seed): Look => {
    const file = [smallMarket, smallFamilies, crowdedMarket][seed % 3]!(seed);
    const otherwise = turned(file, numbers(seed + 1));
    const canonical = { ...canonicalFile(file), ...(file.lottery && { lottery: file.lottery }) } as MarketFile;
    const [bytes, ...others] = [file, otherwise, canonical].map((one) => canonicalJson(answerTo(one)));
    return {
      faults: others.flatMap((other) => (other === bytes ? [] : [`${other}\nnot ${bytes}\nof ${JSON.stringify(file)}`])),
      facts: { 'the file was written otherwise': JSON.stringify(otherwise) !== JSON.stringify(file) },
    };
  },
};

/** The same problem in other words: what has no order is shuffled, defaults are spelled out. */
function turned(file: MarketFile, dice: Dice): MarketFile {
  const students = file.students.map((student) =>
    withKeysShuffled({ ...student, groups: shuffled(student.groups ?? [], dice), fallback: student.fallback ?? [] }, dice),
  );
  const schools = file.schools.map((school) => withKeysShuffled(schoolTurned(school, dice), dice));
  return withKeysShuffled(
    {
      ...file,
      siblings: file.siblings ?? 'independent',
      criteria: file.criteria ?? [],
      students: shuffled(students, dice),
      fixed: shuffled(file.fixed ?? [], dice),
      schools: shuffled(schools, dice),
      ...(file.lottery && { lottery: { scope: 'single', ...file.lottery } }),
    },
    dice,
  );
}

function schoolTurned(school: SchoolRow, dice: Dice): SchoolRow {
  return {
    ...school,
    site: school.site ?? school.id,
    ...(school.priorityTiers && { priorityTiers: school.priorityTiers.map((tier) => shuffled(tier, dice)) }),
    ...(school.keys && { keys: withKeysShuffled(school.keys, dice) }),
    slots: (school.slots ?? []).map(({ count, group = null, soft = true }) =>
      withKeysShuffled({ count, group, soft: group === null ? dice(2) === 0 : soft }, dice),
    ),
    unfilledToOpen: school.unfilledToOpen ?? false,
  };
}

function withKeysShuffled<T extends object>(row: T, dice: Dice): T {
  return Object.fromEntries(shuffled(Object.entries(row), dice)) as T;
}
