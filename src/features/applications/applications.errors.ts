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
  documentWrong: { status: 400, zh: '证件号码有误，请对照证件核对。', en: 'The document number is wrong; compare it with the document.' },
  birthDateDiffers: { status: 400, zh: '出生日期与证件号码不一致，请核对。', en: 'The birth date contradicts the document number; please check.' },
  schoolUnknown: { status: 400, zh: '意向学校有误，请从学校列表中选择。', en: 'A wished school is unknown; choose from the list of schools.' },
  schoolOutOfScope: { status: 400, zh: '意向学校没有所申请年级的学位，请另选。', en: 'A wished school has no seats in the grade asked for; choose another.' },
  gradeNotOfStage: { status: 400, zh: '年级与学段不一致，请核对。', en: 'Grade and stage do not belong together; please check.' },
  authorityUnknown: { status: 400, zh: '主管部门代码有误。', en: 'The authority code is unknown.' },
  consentNeeded: {
    status: 400,
    zh: '须由监护人单独同意处理儿童个人信息后方可提交；不同意不影响走普通报名。',
    en: "A guardian's separate consent to the use of the child's data is needed; without it ordinary enrolment stays open.",
  },
});
