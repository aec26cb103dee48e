import { Workbook } from 'exceljs';
import { readTextWorkbook, writeTextWorkbook } from './text-workbook';

const read = async (bytes: Uint8Array) => {
  const answer = await readTextWorkbook(bytes, 'policy.xlsx');
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};
const bytesOf = async (workbook: Workbook): Promise<Uint8Array> => new Uint8Array(await workbook.xlsx.writeBuffer());

describe('a workbook of texts', () => {
  const rows = [
    ['1-2', '=1+1', '+86', '@cmd', "'quoted", '-1'],
    ['>= 6', ' ', '007', '2027-05-01', 'two\nlines', '<a>&"'],
    ['', '', '😀'],
  ];

  it('gives every text back, and none of them as a formula, a figure or a date', async () => {
    const bytes = await writeTextWorkbook([{ name: '表1', rows }]);
    expect(await read(bytes)).toEqual({ sheets: [{ name: '表1', rows }], changed: [] });
    const workbook = new Workbook();
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    workbook.worksheets[0]!.eachRow((row) =>
      row.eachCell((cell) => {
        expect([typeof cell.value, cell.numFmt]).toEqual(['string', '@']);
        expect(cell.formula).toBeUndefined();
      }),
    );
  });

  it('names what a program made of a text', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('a');
    sheet.addRow([{ formula: 'TRUE', result: true }, new Date('2027-01-02T00:00:00Z'), 6, true, { error: '#NAME?' }]);
    sheet.addRow([{ richText: [{ text: '>= ' }, { text: '6' }] }, { text: 'x', hyperlink: 'https://example.invalid' }]);
    const { sheets, changed } = await read(await bytesOf(workbook));
    expect(sheets[0]!.rows).toEqual([
      ['=TRUE', '2027-01-02', '6', 'true', '#NAME?'],
      ['>= 6', 'x'],
    ]);
    expect(changed.map(({ column, row, what }) => `${column}${row} ${what}`)).toEqual(['A1 formula', 'B1 date', 'E1 errorValue']);
  });

  it('refuses what is no workbook', async () => {
    const refusal = async (bytes: Uint8Array): Promise<string> => {
      const answer = await readTextWorkbook(bytes, 'x');
      return answer.ok ? 'read' : answer.error.code;
    };
    const whole = await writeTextWorkbook([{ name: 'a', rows }]);
    expect(await refusal(Buffer.from('name,seats\n'))).toBe('SHEET.NOT_A_SHEET');
    expect(await refusal(new Uint8Array())).toBe('SHEET.NOT_A_SHEET');
    expect(await refusal(whole.subarray(0, whole.length - 200))).toBe('SHEET.NOT_A_SHEET');
  });
});
