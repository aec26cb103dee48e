import { defineErrors } from '../../platform/errors/app-error';

export const applicationErrors = defineErrors('APPLICATION', {
  windowClosed: {
    status: 409,
    zh: '本批申请时间为 {opensAt} 至 {closesAt}（北京时间），现已不在受理时间内；草稿已保留，可关注补录安排或走普通报名。',
    en: 'Applications of this round are taken from {opensAt} to {closesAt} (Beijing time). Your draft is kept; see the supplementary round or ordinary enrolment.',
  },
  windowUnknown: { status: 409, zh: '该主管部门本批没有开放申请。', en: 'This authority takes no applications in this round.' },
  childHasOne: {
    status: 409,
    zh: '该儿童本年度本学段已有一份有效申请，请在原申请上办理；父母双方只需一份。',
    en: 'There is an active application for this child in this stage already; go on with that one. One application serves both parents.',
  },
  notInState: { status: 409, zh: '当前状态（{state}）不能办理此操作。', en: 'This cannot be done in the present state ({state}).' },
  schoolUnknown: { status: 400, zh: '意向学校有误，请从学校列表中选择。', en: 'A wished school is unknown; choose from the list of schools.' },
  schoolOutOfScope: { status: 400, zh: '意向学校没有所申请年级的学位，请另选。', en: 'A wished school has no seats in the grade asked for; choose another.' },
});
