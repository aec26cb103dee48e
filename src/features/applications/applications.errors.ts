import { defineErrors } from '../../platform/errors/app-error';

export const applicationErrors = defineErrors('APPLICATION', {
  windowClosed: {
    status: 409,
    zh: '本批申请时间为 {opensAt} 至 {closesAt}（北京时间），现已不在受理时间内；草稿已保留，可关注补录安排或走普通报名。',
    en: 'Applications of this round are taken from {opensAt} to {closesAt} (Beijing time). Your draft is kept; see the supplementary round or ordinary enrolment.',
  },
  windowBackwards: { status: 400, zh: '截止时间须晚于开始时间，请核对。', en: 'The window must close after it opens; check both.' },
  windowOver: {
    status: 409,
    zh: '{authorities} 本批的受理时间已经结束，不能再改；需要补录的请另开批次。',
    en: 'The window of {authorities} in this round is over and is no longer moved; open a supplementary round instead.',
  },
  authorityUnknown: { status: 400, zh: '没有这些主管部门代码：{authorities}，请核对。', en: 'There are no authorities with these codes: {authorities}; check them.' },
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
