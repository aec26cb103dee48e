import { defineErrors } from '../../platform/errors/app-error';

export const placementErrors = defineErrors('PLACEMENT', {
  notInState: {
    status: 409,
    zh: '当前状态（{state}）不能办理此操作。',
    en: 'This cannot be done in the present state ({state}).',
  },
  noWaiting: {
    status: 409,
    zh: '本批次没有公布“同意后继续等候”，或该安排不经测算，不能继续等候；请只选择同意或不同意。',
    en: 'This round did not announce waiting on, or no run gave this seat: please agree or not agree only.',
  },
  answerClosed: {
    status: 409,
    zh: '确认期限（{answerOn}）已过，请联系主管部门或走普通报名。',
    en: 'The last day to answer ({answerOn}) is over; please contact the authority or use ordinary enrolment.',
  },
});
