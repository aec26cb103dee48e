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

/** A stage follows from the grade beside it (`request.stage` from `request.grade`) and is not asked. */
const gradeBeside = (key: string): string | null => (key.endsWith('.stage') ? key.replace(/stage$/, 'grade') : null);
const follows = (key: string, questions: readonly Question[]): boolean => questions.some((other) => other.key === gradeBeside(key));

const groupOf = (key: string): Group => GROUP_OF[key.split('.')[0] ?? ''] ?? 'other';

/** The groups that have questions, in the order of the screens. A stage that follows from the grade is not asked. */
export function groupQuestions(questions: readonly Question[]): { group: Group; questions: Question[] }[] {
  const asked = questions.filter(({ key }) => !follows(key, questions));
  return GROUPS.map((group) => ({ group, questions: asked.filter(({ key }) => groupOf(key) === group) })).filter(
    (part) => part.questions.length > 0 || part.group === 'request',
  );
}

/** The screen on which a question stands; the first for one that is not asked. */
export const stepOf = (groups: readonly { questions: readonly Question[] }[], key: string): number =>
  Math.max(0, groups.findIndex(({ questions }) => questions.some((question) => question.key === key || question.key === gradeBeside(key))));

/** The answers with those that follow from them. */
export function completed(answers: Answers, questions: readonly Question[]): Answers {
  const whole: Record<string, Answers[string]> = { ...answers };
  for (const { key } of questions) {
    const grade = answers[gradeBeside(key) ?? ''];
    if (grade === null) whole[key] = null;
    else if (typeof grade === 'string') whole[key] = stageOf(grade as Grade);
  }
  return whole;
}
