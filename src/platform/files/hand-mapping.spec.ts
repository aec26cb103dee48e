import { missingHeading, readMapping } from './hand-mapping';
import type { SheetGrid } from './sheet';

const FIELDS = ['name', 'planned.classes'] as const;
const grid: SheetGrid = {
  name: 'x.csv',
  sheet: 'x',
  rows: [
    ['教学机构', '将来', '将来'],
    ['教学机构', '编　班', '场地'],
    ['甲', 24, 1],
  ],
  merges: [],
  unread: [],
  sha256: '',
};
const fault = (mapping: unknown) => {
  const read = readMapping(mapping, FIELDS);
  const missing = read.ok ? missingHeading([grid], read.value) : read.error;
  return missing && [missing.code, missing.message];
};

describe('a mapping corrected by hand', () => {
  it('names headings as they stand, rows joined by a blank, whatever blanks they hold', () => {
    expect(fault({ 教学机构: 'name', '将来 编班': 'planned.classes', '将来 场地': 'ignore' })).toBeNull();
  });

  it.each<[string, unknown, string, string]>([
    [
      'a column that there is not',
      { 教学机构: 'nome' },
      'MAPPING.KEY_UNKNOWN',
      '"nome"; use one of name, planned.classes, ignore',
    ],
    ['a heading that does not stand in the sheet', { 教学点: 'name' }, 'MAPPING.HEADING_MISSING', '教学点'],
    ['one column twice', { 教学机构: 'name', '将来 编班': 'name' }, 'MAPPING.KEY_TWICE', 'keep one'],
    ['a list', ['name'], 'MAPPING.NOT_A_MAPPING', 'JSON'],
    ['a number for a column', { 教学机构: 3 }, 'MAPPING.KEY_UNKNOWN', '3'],
  ])('is refused in one line when it names %s', (_, mapping, code, words) => {
    expect(fault(mapping)?.[0]).toBe(code);
    expect(fault(mapping)?.[1]).toContain(words);
    expect(fault(mapping)?.[1]).not.toContain('\n');
  });
});
