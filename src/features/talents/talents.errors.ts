import { defineErrors } from '../../platform/errors/app-error';

export const talentErrors = defineErrors('TALENTS', {
  unreadable: {
    status: 422,
    zh: '文件无法读取（{reason}）：{message}',
    en: 'The file cannot be read ({reason}): {message}',
  },
  notARegister: {
    status: 422,
    zh: '文件不是人才名册：{message}。请核对表头。',
    en: 'The file is no talent register: {message}. Check its headings.',
  },
  mappingWrong: {
    status: 422,
    zh: '列的对应关系不能使用：{message}',
    en: 'The mapping of columns cannot be used: {message}',
  },
});
