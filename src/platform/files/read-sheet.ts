import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../domain/kernel/result';
import { faultOfArchive, faultOfKind, isArchive } from './file-kind';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { ReadingTold, SheetFault, SheetGrid } from './sheet';

/** The largest file that is read. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Reads the sheets of a file by its content, never by its extension: every visible sheet of an .xlsx workbook, or the one
 * of a CSV in UTF-8, GBK or GB18030. `name` is only repeated in messages and, for a CSV, as the name of its sheet.
 * `told` hears how far it is.
 * @returns at least one sheet with at least one row, or a fault of one clear line
 */
export async function readSheets(
  bytes: Uint8Array,
  name: string,
  told: ReadingTold = () => undefined,
): Promise<Result<SheetGrid[], SheetFault>> {
  if (bytes.length === 0)
    return err({ code: 'SHEET.EMPTY', message: `${name} 是空文件，请重新导出。 ${name} is empty; export it again.` });
  if (bytes.length > MOST_FILE_BYTES)
    return err({
      code: 'SHEET.TOO_LARGE',
      message: `${name} 超过 64 MiB，请删去图片和多余的工作表。 ${name} is larger than 64 MiB; take out pictures and sheets that are no plan.`,
    });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = await readByContent(bytes, name, sha256, told);
  if (!read.ok) return read;
  const filled = read.value.filter((grid) => grid.rows.length > 0);
  return filled.length > 0
    ? ok(filled)
    : err({
        code: 'SHEET.EMPTY',
        message: `${name} 没有任何内容，请核对是否导出了正确的工作表。 ${name} has no cell with content; see whether the right sheet was exported.`,
      });
}

async function readByContent(
  bytes: Uint8Array,
  name: string,
  sha256: string,
  told: ReadingTold,
): Promise<Result<SheetGrid[], SheetFault>> {
  const fault = isArchive(bytes) ? faultOfArchive(bytes, name) : faultOfKind(bytes, name);
  if (fault !== null) return err(fault);
  if (isArchive(bytes)) return readXlsx(bytes, name, sha256, told);
  told(0, bytes.length);
  const csv = readCsv(bytes, name, sha256);
  if (csv.ok) told(bytes.length, bytes.length);
  return csv.ok ? ok([csv.value]) : csv;
}
