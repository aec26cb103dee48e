import { defineErrors } from '../../platform/errors/app-error';

export const planningErrors = defineErrors('PLANNING', {
  groundFaulty: {
    status: 422,
    zh: '预测依据有 {count} 处不对，请按各处说明改正后重新提交。',
    en: 'The grounds of the forecast are wrong in {count} places; mend them as each says and send again.',
  },
  groundMissing: {
    status: 409,
    zh: '还没有预测依据（出生数、常住人口、千人指标等），请先由规划人员提交。',
    en: 'There are no grounds of a forecast yet (births, residents, norms); a planner keeps them first.',
  },
  countMissing: {
    status: 409,
    zh: '还没有招生计划，无法知道在校人数，请先采用一份招生计划。',
    en: 'There is no enrolment plan yet, so nobody knows the children in school; adopt one first.',
  },
  yearOutside: {
    status: 422,
    zh: '年份须在 {from} 至 {to} 之间，且起始年不晚于结束年。',
    en: 'Years must lie between {from} and {to}, the first not after the last.',
  },
  zoneUnknown: {
    status: 422,
    zh: '预测依据中没有片区 {zone}，现有：{zones}。',
    en: 'The grounds of the forecast have no zone {zone}; there are: {zones}.',
  },
  siteUnknown: {
    status: 422,
    zh: '布局规划中没有这些编号：{codes}，请核对。',
    en: 'The layout plan has no site with these codes: {codes}; check them.',
  },
});
