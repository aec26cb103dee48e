import { type Look, type Proof } from '../proof';
import { answerTo } from './engine';
import { listOfFirst } from './both-runs';
import { type MarketFile, type StudentRow } from './market-file';
import { numbers, oneOf } from './numbers';
import { smallMarket } from './small-market';

/** Where a student ends, by its true list: 0 the first wish; unplaced is worse than every wish, a school never wished for worst. */
function standing(student: StudentRow, school: string | null): number {
  const list = [...listOfFirst(student), ...(student.fallback ?? []).filter((id) => !student.prefs.includes(id))];
  if (school === null) return list.length;
  return list.includes(school) ? list.indexOf(school) : Infinity;
}

/** Every order of every part of a list. */
function everyList(schools: readonly string[]): readonly (readonly string[])[] {
  return [[], ...schools.flatMap((first) => everyList(schools.filter((id) => id !== first)).map((rest) => [first, ...rest]))];
}

function withStudent(file: MarketFile, changed: StudentRow): MarketFile {
  return { ...file, students: file.students.map((student) => (student.id === changed.id ? changed : student)) };
}

/** The file without the second run. */
export function firstRunOnly(file: MarketFile): MarketFile {
  return { ...file, students: file.students.map(({ fallback: _, ...student }) => student) };
}

/** Dubins & Freedman (1981), Roth (1982); with slots Kominers & Sönmez (2016). Without households and fallback. */
export const trueWishes: Proof = {
  sentence: 'gives no student more for any other list of wishes than for the true one',
  quick: 6,
  full: 1000,
  atLeast: { 'another list changes where the student ends': 0.5, 'a list of lies costs the student a better school': 0.5 },
  look: (seed): Look => {
    const file = firstRunOnly(smallMarket(seed));
    const truth = answerTo(file).placements;
    const ends = file.students.flatMap((student) => {
      const lists = everyList(file.schools.map(({ id }) => id));
      return lists
        .filter((prefs) => student.holds === undefined || prefs.includes(student.holds))
        .map((prefs) => {
          const then = answerTo(withStudent(file, { ...student, prefs })).placements[student.id]!;
          return { student, prefs, by: standing(student, then) - standing(student, truth[student.id]!) };
        });
    });
    return {
      faults: ends
        .filter(({ by }) => by < 0)
        .map(({ student, prefs }) => `${student.id} gains by [${prefs.join()}] in ${JSON.stringify(file)}`),
      facts: {
        'another list changes where the student ends': ends.some(({ by }) => by !== 0),
        'a list of lies costs the student a better school': ends.some(({ by }) => by > 0 && by < Infinity),
      },
    };
  },
};

/** Gale & Sotomayor (1985), in both runs. Without households. */
export const moreSeats: Proof = {
  sentence: 'hurts no student by one more open seat at any school',
  quick: 150,
  full: 20_000,
  atLeast: { 'somebody gains': 0.3 },
  look: (seed): Look => {
    const file = smallMarket(seed);
    const before = answerTo(file).placements;
    const moves = file.schools.flatMap(({ id: school }) => {
      const schools = file.schools.map((row) => (row.id === school ? { ...row, capacity: row.capacity + 1 } : row));
      const after = answerTo({ ...file, schools }).placements;
      return file.students.map((student) => ({
        line: `${student.id} by a seat at ${school}`,
        by: standing(student, after[student.id]!) - standing(student, before[student.id]!),
      }));
    });
    return {
      faults: moves.filter(({ by }) => by > 0).map(({ line }) => `${line} in ${JSON.stringify(file)}`),
      facts: { 'somebody gains': moves.some(({ by }) => by < 0) },
    };
  },
};

/** Balinski & Sönmez (1999); with slots Kominers & Sönmez (2016). Without households and fallback. */
export const betterPlaceInLine: Proof = {
  sentence: 'hurts no student by a better place in the order of a school',
  quick: 150,
  full: 20_000,
  atLeast: { 'the student gains': 0.05 },
  look: (seed): Look => {
    const file = firstRunOnly(smallMarket(seed));
    const dice = numbers(seed + 1);
    const school = oneOf(file.schools, dice);
    const student = oneOf(file.students, dice);
    const schools = file.schools.map((row) => (row.id === school.id ? withFirst(row, student.id) : row));
    const [before, after] = [file, { ...file, schools }].map((one) => standing(student, answerTo(one).placements[student.id]!));
    return {
      faults: after! > before! ? [`${student.id}, first at ${school.id}, in ${JSON.stringify(file)}`] : [],
      facts: { 'the student gains': after! < before! },
    };
  },
};

/** The same school with one student at the head of its order. */
function withFirst({ priority, priorityTiers, keys, ...school }: MarketFile['schools'][number], id: string): typeof school {
  const others = (list: readonly string[]): string[] => list.filter((other) => other !== id);
  return {
    ...school,
    ...(priority && { priority: [id, ...others(priority)] }),
    ...(priorityTiers && { priorityTiers: [[id], ...priorityTiers.map(others)] }),
    ...(keys && { keys: Object.fromEntries([...Object.entries(keys), [id, [-1, -1]]]) }),
  };
}
