import { decode } from 'iconv-lite';

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

const BINARY_CONTROL = /[\u0000-\u0008\u000e-\u001f]/;

/**
 * The text of a file in UTF-8 (with or without byte order mark), UTF-16 (with mark), GBK or GB18030.
 * Strict UTF-8 is tried first: Chinese text in GBK is practically never valid UTF-8. Null when it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return decode(Buffer.from(bytes), 'utf16');
  const text = decodeUtf8(bytes) ?? decodeGb18030(bytes);
  return text === null || BINARY_CONTROL.test(text) ? null : text;
}

const LOST = /\ufffd|锟斤拷/;

/**
 * The first line (from 1) whose characters are lost: UTF-8 that was cut or broken somewhere, or text that an earlier program
 * wrote with � or 锟斤拷 in place of what it could not read. Null when nothing shows that.
 */
export function brokenLine(bytes: Uint8Array): number | null {
  const text = decodeText(bytes);
  const lineOf = (whole: string): number => whole.slice(0, whole.search(LOST)).split(/\r\n|\n|\r/).length;
  if (text !== null && LOST.test(text)) return lineOf(text);
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const letters = (asUtf8.match(/[\u4e00-\u9fff]/g) ?? []).length;
  const lost = (asUtf8.match(/\ufffd/g) ?? []).length;
  return lost > 0 && letters > lost * 4 ? lineOf(asUtf8) : null;
}

/** The line (from 1, never the first) before which all is UTF-8 with letters beyond ASCII, and from which it is not. */
export function lineOfOtherEncoding(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const before = text.slice(0, Math.max(0, text.indexOf('\ufffd')));
  const line = before.split(/\r\n|\n|\r/).length;
  return line > 1 && /[\u4e00-\u9fff]/.test(before) && !BINARY_CONTROL.test(text) ? line : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeGb18030(bytes: Uint8Array): string | null {
  const text = decode(Buffer.from(bytes), 'gb18030');
  return text.includes('\ufffd') ? null : text;
}
