import type { Question } from '../../api/self-check.queries';
import { completed, groupQuestions, stepOf } from './question-groups';

const question = (key: string): Question => ({ key, type: 'enum', zh: key, en: key, unit: null, values: null, options: null, several: false, ground: 'P1' });
const questions = ['request.stage', 'request.grade', 'child.bornOn', 'relation.kind', 'talent.class', 'residence.owned', 'points.total'].map(question);

describe('the screens of the self-check', () => {
  it('put what belongs together on one screen, and what is new to us on the last', () => {
    expect(groupQuestions(questions).map(({ group, questions: asked }) => [group, asked.map(({ key }) => key)])).toEqual([
      ['request', ['request.grade']],
      ['child', ['child.bornOn', 'relation.kind']],
      ['talent', ['talent.class']],
      ['residence', ['residence.owned']],
      ['other', ['points.total']],
    ]);
  });

  it('never ask for the stage beside the grade, and answer it by the grade', () => {
    expect(completed({ 'request.grade': 'G7' }, questions)).toEqual({ 'request.grade': 'G7', 'request.stage': 'junior' });
    expect(completed({ 'request.grade': null }, questions)).toEqual({ 'request.grade': null, 'request.stage': null });
    expect(completed({}, questions)).toEqual({});
  });

  it('lead from a missing answer to the screen that asks for it', () => {
    const groups = groupQuestions(questions);
    expect([stepOf(groups, 'talent.class'), stepOf(groups, 'request.stage'), stepOf(groups, 'unknown')]).toEqual([2, 0, 0]);
  });
});
