// Decides whether a placement keeps the rules by which seats are given, and whether it is the best one for the students.
import { type Case } from './case';
import { lacking, quoted, schoolNamed, type Fault } from './refusal';
import { staysTogether, type Run } from './run';

/** Every student once, nobody else, and only at schools that both sides list. */
export function* checkLines({ instance, outcome, first, second }: Case): Iterable<Fault> {
  for (const student of instance.students.keys())
    if (!outcome.placements.has(student))
      yield {
        code: 'MISSING',
        zh: `结果里没有学生 ${quoted(student)}。`,
        en: `The outcome has no line for student ${quoted(student)}.`,
      };
  for (const [student, school] of outcome.placements) {
    if (!instance.students.has(student)) {
      yield {
        code: 'UNKNOWN',
        zh: `结果里有未知学生 ${quoted(student)}。`,
        en: `The outcome places the unknown student ${quoted(student)}.`,
      };
      continue;
    }
    if (school === null) continue;
    const wished = first.got.has(student) || second.got.has(student);
    if (!instance.schools.has(school))
      yield {
        code: 'UNKNOWN',
        zh: `学生 ${quoted(student)} 被安排到未知学校 ${quoted(school)}。`,
        en: `Student ${quoted(student)} is placed at the unknown school ${quoted(school)}.`,
      };
    else if (!wished)
      yield {
        code: 'NOT_WISHED',
        zh: `学生 ${quoted(student)} 被安排到 ${quoted(school)}，意向和服从统筹里都没有它。`,
        en: `Student ${quoted(student)} is placed at ${quoted(school)}, which counts in neither prefs nor fallback.`,
      };
    else if (!first.pools.get(school)!.rank.has(student))
      yield {
        code: 'NOT_LISTED',
        zh: `学生 ${quoted(student)} 被安排到 ${quoted(school)}，而该校的顺序里没有这名学生。`,
        en: `Student ${quoted(student)} is placed at ${quoted(school)}, which does not list the student.`,
      };
  }
}

/** Each school would choose exactly those whom a run placed there: no child too many, every slot and group honoured, no household split. */
export function* checkFeasible(
  run: Run,
  { instance }: Case,
  which: { readonly zh: string; readonly en: string },
): Iterable<Fault> {
  for (const [school, students] of run.here) {
    const seats = run.seats.get(school)!.reduce((sum, { count }) => sum + count, 0);
    if (students.length > seats)
      yield {
        code: 'TOO_MANY',
        zh: `${which.zh}：学校 ${quoted(school)} 有 ${seats} 个学位，安排了 ${students.length} 人。`,
        en: `${which.en}: school ${quoted(school)} has ${seats} seats and ${students.length} students.`,
      };
    for (const student of students)
      if (!run.choices.get(school)!.taken.has(student))
        yield {
          code: 'NOT_CHOSEN',
          zh: `${which.zh}：学校 ${quoted(school)} 按学位类别和顺序不会接收学生 ${quoted(student)}。`,
          en: `${which.en}: school ${quoted(school)}, by its seats and its order, would not choose student ${quoted(student)}.`,
        };
  }
  for (const [household, members] of run.households)
    if (!staysTogether(run, members, (school) => instance.schools.get(school)!.site))
      yield {
        code: 'SPLIT',
        zh: `${which.zh}：一户 ${quoted(household)} 的 ${members.map(quoted).join('、')} 没有安排在一起。`,
        en: `${which.en}: household ${quoted(household)} is split: ${members.map(quoted).join(', ')}.`,
      };
}

/** `byFallback` names exactly those whom the second run placed. */
export function* checkByFallback({ outcome, second }: Case): Iterable<Fault> {
  const placed = [...second.got.keys()];
  for (const student of lacking(placed, outcome.byFallback))
    yield {
      code: 'BY_FALLBACK',
      zh: `byFallback 漏了学生 ${quoted(student)}。`,
      en: `byFallback leaves out student ${quoted(student)}.`,
    };
  for (const student of lacking(outcome.byFallback, placed))
    yield {
      code: 'BY_FALLBACK',
      zh: `byFallback 多了学生 ${quoted(student)}。`,
      en: `byFallback names student ${quoted(student)}, whom the second run did not place, or does so twice.`,
    };
}

/** Without households that stay together: nobody is placed elsewhere than in the student-optimal placement. */
export function* checkBest({ instance, outcome, best }: Case): Iterable<Fault> {
  if (best === null) return;
  for (const student of instance.students.keys()) {
    const said = outcome.placements.get(student);
    if (said === undefined || said === (best.get(student) ?? null)) continue;
    const [got, right] = [schoolNamed(said), schoolNamed(best.get(student))];
    yield {
      code: 'NOT_BEST',
      zh: `学生 ${quoted(student)} 的结果是 ${got.zh}；对全体学生最有利的稳定安排是 ${right.zh}。`,
      en: `Student ${quoted(student)} got ${got.en}; the student-optimal placement gives ${right.en}.`,
    };
  }
}
