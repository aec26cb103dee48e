import { defineErrors } from '../../platform/errors/app-error';

export const policyErrors = defineErrors('POLICY', {
  notJson: { status: 422, zh: '政策文件不是 JSON，请导出后重新上传。', en: 'The policy file is not JSON; export it again.' },
  faults: {
    status: 422,
    zh: '政策文件有 {count} 处问题，不能保存：{first}。请逐条改正。',
    en: 'The policy file has {count} fault(s) and cannot be kept: {first}. Correct each one.',
  },
  alreadyPublished: { status: 409, zh: '该版本已经发布。', en: 'This version has been published already.' },
  noneInForce: {
    status: 409,
    zh: '{schoolYear} 学年当日没有施行中的优待政策，请先发布。',
    en: 'No policy is in force that day for school year {schoolYear}; publish one first.',
  },
});
