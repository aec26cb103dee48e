import type { Grade } from '../../domain/kernel/school-year';

/** Grades as schools of the city call them, in papers that leave the service. */
export const GRADE_ZH: Readonly<Record<Grade, string>> = {
  K1: '小班',
  K2: '中班',
  K3: '大班',
  G1: '一年级',
  G2: '二年级',
  G3: '三年级',
  G4: '四年级',
  G5: '五年级',
  G6: '六年级',
  G7: '七年级',
  G8: '八年级',
  G9: '九年级',
  G10: '高一',
  G11: '高二',
  G12: '高三',
};
