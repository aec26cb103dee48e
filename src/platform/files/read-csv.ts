import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../domain/kernel/result';
import type { Cell, SheetFault, SheetGrid } from './sheet';
import { brokenLine, decodeText } from './text-encoding';

const DELIMITERS = [',', '\t', ';'] as const;

/** The delimiter that most lines of the head of the text hold most of. */
function delimiterOf(text: string): string {
  const head = text.split(/\r\n|\n|\r/, 30);
  const weight = (delimiter: string): number => head.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
  return DELIMITERS.reduce((best, delimiter) => (weight(delimiter) > weight(best) ? delimiter : best));
}

/**
 * Reads a comma-, tab- or semicolon-separated text of any of the encodings of `decodeText`. Every cell is a text or null;
 * rows are records, empty ones kept, so that row numbers are those a spreadsheet shows.
 */
export function readCsv(bytes: Uint8Array, name: string, sha256: string): Result<SheetGrid, SheetFault> {
  const broken = brokenLine(bytes);
  if (broken !== null) {
    return err({
      code: 'SHEET.ENCODING_UNKNOWN',
      message: `${name} 第 ${broken} 行有无法还原的乱码，请从原文件重新导出。 ${name} has broken characters in line ${broken}; export it again from its source as UTF-8 or GBK.`,
    });
  }
  const text = decodeText(bytes);
  if (text === null) {
    return err({
      code: 'SHEET.ENCODING_UNKNOWN',
      message: `${name} is neither an .xlsx workbook nor text in UTF-8, GBK or GB18030; save it again as .xlsx or CSV`,
    });
  }
  if (/^\s*(<[!?a-z]|%PDF|\{|\[)/i.test(text)) {
    return err({ code: 'SHEET.NOT_A_SHEET', message: `${name} is no sheet (.xlsx or .csv)` });
  }
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as string[][];
    const rows = records.map((record) => record.map((cell): Cell => (cell.trim() === '' ? null : cell)));
    if (/^sep=.?$/i.test(records[0]?.join('') ?? '')) rows[0] = [];
    while (rows.length > 0 && rows.at(-1)!.every((cell) => cell === null)) rows.pop();
    const sheet = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
    return ok({ name, sheet, rows, merges: [], unread: [], sha256 });
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    return err({ code: 'SHEET.BROKEN', message: `${name} cannot be read as CSV: ${reason.split('\n')[0]}` });
  }
}
