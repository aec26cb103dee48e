// What grades are called in papers that leave the service.
import type { Grade } from './school-year';

/** Grades as schools of the city call them, in both languages, as they stand in workbooks and lists. */
export const GRADE_WORDS: Readonly<Record<Grade, { readonly zh: string; readonly en: string }>> = {
  K1: { zh: '小班', en: 'nursery' },
  K2: { zh: '中班', en: 'middle kindergarten' },
  K3: { zh: '大班', en: 'top kindergarten' },
  G1: { zh: '一年级', en: 'grade 1' },
  G2: { zh: '二年级', en: 'grade 2' },
  G3: { zh: '三年级', en: 'grade 3' },
  G4: { zh: '四年级', en: 'grade 4' },
  G5: { zh: '五年级', en: 'grade 5' },
  G6: { zh: '六年级', en: 'grade 6' },
  G7: { zh: '七年级', en: 'grade 7' },
  G8: { zh: '八年级', en: 'grade 8' },
  G9: { zh: '九年级', en: 'grade 9' },
  G10: { zh: '高一', en: 'grade 10' },
  G11: { zh: '高二', en: 'grade 11' },
  G12: { zh: '高三', en: 'grade 12' },
};
