import type { Why, WhyCode } from './why';
import { inWords, reasonsForNone } from './why-words';

/** Complete by its type: a new code cannot be forgotten here. */
const CODES: Readonly<Record<WhyCode, true>> = {
  ENROLMENT_CLASSES: true,
  ENROLMENT_MISSING: true,
  ROW_DROPPED: true,
  CLASS_SIZE_NORM: true,
  CLASS_SIZE_OVERRIDE: true,
  PLANNED_BELOW_CLASSES: true,
  LAYOUT_CEILING: true,
  LAYOUT_MISSING: true,
  SITE_NOT_OPEN: true,
  CURRENT_UNTIL_OPENING: true,
  OPENING_CONFIRMED: true,
  SITE_CEILING_SHARED: true,
  COMMITTED: true,
  COMMITTED_UNKNOWN: true,
  ENROLLED: true,
  ENROLLED_UNKNOWN: true,
  SHARE: true,
  MINIMUM: true,
  VACANCY_BOUND: true,
  CAP: true,
};

describe('a reason', () => {
  it.each(Object.keys(CODES) as WhyCode[])('%s is said in both languages', (code) => {
    const { zh, en } = inWords({ code, value: 1 });
    expect(zh).toMatch(/^\p{Script=Han}.{3,}$/u);
    expect(en).toMatch(/^[a-z].{3,}$/);
  });

  it('has its sentence in Chinese and English beside its figures', () => {
    expect(inWords({ code: 'LAYOUT_CEILING', value: 4, insteadOf: 6 })).toEqual({
      code: 'LAYOUT_CEILING',
      value: 4,
      insteadOf: 6,
      zh: '班数不超过布局规划',
      en: 'no more classes than the layout plan gives',
    });
  });
});

describe('why a pool gives none', () => {
  const share: Why = { code: 'SHARE', value: 0 };

  it.each<Why>([
    { code: 'ENROLMENT_MISSING', value: null },
    { code: 'LAYOUT_MISSING', value: null },
    { code: 'SITE_NOT_OPEN', value: 0, site: 'S1' },
    { code: 'COMMITTED_UNKNOWN', value: null },
    { code: 'ENROLLED_UNKNOWN', value: null },
    { code: 'ENROLMENT_CLASSES', value: 0 },
    { code: 'LAYOUT_CEILING', value: 0, insteadOf: 4 },
    { code: 'PLANNED_BELOW_CLASSES', value: 0, insteadOf: 180 },
    { code: 'VACANCY_BOUND', value: 0, insteadOf: 3 },
    { code: 'CAP', value: 0, insteadOf: 3 },
  ])('is $code alone, whatever else counted', (decisive) => {
    expect(reasonsForNone([{ code: 'COMMITTED', value: 160 }, decisive, share])).toEqual([decisive]);
  });

  it('is all of them together when no single one is decisive', () => {
    const grounds: Why[] = [{ code: 'ENROLMENT_CLASSES', value: 1 }, { code: 'VACANCY_BOUND', value: 1, insteadOf: 2 }, share];
    expect(reasonsForNone(grounds)).toEqual(grounds);
  });
});
