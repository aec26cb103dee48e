import { Workbook } from 'exceljs';
import { encode } from 'iconv-lite';
import { readSheets } from './read-sheet';
import { repeatsMergedCell } from './sheet';

const text = '学校名称,班数\n育翔路小学,24班\n\n镕基路小学,36\n';

describe('reading a sheet', () => {
  it.each(['utf8', 'gbk', 'gb18030', 'utf16le'])('reads a CSV in %s, with empty rows kept in the count', async (encoding) => {
    const read = await readSheets(encode(text, encoding, { addBOM: encoding === 'utf16le' }), 'plans/学校.csv');
    expect(read.ok && read.value[0]!.rows).toEqual([['学校名称', '班数'], ['育翔路小学', '24班'], [null], ['镕基路小学', '36']]);
    expect(read.ok && read.value[0]).toMatchObject({ sheet: '学校', name: 'plans/学校.csv' });
  });

  it('drops a byte order mark, and tells tabs and semicolons from commas', async () => {
    for (const delimiter of ['\t', ';']) {
      const read = await readSheets(encode(text.replaceAll(',', delimiter), 'utf8', { addBOM: true }), 'a.csv');
      expect(read.ok && read.value[0]!.rows[0]).toEqual(['学校名称', '班数']);
    }
  });

  it('takes the line in which a spreadsheet names the delimiter for none of the sheet', async () => {
    const read = await readSheets(encode(`sep=;\n${text.replaceAll(',', ';')}`, 'utf8'), 'a.csv');
    expect(read.ok && read.value[0]!.rows.slice(0, 2)).toEqual([[], ['学校名称', '班数']]);
  });

  it('tells how far it is, never less than before, and at last that it is done', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('隐藏', { state: 'hidden' }).addRows(Array.from({ length: 500 }, (_, at) => [`隐${at}`]));
    workbook.addWorksheet('一览表').addRows(Array.from({ length: 5000 }, (_, at) => [`学校${at}`, at]));
    for (const bytes of [new Uint8Array(await workbook.xlsx.writeBuffer()), encode(text, 'utf8')]) {
      const told: [number, number][] = [];
      expect((await readSheets(bytes, 'a', (done, total) => void told.push([done, total]))).ok).toBe(true);
      const [total] = told.map(([, all]) => all);
      expect(total).toBeGreaterThan(0);
      expect(new Set(told.map(([, all]) => all))).toEqual(new Set([total]));
      const done = told.map(([one]) => one);
      expect(done).toEqual([...done].sort((a, b) => a - b));
      expect([done[0], done.at(-1)]).toEqual([0, total]);
      if (bytes[0] === 0x50) expect(new Set(done).size).toBeGreaterThan(5);
    }
  });

  it('reads every visible sheet of a workbook: merged cells, results of formulas, rich text, links and dates', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('隐藏').state = 'hidden';
    const sheet = workbook.addWorksheet('一览表');
    sheet.addRow(['现状', null, '日期']);
    sheet.mergeCells('A1:B1');
    sheet.addRow([
      { formula: '1+1', result: 2 },
      { richText: [{ text: '２４' }, { text: '班' }] },
      new Date('2027-09-01T00:00:00Z'),
    ]);
    sheet.addRow([
      { text: '学校', hyperlink: 'https://example.invalid' },
      { formula: 'SUM(A1:A2)', date1904: false },
      { error: '#REF!' },
    ]);
    const read = await readSheets(new Uint8Array(await workbook.xlsx.writeBuffer()), 'plan.dat');
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value).toHaveLength(1);
    const grid = read.value[0]!;
    expect(grid.rows).toEqual([
      ['现状', '现状', '日期'],
      [2, '２４班', { date: '2027-09-01' }],
      ['学校', null, null],
    ]);
    expect(grid.unread).toEqual([
      { row: 3, column: 'B', why: 'formulaWithoutResult' },
      { row: 3, column: 'C', why: 'errorValue' },
    ]);
    expect([repeatsMergedCell(grid, 0, 0), repeatsMergedCell(grid, 0, 1), repeatsMergedCell(grid, 1, 1)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('gives the digest of the whole file', async () => {
    const read = await readSheets(encode('a,b\n', 'utf8'), 'a.csv');
    expect(read.ok && read.value[0]!.sha256).toBe('5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313');
  });

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'SHEET.EMPTY'],
    ['blank lines only', encode('\n,\n', 'utf8'), 'SHEET.EMPTY'],
    [
      'a picture under another name',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
      'SHEET.NOT_A_SHEET',
    ],
    ['a photograph under another name', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), 'SHEET.NOT_A_SHEET'],
    ['something binary', Uint8Array.from([0, 1, 2, 3, 0, 0]), 'SHEET.ENCODING_UNKNOWN'],
    ['a PDF', encode('%PDF-1.7\n1 0 obj', 'utf8'), 'SHEET.NOT_A_SHEET'],
    ['a page', encode('<!DOCTYPE html><table>', 'utf8'), 'SHEET.NOT_A_SHEET'],
    ['JSON', encode('{"format":"xuewei.plan/1"}', 'utf8'), 'SHEET.NOT_A_SHEET'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'SHEET.OLD_EXCEL'],
    [
      'a workbook behind a password',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'SHEET.ENCRYPTED',
    ],
    ['a cut workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'SHEET.BROKEN'],
    ['an archive of nothing', Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]), 'SHEET.NOT_A_SHEET'],
    ['more than 64 MiB', new Uint8Array(64 * 1024 * 1024 + 1), 'SHEET.TOO_LARGE'],
  ])('refuses %s with one clear line', async (_, bytes, code) => {
    const read = await readSheets(bytes, 'x');
    expect(read).toMatchObject({ ok: false, error: { code } });
    expect(!read.ok && read.error.message).toMatch(/^x [^\n]+$/);
  });

  it('names the line from which a text is in another encoding', async () => {
    const mixed = Buffer.concat([encode('学校名称,规划班数\n甲小学,24\n', 'utf8'), encode('乙小学,36\n', 'gbk')]);
    const read = await readSheets(mixed, 'x');
    expect(read).toMatchObject({ ok: false, error: { code: 'SHEET.ENCODING_UNKNOWN' } });
    expect(!read.ok && read.error.message).toMatch(/第 3 行.*line 3/);
  });

  it('names the line in which characters are lost, and never reads on', async () => {
    const good = encode(`${text}${'学校名称班数规划状态'.repeat(10)}\n`, 'utf8');
    const at = good.indexOf(encode('镕基路', 'utf8'));
    for (const bytes of [
      Buffer.concat([good.subarray(0, at), Buffer.from([0xe9]), good.subarray(at + 3)]),
      encode(text.replace('镕基路', '\ufffd\ufffd'), 'utf8'),
      encode(text.replace('镕基路', '锟斤拷'), 'gbk'),
    ]) {
      const read = await readSheets(bytes, 'x');
      expect(read).toMatchObject({ ok: false, error: { code: 'SHEET.ENCODING_UNKNOWN' } });
      expect(!read.ok && read.error.message).toContain('line 4');
    }
  });
});
