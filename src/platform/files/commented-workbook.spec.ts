import { Workbook } from 'exceljs';
import { writeComments, type CellNote } from './commented-workbook';

const note = (more: Partial<CellNote>): CellNote => ({
  sheet: 'plan',
  row: 2,
  column: 'B',
  text: '应为整数',
  severity: 'error',
  ...more,
});
const opened = async (bytes: Buffer): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
};
async function commented(bytes: Uint8Array, name: string, notes: CellNote[]): Promise<Workbook> {
  const written = await writeComments(bytes, name, notes);
  if (!written.ok) throw new Error(written.error.message);
  return opened(written.value);
}
const textOf = (workbook: Workbook, at: string): string => {
  const { note: comment } = workbook.worksheets[0]!.getCell(at);
  return typeof comment === 'string' ? comment : (comment?.texts ?? []).map(({ text }) => text).join('');
};

describe('a file with comments', () => {
  it('is the CSV that was sent as a workbook of texts, with the words at their cells', async () => {
    const csv = Buffer.from('名称,班数,学位\n甲,若干,=1+1\n', 'utf8');
    const workbook = await commented(csv, 'a/plan.csv', [note({}), note({ text: '又一条', severity: 'info' })]);
    const sheet = workbook.getWorksheet('plan')!;
    expect([sheet.getCell('B2').value, sheet.getCell('C2').value, sheet.getCell('C2').numFmt]).toEqual(['若干', '=1+1', '@']);
    expect(textOf(workbook, 'B2')).toBe('应为整数\n\n又一条');
    expect(sheet.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
  });

  it('keeps the values of the workbook that was sent, and runs none of its formulas and links', async () => {
    const own = new Workbook();
    const sheet = own.addWorksheet('plan');
    sheet.addRow(['名称', '班数', '合计', '链接', '坏']);
    sheet.addRow([
      '甲',
      12,
      { formula: 'B2*2', result: 24 },
      { text: '看', hyperlink: 'http://localhost/x' },
      { formula: 'A1+Z9' },
    ]);
    sheet.mergeCells('A3:B3');
    sheet.getCell('A3').value = '合计';
    const bytes = Buffer.from(await own.xlsx.writeBuffer());
    const workbook = await commented(bytes, 'plan.xlsx', [
      note({}),
      note({ row: 3, text: '合并' }),
      note({ row: null, column: null, text: '整表' }),
    ]);
    expect(['B2', 'C2', 'D2', 'E2'].map((at) => workbook.worksheets[0]!.getCell(at).value)).toEqual([12, 24, '看', '=A1+Z9']);
    expect([textOf(workbook, 'B2'), textOf(workbook, 'A3'), textOf(workbook, 'A1')]).toEqual(['应为整数', '合并', '整表']);
  });

  it('colours no cell but those it speaks of', async () => {
    const own = new Workbook();
    own.addWorksheet('plan').addRows([
      ['名称', '班数'],
      ['甲', 1],
      ['乙', 2],
    ]);
    const workbook = await commented(Buffer.from(await own.xlsx.writeBuffer()), 'plan.xlsx', [note({})]);
    expect(workbook.worksheets[0]!.getCell('B3').fill).toBeUndefined();
  });

  it('is refused for what is no sheet', async () => {
    expect(await writeComments(Buffer.from('%PDF-1.7'), 'plan.pdf', [])).toMatchObject({
      ok: false,
      error: { code: 'SHEET.NOT_A_SHEET' },
    });
  });
});
