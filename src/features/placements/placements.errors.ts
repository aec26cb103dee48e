import { defineErrors } from '../../platform/errors/app-error';

export const placementErrors = defineErrors('PLACEMENT', {
  notInState: { status: 409, zh: '当前状态（{state}）不能办理此操作。', en: 'This cannot be done in the present state ({state}).' },
  answerClosed: {
    status: 409,
    zh: '确认期限（{answerOn}）已过，请联系主管部门或走普通报名。',
    en: 'The last day to answer ({answerOn}) is over; please contact the authority or use ordinary enrolment.',
  },
});
