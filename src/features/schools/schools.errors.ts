import { defineErrors } from '../../platform/errors/app-error';

export const schoolErrors = defineErrors('SCHOOL', {
  authorityFileWrong: {
    status: 422,
    zh: '主管部门文件不能使用：{faults}。请改正后重新导入。',
    en: 'The file of authorities cannot be used: {faults}. Correct it and import it again.',
  },
});
