import { canonicalJson } from '../../kernel/canonical-json';
import { examine } from '../edit';
import { demoTree } from '../demo-tree.fixture';
import { policyOf, tableOf } from '../small-policy.fixture';
import { readPolicySheets, writePolicySheets, type TextSheet } from './index';

const start = policyOf(
  [
    tableOf(
      'insurance',
      'unique',
      ['talent.class', 'talent.months'],
      ['outcome'],
      [
        ['in A, B', 'any', 'pass'],
        ['in C, D', '>= 6', 'pass'],
        ['in C, D', '< 6', 'fail'],
      ],
    ),
  ],
  {
    overrides: [{ authority: 'JK', table: 'insurance', rows: [{ clause: 'P1', when: ['any', '>= 3'], then: ['pass'] }] }],
    reserve: [{ authority: '*', stage: 'primary', shareBp: 500, clause: 'P12' }],
    cases: [{ name: 'one', facts: { 'talent.class': 'A', 'request.authority': '410105' }, expect: { outcome: 'ELIGIBLE' } }],
  },
);

/** The sheets with one cell changed, by the name of the sheet and as a spreadsheet counts. */
const changed = (sheets: readonly TextSheet[], name: string, row: number, column: number, text: string): TextSheet[] =>
  sheets.map((sheet) =>
    sheet.name.startsWith(name)
      ? {
          ...sheet,
          rows: sheet.rows.map((cells, at) => {
            if (at !== row - 1) return cells;
            const wide = [...cells, ...Array<string>(Math.max(0, column - cells.length)).fill('')];
            return wide.map((old, place) => (place === column - 1 ? text : old));
          }),
        }
      : sheet,
  );

describe('a policy in sheets', () => {
  it('comes back as it was', () => {
    const read = readPolicySheets(writePolicySheets(start));
    expect(read.ok && [read.value.findings, canonicalJson(read.value.policy)]).toEqual([[], canonicalJson(start)]);
  });

  it('has a sheet for each table and override, under names that every program takes', () => {
    const names = writePolicySheets(start).map(({ name }) => name);
    expect(names).toEqual(['政策', '事实', '表1 insurance', '替换1 JK insurance', '统筹比例', '案例']);
  });

  it('writes what officers know as they know it: codes, dates and cells in plain text', () => {
    const cases = writePolicySheets(start).at(-1)!;
    expect(cases.rows[2]).toEqual(['1', 'one', '', 'ELIGIBLE', '', '', '', '', '', '', 'A', '410105']);
    expect(writePolicySheets(start)[2]!.rows.slice(0, 5)).toEqual([
      ['table', 'insurance', 'hit', 'unique'],
      ['side', '', '', '', 'if', 'if', 'then'],
      ['#', 'clause', 'zh', 'en', 'talent.class', 'talent.months', 'outcome'],
      ['序号', '条款', '中文', '英文', 'talent.class', 'talent.months', 'outcome'],
      ['1', 'P1', '', '', 'in A, B', 'any', 'pass'],
    ]);
  });

  it('edited by hand, has its faults named by sheet, row and column', () => {
    const read = readPolicySheets(changed(writePolicySheets(start), '表1', 6, 6, 'half a year'));
    if (!read.ok) throw new Error('not read');
    const { findings } = examine(read.value.policy, demoTree);
    expect(findings.map((found) => [found.finding.code, read.value.placeOf(found)])).toEqual([
      ['cellNotUnderstood', { sheet: '表1 insurance', row: 6, column: 'F' }],
    ]);
  });

  it.each([
    ['a note beside a row', '表1', 5, 9, 'ask legal', 'surplusCell I5'],
    ['a word for a share', '统筹比例', 3, 4, 'five', 'notInteger D3'],
    ['a year in words', '政策', 6, 2, 'next', 'notInteger B6'],
    ['an unknown key', '政策', 2, 1, 'ident', 'keyUnknown A2'],
    ['a side that is none', '表1', 2, 5, 'when', 'sideUnknown E2'],
    ['a lost head', '替换1', 2, 1, '', 'headerMissing null'],
    ['another kind of sheet', '事实', 1, 1, 'notes', 'sheetUnknown null'],
  ])('with %s says so at the cell, and loses it by no silence', (_, sheet, row, column, text, told) => {
    const read = readPolicySheets(changed(writePolicySheets(start), sheet, row, column, text));
    const findings = read.ok ? read.value.findings : read.error;
    expect(findings.map(({ code, column: letter, row: at }) => `${code} ${letter === null ? null : `${letter}${at}`}`)).toContain(
      told,
    );
    expect(findings.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
  });

  it('takes rows that were put between, moved or left without a number, and drops empty ones', () => {
    const sheets = writePolicySheets(start).map((sheet) =>
      sheet.name.startsWith('表1')
        ? {
            ...sheet,
            rows: [...sheet.rows.slice(0, 5), [], ['', 'P1', '', '', 'is none', 'any', 'fail'], ...sheet.rows.slice(5)],
          }
        : sheet,
    );
    const read = readPolicySheets([...sheets].reverse());
    expect(read.ok && read.value.policy.tables[0]!.rows.map(({ when }) => when[0])).toEqual([
      'in A, B',
      'is none',
      'in C, D',
      'in C, D',
    ]);
  });

  it('is told from sheets that hold no policy', () => {
    const read = readPolicySheets([{ name: 'Sheet1', rows: [['name', 'seats']] }]);
    expect(read.ok || read.error.map(({ code }) => code)).toContain('noPolicy');
  });
});
