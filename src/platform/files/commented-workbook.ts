import { Workbook, type Cell as ExcelCell, type CellValue, type Worksheet } from 'exceljs';
import { err, ok, type Result } from '../../domain/kernel/result';
import { readSheets } from './read-sheet';
import type { SheetFault, SheetGrid } from './sheet';

/** Words at a cell of a sheet, the first one when none bears the name. Row from 1; without a column they stand at the first filled cell of the row, without a row at that of the sheet. */
export interface CellNote {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly text: string;
  readonly severity: 'info' | 'warning' | 'error';
}

const COLOURS = { error: 'FFFFC7CE', warning: 'FFFFEB9C', info: 'FFDDEBF7' } as const;
const RANK = ['error', 'warning', 'info'] as const;
const MOST_NOTE_LETTERS = 4000;
const MOST_SHEET_NAME = 31;

/**
 * The sender's own file as an .xlsx with a comment and a colour on every cell that a note names; a CSV becomes a workbook of texts.
 * Nothing in it is run: a formula stands as the value that was saved with it, or as its text; a text that begins with `=` stays a text.
 */
export async function writeComments(
  bytes: Uint8Array,
  name: string,
  notes: readonly CellNote[],
): Promise<Result<Buffer, SheetFault>> {
  const grids = await readSheets(bytes, name);
  if (!grids.ok) return err(grids.error);
  const workbook = bytes[0] === 0x50 && bytes[1] === 0x4b ? await ownWorkbook(bytes) : textWorkbook(grids.value[0]!);
  const texts = new Map<ExcelCell, CellNote[]>();
  for (const note of notes) {
    const sheet = workbook.worksheets.find((one) => one.name === note.sheet) ?? workbook.worksheets[0];
    const cell = sheet && cellFor(sheet, note);
    if (cell) texts.set(cell, [...(texts.get(cell) ?? []), note]);
  }
  for (const [cell, list] of texts) mark(cell, list);
  return ok(Buffer.from(await workbook.xlsx.writeBuffer()));
}

async function ownWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer as Parameters<typeof workbook.xlsx.load>[0]);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.master !== cell) return;
        const still = stillValue(cell.value);
        if (still !== cell.value) cell.value = still;
      }),
    );
  }
  return workbook;
}

/** A value that no program computes or follows: the saved result of a formula, the text of a link. */
function stillValue(value: CellValue): CellValue {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if ('hyperlink' in value) return stillValue(value.text as CellValue);
  if ('formula' in value || 'sharedFormula' in value) {
    if (value.result !== undefined) return value.result;
    return 'formula' in value ? `=${value.formula}` : null;
  }
  return value;
}

function textWorkbook(grid: SheetGrid): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(grid.sheet.replace(/[[\]*?:/\\]/g, ' ').slice(0, MOST_SHEET_NAME) || 'Sheet1');
  grid.rows.forEach((cells, at) => {
    const row = sheet.getRow(at + 1);
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const written = row.getCell(column + 1);
      written.numFmt = '@';
      written.value = String(cell);
    });
  });
  return workbook;
}

function cellFor(sheet: Worksheet, { row, column }: CellNote): ExcelCell {
  if (row !== null && column !== null) return sheet.getCell(`${column}${row}`).master;
  const from = row ?? firstFilledRow(sheet);
  const filled: ExcelCell[] = [];
  sheet.getRow(from).eachCell((cell) => filled.push(cell));
  return (filled[0] ?? sheet.getRow(from).getCell(1)).master;
}

function firstFilledRow(sheet: Worksheet): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) if (sheet.getRow(row).hasValues) return row;
  return 1;
}

function mark(cell: ExcelCell, notes: readonly CellNote[]): void {
  const worst = RANK.find((severity) => notes.some((note) => note.severity === severity))!;
  cell.note = notes
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, MOST_NOTE_LETTERS);
  // A style may be shared by many cells of a loaded workbook: it is replaced, never changed.
  cell.style = { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: COLOURS[worst] } } };
}
