/** What a reader of XML is told; names come without their prefix (`x:row` is `row`), texts with their references resolved. */
export interface XmlListener {
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  text(text: string): void;
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const REFERENCE = /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const MOST_TAG_LETTERS = 1024 * 1024;

const resolved = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) =>
        name !== undefined ? (NAMED[name] ?? whole) : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex!, 16)),
      )
    : text;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Takes XML piece by piece and tells a listener of tags and texts, so that a sheet of any length is never whole in memory. It
 * reads what workbooks hold: elements, attributes, texts, CDATA; document types are refused (XXE, entity bombs).
 */
export class XmlTokens {
  private rest = '';

  constructor(private readonly listener: XmlListener) {}

  /** Throws on what is not well formed. */
  write(piece: string): void {
    const text = this.rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag < 0) break;
      const end = endOfTag(text, tag);
      if (end < 0) break;
      if (tag > at) this.listener.text(resolved(text.slice(at, tag)));
      this.tag(text.slice(tag, end));
      at = end;
    }
    this.rest = text.slice(at);
    if (this.rest.length > MOST_TAG_LETTERS) throw new Error('a tag or text without an end');
  }

  private tag(tag: string): void {
    if (tag.startsWith('<?') || tag.startsWith('<!--')) return;
    if (tag.startsWith('<![CDATA[')) return this.listener.text(tag.slice(9, -3));
    if (tag.startsWith('<!')) throw new Error('a document type is not allowed');
    if (tag.startsWith('</')) return this.listener.close(local(tag.slice(2, -1).trim()));
    const name = /^<([\w:.-]+)/.exec(tag)?.[1];
    if (name === undefined) throw new Error('a tag without a name');
    this.listener.open(local(name), (wanted) => attributeOf(tag, wanted));
    if (tag.endsWith('/>')) this.listener.close(local(name));
  }
}

function attributeOf(tag: string, wanted: string): string | undefined {
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) {
    if (name === wanted || local(name!) === wanted) return resolved(double ?? single ?? '');
  }
  return undefined;
}

/** Behind the tag that begins at `start`; -1 when its end has not come yet. A `>` within quotes ends nothing. */
function endOfTag(text: string, start: number): number {
  for (const [head, tail] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!text.startsWith(head, start)) continue;
    const end = text.indexOf(tail, start + head.length);
    return end < 0 ? -1 : end + tail.length;
  }
  for (let end = text.indexOf('>', start); end >= 0; end = text.indexOf('>', end + 1)) {
    if (!withinQuotes(text, start, end)) return end + 1;
  }
  return -1;
}

function withinQuotes(text: string, start: number, end: number): boolean {
  let quote = '';
  for (let at = start; at < end; at += 1) {
    const letter = text[at]!;
    if (quote === '' && (letter === '"' || letter === "'")) quote = letter;
    else if (letter === quote) quote = '';
  }
  return quote !== '';
}
