import type { XmlListener } from './xml-tokens';

/** A listener that begins by hearing nothing. */
export const deaf: XmlListener = { open: () => undefined, close: () => undefined, text: () => undefined };

export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  /** Leads through the relations to the sheet's own file. */
  readonly relation: string;
}

/** The sheets of a workbook in their order, and whether its days count from 1904 (ECMA-376 18.2). */
export class WorkbookPart implements XmlListener {
  readonly sheets: SheetEntry[] = [];
  date1904 = false;

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'workbookPr') this.date1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
    if (name !== 'sheet') return;
    const state = attribute('state') ?? 'visible';
    this.sheets.push({
      name: attribute('name') ?? '',
      visible: state === 'visible',
      relation: attribute('r:id') ?? attribute('id') ?? '',
    });
  }

  close = deaf.close;
  text = deaf.text;
}

/** Where the sheets of a workbook lie in its archive. */
export class RelationsPart implements XmlListener {
  readonly worksheets = new Map<string, string>();

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name !== 'Relationship' || !/\/worksheet$/.test(attribute('Type') ?? '')) return;
    const target = attribute('Target') ?? '';
    this.worksheets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }

  close = deaf.close;
  text = deaf.text;
}

/** Built-in formats of days, those of Chinese spreadsheets among them (ECMA-376 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').replace(/general/gi, ''));

/** Which styles of cells show their number as a day. */
export class StylesPart implements XmlListener {
  private readonly dateFormats = new Map<number, boolean>();
  private readonly styles: boolean[] = [];
  private inCells = false;

  isDate(style: number): boolean {
    return this.styles[style] ?? false;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'numFmt') this.dateFormats.set(Number(attribute('numFmtId')), isDateFormat(attribute('formatCode') ?? ''));
    if (name === 'cellXfs') this.inCells = true;
    if (name !== 'xf' || !this.inCells) return;
    const id = Number(attribute('numFmtId') ?? 0);
    this.styles.push(this.dateFormats.get(id) ?? isBuiltInDate(id));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCells = false;
  }

  text = deaf.text;
}

/** Characters that XML cannot hold are written _x000D_ (ECMA-376 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The texts that cells of a workbook share; readings of characters (拼音) beside them are no part of them. */
export class SharedTexts implements XmlListener {
  readonly texts: string[] = [];
  private current: string | null = null;
  private inText = false;
  private inReading = false;

  open(name: string): void {
    if (name === 'si') this.current = '';
    else if (name === 'rPh') this.inReading = true;
    else if (name === 't') this.inText = !this.inReading;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'si') {
      this.texts.push(unescaped(this.current ?? ''));
      this.current = null;
    }
  }

  text(text: string): void {
    if (this.inText && this.current !== null) this.current += text;
  }
}
