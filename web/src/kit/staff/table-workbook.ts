// A table of the page as an .xlsx file: every cell a text, so that no program runs or turns what somebody typed.

const WIDTHS = { least: 8, most: 48 };
const TEXT = '@';

/** The text of a cell, its lists and paragraphs a line each. */
function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const block of copy.querySelectorAll('li, p, div, br')) block.after('\n');
  return copy.textContent.split('\n').map((line) => line.trim()).filter(Boolean).join('\n');
}

export function rowsOf(table: HTMLTableElement): string[][] {
  return [...table.rows].map((row) => [...row.cells].map(textOf));
}

/** Writes the table and hands it to the reader as `title.xlsx`. */
export async function saveTable(table: HTMLTableElement, title: string): Promise<void> {
  const { default: Excel } = await import('exceljs');
  const rows = rowsOf(table);
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet(title.slice(0, 31).replace(/[\\/?*:[\]]/g, ' '), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = (rows[0] ?? []).map((_, at) => ({
    width: Math.min(WIDTHS.most, Math.max(WIDTHS.least, ...rows.map((row) => (row[at]?.length ?? 0) + 2))),
    style: { numFmt: TEXT, alignment: { wrapText: true, vertical: 'top' } },
  }));
  sheet.addRows(rows);
  const address = URL.createObjectURL(new Blob([await book.xlsx.writeBuffer()]));
  const link = Object.assign(document.createElement('a'), { href: address, download: `${title}.xlsx` });
  link.click();
  URL.revokeObjectURL(address);
}
