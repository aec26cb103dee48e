import { findingWords } from './finding-words';
import { refusalWords } from './refusal-words';
import './plans.errors';

describe('what a finding says', () => {
  it('names what stands there and what to do, in both languages', () => {
    expect(findingWords({ code: 'PLAN.SUBTOTAL_DIFFERS', value: 810, expected: 855 })).toEqual({
      zh: '合计为 810，按各行相加应为 855，请核对合计或漏行。',
      en: 'The sum says 810, the rows add up to 855; check the sum and whether a row is missing.',
    });
  });

  it('calls columns and rows what people call them', () => {
    expect(findingWords({ code: 'PLAN.REQUIRED_MISSING', value: null, expected: 'planned.classes' }).zh).toBe(
      '缺少“规划班数”，请补填。',
    );
    expect(findingWords({ code: 'PLAN.DUPLICATE_SITE', value: 'A-1', expected: 'row 6' }).zh).toContain('与第 6 行重复');
  });

  it('says that a cell is empty rather than nothing', () => {
    expect(findingWords({ code: 'PLAN.DISTRICT_UNKNOWN', value: null, expected: null }).zh).toContain('“（空）”');
  });
});

describe('what keeps a file from being read', () => {
  it('is said in the reader’s language, not in the words of the program', () => {
    const params = { reason: 'SHEET.OLD_EXCEL', message: 'x.xls is an old or encrypted Excel file' };
    const { zh, en } = refusalWords({ code: 'PLAN.UNREADABLE', params });
    expect(zh).toContain('请取消密码并另存为 .xlsx');
    expect(en).toContain('take the password off');
    expect([zh, en].join()).not.toContain('x.xls');
  });

  it('keeps the program’s own line for a reason that has no words yet', () => {
    expect(refusalWords({ code: 'PLAN.UNREADABLE', params: { reason: 'SHEET.ODD', message: 'odd' } }).en).toContain('odd');
  });
});
