import { defineErrors } from '../../platform/errors/app-error';

export const rehearsalErrors = defineErrors('REHEARSAL', {
  nothingToCompare: {
    status: 409,
    zh: '{schoolYear} 学年及上一学年都没有已发布的政策，无从比较。请先发布一个版本。',
    en: 'No policy is published for school year {schoolYear} or the one before: there is nothing to compare with. Publish one first.',
  },
  noCases: {
    status: 409,
    zh: '{schoolYear} 学年及上一学年都没有可供预演的申请。请在有申请之后再预演。',
    en: 'There are no cases of school year {schoolYear} or the one before to rehearse with. Try again when there are.',
  },
  alreadyRunning: {
    status: 409,
    zh: '该草稿的这一版修改正在预演，请等待完成或先取消。',
    en: 'This revision of the draft is being rehearsed already; wait for it or cancel it.',
  },
  notInState: {
    status: 409,
    zh: '预演当前状态（{state}）不能办理此操作。',
    en: 'This cannot be done in the rehearsal’s present state ({state}).',
  },
});
