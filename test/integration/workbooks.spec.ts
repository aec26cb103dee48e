// Workbooks as different programs write them, each part by hand.
import { readSheets } from '../../src/platform/files/read-sheet';
import type { SheetGrid } from '../../src/platform/files/sheet';
import { zipOf } from '../proof/plans/written-file';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Parts {
  readonly cells: string;
  readonly after?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  readonly target?: string;
}

const bytesOf = ({
  cells,
  after = '',
  strings = '',
  styles = '',
  properties = '',
  target = 'worksheets/sheet1.xml',
}: Parts): Uint8Array =>
  zipOf([
    [
      'xl/workbook.xml',
      `<workbook ${MAIN} xmlns:r="${OFFICE}">${properties}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="${target}"/></Relationships>`,
    ],
    ['xl/styles.xml', `<styleSheet ${MAIN}>${styles}</styleSheet>`],
    ['xl/sharedStrings.xml', `<sst ${MAIN}>${strings}</sst>`],
    ['xl/worksheets/sheet1.xml', `<worksheet ${MAIN}><sheetData>${cells}</sheetData>${after}</worksheet>`],
  ]);

async function gridOf(parts: Parts): Promise<SheetGrid> {
  const read = await readSheets(bytesOf(parts), 'x.xlsx');
  if (!read.ok) throw new Error(read.error.message);
  return read.value[0]!;
}
const fault = async (parts: Parts) => {
  const read = await readSheets(bytesOf(parts), 'x.xlsx');
  return read.ok ? null : read.error;
};
const styles =
  '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="#,##0&quot;班&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="57"/></cellXfs>';

describe('a workbook of any program', () => {
  it('keeps texts in one table, in rich pieces, in the cell, or beside the reading of a character', async () => {
    const grid = await gridOf({
      strings:
        '<si><t>甲</t></si><si><r><t>24</t></r><r><rPr/><t xml:space="preserve"> 班</t></r></si><si><t>乙</t><rPh><t>yi</t></rPh></si><si><t>a_x000D_b</t></si>',
      cells:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>' +
        '<c r="E1" t="inlineStr"><is><r><t>丙</t></r><r><t>丁</t></r></is></c><c r="F1" t="str"><f>A1</f><v>戊</v></c></row>',
    });
    expect(grid.rows).toEqual([['甲', '24 班', '乙', 'a\rb', '丙丁', '戊']]);
  });

  it('names days by the formats of its styles, from 1900 or 1904, and no number by a unit', async () => {
    const cells =
      '<row r="1"><c r="A1" s="1"><v>46631</v></c><c r="B1" s="2"><v>36</v></c><c r="C1" s="3"><v>46631</v></c><c r="D1"><v>46631</v></c><c r="E1" t="d"><v>2027-09-01T00:00:00</v></c></row>';
    const day = { date: '2027-09-01' };
    expect((await gridOf({ cells, styles })).rows).toEqual([[day, 36, day, 46631, day]]);
    const later = await gridOf({
      cells: '<row r="1"><c r="A1" s="1"><v>45169</v></c></row>',
      styles,
      properties: '<workbookPr date1904="1"/>',
    });
    expect(later.rows).toEqual([[day]]);
  });

  it('may leave out the numbers of rows and cells, and prefix every tag', async () => {
    const grid = await gridOf({
      cells: '<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/><x:row><x:c t="b"><x:v>1</x:v></x:c></x:row>',
    });
    expect(grid.rows).toEqual([
      [1, 2],
      [null, null],
      [true, null],
    ]);
  });

  it('says which cells lost their content', async () => {
    const grid = await gridOf({
      cells:
        '<row r="2"><c r="B2"><f>A1</f></c><c r="C2" t="e"><v>#REF!</v></c><c r="D2"><f t="shared" si="0"/><v>7</v></c></row>',
    });
    expect(grid.unread).toEqual([
      { row: 2, column: 'B', why: 'formulaWithoutResult' },
      { row: 2, column: 'C', why: 'errorValue' },
    ]);
    expect(grid.rows).toEqual([
      [null, null, null, null],
      [null, null, null, 7],
    ]);
  });

  it('gives every cell of a merged area its value, and no more rows than it has', async () => {
    const grid = await gridOf({
      cells: '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2"><c r="C2"><v>3</v></c></row>',
      after: '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="C1:XFD1048576"/></mergeCells>',
    });
    expect(grid.rows).toEqual([
      [1, 1, 2],
      [1, 1, 2],
    ]);
  });

  it('finds its sheet from the root of the archive too', async () => {
    expect(
      (await gridOf({ cells: '<row r="1"><c r="A1"><v>1</v></c></row>', target: '/xl/worksheets/sheet1.xml' })).rows,
    ).toEqual([[1]]);
  });

  it('is refused when a cell stands beyond what is read, or its parts are no XML', async () => {
    expect(await fault({ cells: '<row r="300000"><c r="A300000"><v>1</v></c></row>' })).toMatchObject({
      code: 'SHEET.TOO_LARGE',
    });
    expect(await fault({ cells: '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' })).toMatchObject({ code: 'SHEET.TOO_LARGE' });
    expect(await fault({ cells: '</sheetData></worksheet><!DOCTYPE x>' })).toMatchObject({ code: 'SHEET.BROKEN' });
    expect((await fault({ cells: '' }))?.code).toBe('SHEET.EMPTY');
  });
});
