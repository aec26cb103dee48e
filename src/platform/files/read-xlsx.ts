import { Workbook, type Cell as ExcelCell, type CellValue, type Worksheet } from 'exceljs';
import { err, ok, type Result } from '../../domain/kernel/result';
import { columnLetter, type Cell, type Merge, type SheetFault, type SheetGrid, type UnreadCell } from './sheet';

const MOST_ROWS = 200_000;
const MOST_COLUMNS = 500;

/** Reads every visible sheet of an .xlsx workbook; formulas count with their saved result, rich text as plain text. */
export async function readXlsx(bytes: Uint8Array, name: string, sha256: string): Promise<Result<SheetGrid[], SheetFault>> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer as Parameters<typeof workbook.xlsx.load>[0]);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    return err({ code: 'SHEET.BROKEN', message: `${name} cannot be read as an .xlsx workbook: ${reason.split('\n')[0]}` });
  }
  const visible = workbook.worksheets.filter((sheet) => sheet.state === 'visible');
  if (visible.length === 0) return err({ code: 'SHEET.NOT_A_SHEET', message: `${name} holds no sheet` });
  if (visible.some((sheet) => sheet.rowCount > MOST_ROWS || sheet.columnCount > MOST_COLUMNS)) {
    return err({
      code: 'SHEET.TOO_LARGE',
      message: `${name} has a sheet of more than ${MOST_ROWS} rows or ${MOST_COLUMNS} columns`,
    });
  }
  return ok(visible.map((sheet) => gridOf(sheet, name, sha256)));
}

function gridOf(sheet: Worksheet, name: string, sha256: string): SheetGrid {
  const unread: UnreadCell[] = [];
  const width = sheet.columnCount;
  const rows: Cell[][] = [];
  for (let at = 1; at <= sheet.rowCount; at += 1) {
    const row = sheet.getRow(at);
    rows.push(Array.from({ length: width }, (_, column) => cellOf(row.getCell(column + 1), unread)));
  }
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === null)) rows.pop();
  return { name, sheet: sheet.name, rows, merges: mergesOf(sheet), unread, sha256 };
}

function cellOf(cell: ExcelCell, unread: UnreadCell[]): Cell {
  const plain = plainValue(cell.value);
  if (plain !== 'formulaWithoutResult' && plain !== 'errorValue') return plain.cell;
  unread.push({ row: Number(cell.row), column: columnLetter(Number(cell.col) - 1), why: plain });
  return null;
}

function plainValue(value: CellValue): { cell: Cell } | UnreadCell['why'] {
  if (value === null || value === undefined) return { cell: null };
  if (typeof value === 'string') return { cell: value.trim() === '' ? null : value };
  if (typeof value === 'number' || typeof value === 'boolean') return { cell: value };
  if (value instanceof Date) return { cell: { date: value.toISOString().slice(0, 10) } };
  if ('error' in value) return 'errorValue';
  if ('richText' in value) return { cell: value.richText.map((part) => part.text).join('') };
  if ('hyperlink' in value) return plainValue(value.text);
  return value.result === undefined ? 'formulaWithoutResult' : plainValue(value.result);
}

function mergesOf(sheet: Worksheet): Merge[] {
  return (sheet.model.merges ?? []).flatMap((range) => {
    const [first, last] = range.split(':');
    if (!first || !last) return [];
    const from = sheet.getCell(first);
    const to = sheet.getCell(last);
    return [{ top: Number(from.row), left: Number(from.col), bottom: Number(to.row), right: Number(to.col) }];
  });
}
