// Which questions of a policy stand together on one screen, and which answers follow from others.
import { stageOf, type Grade } from '../../../../src/domain/kernel/school-year';
import type { Question } from '../../api/self-check.queries';

/** What was chosen: absent is not known, null is known to be none. */
export type Answers = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export const GROUPS = ['request', 'child', 'talent', 'residence', 'other'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Readonly<Record<string, Group>> = {
  request: 'request',
  child: 'child',
  relation: 'child',
  talent: 'talent',
  employer: 'talent',
  residence: 'residence',
};

/** Answered by the grade that is asked for. */
const STAGE = 'request.stage';
const GRADE = 'request.grade';

const groupOf = (key: string): Group => GROUP_OF[key.split('.')[0] ?? ''] ?? 'other';

/** The groups that have questions, in the order of the screens. A stage that follows from the grade is not asked. */
export function groupQuestions(questions: readonly Question[]): { group: Group; questions: Question[] }[] {
  const grades = questions.some(({ key }) => key === GRADE);
  const asked = questions.filter(({ key }) => !(grades && key === STAGE));
  return GROUPS.map((group) => ({ group, questions: asked.filter(({ key }) => groupOf(key) === group) })).filter(
    (part) => part.questions.length > 0 || part.group === 'request',
  );
}

/** The screen on which a question stands; the first for one that is not asked. */
export const stepOf = (groups: readonly { questions: readonly Question[] }[], key: string): number =>
  Math.max(0, groups.findIndex(({ questions }) => questions.some((question) => question.key === (key === STAGE ? GRADE : key))));

/** The answers with those that follow from them. */
export function completed(answers: Answers, questions: readonly Question[]): Answers {
  const grade = answers[GRADE];
  if (typeof grade !== 'string' || !questions.some(({ key }) => key === STAGE)) return answers;
  return { ...answers, [STAGE]: stageOf(grade as Grade) };
}
