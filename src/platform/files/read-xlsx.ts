import { err, ok, type Result } from '../../domain/kernel/result';
import type { ReadingTold, SheetFault, SheetGrid } from './sheet';
import { RelationsPart, SharedTexts, StylesPart, WorkbookPart } from './xlsx-parts';
import { MOST_COLUMNS, MOST_ROWS, SheetPart, SheetTooLarge } from './xlsx-sheet';
import type { XmlListener } from './xml-tokens';
import { readXml, UnpacksToMore } from './zip-content';
import { zipEntries, type ZipEntry } from './zip-directory';

/** The parts of a workbook that hold what is read; the sheets are nearly all of it. */
const PARTS_READ = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i;

/**
 * Reads every visible sheet of an .xlsx workbook, piece by piece: besides its cells no part of it is ever whole in memory.
 * Formulas count with their saved result, rich text as plain text.
 */
export async function readXlsx(bytes: Uint8Array, name: string, sha256: string, told: ReadingTold): Promise<Result<SheetGrid[], SheetFault>> {
  try {
    const grids = await visibleSheets(bytes, name, sha256, told);
    if (grids.length > 0) return ok(grids);
    return err({ code: 'SHEET.NOT_A_SHEET', message: `${name} 没有可见的工作表。 ${name} holds no visible sheet.` });
  } catch (fault) {
    if (fault instanceof UnpacksToMore) {
      const message = `${name} 解压后超过其所述大小，不能读取。 ${name} unpacks to more than it says, and is not read.`;
      return err({ code: 'SHEET.TOO_LARGE', message });
    }
    if (fault instanceof SheetTooLarge) {
      const message = `${name} 的工作表超过 ${MOST_ROWS} 行或 ${MOST_COLUMNS} 列。 ${name} has a sheet of more than ${MOST_ROWS} rows or ${MOST_COLUMNS} columns.`;
      return err({ code: 'SHEET.TOO_LARGE', message });
    }
    const reason = fault instanceof Error ? fault.message.split('\n')[0] : String(fault);
    return err({
      code: 'SHEET.BROKEN',
      message: `${name} 已损坏，请重新保存。 ${name} cannot be read as an .xlsx workbook (${reason}); save it again.`,
    });
  }
}

async function visibleSheets(bytes: Uint8Array, name: string, sha256: string, told: ReadingTold): Promise<SheetGrid[]> {
  const entries = new Map((zipEntries(bytes) ?? []).map((entry) => [entry.name.toLowerCase(), entry]));
  const total = [...entries.values()].reduce((sum, { name: path, size }) => sum + (PARTS_READ.test(path) ? size : 0), 0);
  let done = 0;
  told(done, total);
  const part = async <L extends XmlListener>(path: string, listener: L): Promise<L> => {
    const entry: ZipEntry | undefined = entries.get(path.toLowerCase());
    const unpacked = (more: number): void => told((done = Math.min(total, done + more)), total);
    if (entry) await readXml(bytes, entry, listener, unpacked);
    return listener;
  };
  const { sheets, date1904 } = await part('xl/workbook.xml', new WorkbookPart());
  const { worksheets } = await part('xl/_rels/workbook.xml.rels', new RelationsPart());
  const styles = await part('xl/styles.xml', new StylesPart());
  const shared = await part('xl/sharedStrings.xml', new SharedTexts());
  const grids: SheetGrid[] = [];
  for (const { name: sheet, visible, relation } of sheets) {
    const path = worksheets.get(relation);
    if (!visible || path === undefined) continue;
    const { rows, merges, unread } = await cellsOf(path, new SheetPart(shared, styles, date1904), part);
    grids.push({ name, sheet, rows, merges, unread, sha256 });
  }
  told(total, total);
  return grids;
}

async function cellsOf(
  path: string,
  sheet: SheetPart,
  part: (path: string, listener: SheetPart) => Promise<SheetPart>,
): Promise<SheetPart> {
  await part(path, sheet);
  sheet.finish();
  return sheet;
}
