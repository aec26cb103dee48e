import { defineErrors } from '../../platform/errors/app-error';

export const planErrors = defineErrors('PLAN', {
  unreadable: {
    status: 422,
    zh: '文件无法读取（{reason}）：{message}',
    en: 'The file cannot be read ({reason}): {message}',
  },
  notAPlan: {
    status: 422,
    zh: '文件既不是布局规划也不是招生计划：{message}。请核对表头。',
    en: 'The file is neither a layout plan nor an enrolment plan: {message}. Check its headings.',
  },
  noSchools: {
    status: 409,
    zh: '招生计划中的学校都不在学校库中，请先导入布局规划。',
    en: 'None of the schools of this enrolment plan is known; import the layout plan first.',
  },
  noPolicy: {
    status: 409,
    zh: '{schoolYear} 学年的优待政策尚未发布，无法核算统筹学位，请先发布政策。',
    en: 'No policy is published for school year {schoolYear}, so coordinated seats cannot be counted; publish it first.',
  },
});
