import { Workbook, type AddWorksheetOptions, type Cell as ExcelCell, type CellValue, type Worksheet } from 'exceljs';
import { err, ok, type Result } from '../../domain/kernel/result';
import { columnLetter, type SheetFault } from './sheet';
import { unpackedSize } from './zip-directory';

/** A sheet whose cells are texts, `''` for an empty one. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Printed across the paper, as wide as it, with the first row on every page and long texts wrapped; as a program likes it when left out. */
  readonly paper?: 'landscape';
}

/** A cell that somebody's spreadsheet made into something else than text. Rows from 1. */
export interface ChangedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly what: 'formula' | 'date' | 'errorValue';
}

export interface ReadWorkbook {
  readonly sheets: readonly WrittenSheet[];
  readonly changed: readonly ChangedCell[];
}

const TEXT_FORMAT = '@';
const WIDTHS = { least: 10, most: 48 };
const MOST_UNPACKED_BYTES = 8 * 1024 * 1024;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 400;

const A4 = 9;
const LANDSCAPE: Partial<AddWorksheetOptions> = {
  views: [{ state: 'frozen', ySplit: 1 }],
  pageSetup: { orientation: 'landscape', paperSize: A4, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' },
};
/** Room for the longest line of a text. */
const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length)) + 2;

/**
 * An .xlsx workbook of texts. Every cell is stored as a string and formatted as text, so that a program neither runs `=1+1` nor
 * makes a date of `1-2`, also when the cell is edited there.
 */
export async function writeTextWorkbook(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const workbook = new Workbook();
  for (const { name, rows, paper } of sheets) {
    const sheet = workbook.addWorksheet(name, paper === 'landscape' ? LANDSCAPE : {});
    const width = Math.max(1, ...rows.map((row) => row.length));
    sheet.columns = Array.from({ length: width }, (_, at) => ({
      width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, ...rows.map((row) => widest(row[at] ?? '')))),
      style: { numFmt: TEXT_FORMAT },
    }));
    rows.forEach((row, at) => {
      const written = sheet.getRow(at + 1);
      row.forEach((text, column) => {
        const cell = written.getCell(column + 1);
        cell.numFmt = TEXT_FORMAT;
        if (paper === 'landscape') cell.alignment = { wrapText: true, vertical: 'top' };
        if (text !== '') cell.value = text;
      });
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/**
 * Reads every sheet of an .xlsx workbook as texts, blanks kept; what a program made of a text is named: a formula comes back as
 * `=` and its text, a date as YYYY-MM-DD. Refuses what is no workbook, or unpacks to more than 8 MiB.
 */
export async function readTextWorkbook(bytes: Uint8Array, name: string): Promise<Result<ReadWorkbook, SheetFault>> {
  const size = bytes[0] === 0x50 && bytes[1] === 0x4b ? unpackedSize(bytes) : null;
  if (size === null) return err({ code: 'SHEET.NOT_A_SHEET', message: `${name} is no .xlsx workbook; save it as .xlsx` });
  if (size > MOST_UNPACKED_BYTES) return err({ code: 'SHEET.TOO_LARGE', message: `${name} unpacks to more than 8 MiB` });
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer as Parameters<typeof workbook.xlsx.load>[0]);
  } catch {
    return err({ code: 'SHEET.BROKEN', message: `${name} is damaged; save it again as .xlsx` });
  }
  if (workbook.worksheets.some((sheet) => sheet.rowCount > MOST_ROWS || sheet.columnCount > MOST_COLUMNS)) {
    return err({
      code: 'SHEET.TOO_LARGE',
      message: `${name} has a sheet of more than ${MOST_ROWS} rows or ${MOST_COLUMNS} columns`,
    });
  }
  const changed: ChangedCell[] = [];
  return ok({ sheets: workbook.worksheets.map((sheet) => sheetOf(sheet, changed)), changed });
}

function sheetOf(sheet: Worksheet, changed: ChangedCell[]): WrittenSheet {
  const rows = Array.from({ length: sheet.rowCount }, (_, at) => {
    const row = sheet.getRow(at + 1);
    return Array.from({ length: row.cellCount }, (__, column) => textOf(row.getCell(column + 1), sheet.name, changed));
  });
  return { name: sheet.name, rows };
}

function textOf(cell: ExcelCell, sheet: string, changed: ChangedCell[]): string {
  const read = plain(cell.value);
  if (typeof read === 'string') return read;
  changed.push({ sheet, row: Number(cell.row), column: columnLetter(Number(cell.col) - 1), what: read.what });
  return read.text;
}

function plain(value: CellValue): string | { readonly what: ChangedCell['what']; readonly text: string } {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return { what: 'date', text: value.toISOString().slice(0, 10) };
  if ('error' in value) return { what: 'errorValue', text: String(value.error) };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return plain(value.text);
  return { what: 'formula', text: `=${'formula' in value ? value.formula : ''}` };
}
