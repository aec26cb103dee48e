import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '../../domain/kernel/result';
import type { Cell, SheetFault, SheetGrid } from './sheet';
import { brokenLine, decodeText, lineOfOtherEncoding } from './text-encoding';

const DELIMITERS = [',', '\t', ';'] as const;

/** The delimiter that most lines of the head of the text hold most of. */
function delimiterOf(text: string): string {
  const head = text.split(/\r\n|\n|\r/, 30);
  const weight = (delimiter: string): number => head.reduce((sum, line) => sum + line.split(delimiter).length - 1, 0);
  return DELIMITERS.reduce((best, delimiter) => (weight(delimiter) > weight(best) ? delimiter : best));
}

/** Where a text stops being one encoding: two editors saved it. Nothing for what is no text from its first line on. */
function lineWords(bytes: Uint8Array): { zh: string; en: string } {
  const line = lineOfOtherEncoding(bytes);
  return line === null
    ? { zh: '', en: '' }
    : { zh: ` 第 ${line} 行起编码不同：`, en: `, of another encoding from line ${line} on,` };
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
      message: `${name}${lineWords(bytes).zh} 既不是 .xlsx，也不是 UTF-8、GBK 或 GB18030 的文本，请另存为 .xlsx 或 UTF-8 的 CSV。 ${name}${lineWords(bytes).en} is neither an .xlsx workbook nor text in UTF-8, GBK or GB18030; save it again as .xlsx or as CSV in UTF-8.`,
    });
  }
  if (/^\s*(<[!?a-z]|%PDF|\{|\[)/i.test(text)) {
    return err({
      code: 'SHEET.NOT_A_SHEET',
      message: `${name} 不是表格，请导出为 .xlsx 或 .csv。 ${name} is no sheet; export it as .xlsx or .csv.`,
    });
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
    return err({
      code: 'SHEET.BROKEN',
      message: `${name} 不是完整的 CSV，请检查引号是否成对，或另存为 .xlsx。 ${name} cannot be read as CSV (${reason.split('\n')[0]}); see whether its quotes are closed, or save it as .xlsx.`,
    });
  }
}
