import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { XmlTokens, type XmlListener } from './xml-tokens';
import type { ZipEntry } from './zip-directory';

/** Thrown when a file in an archive unpacks to more than the archive says: only a bomb does. */
export class UnpacksToMore extends Error {}

const STORED = 0;
const DEFLATED = 8;

/** The unpacked bytes of one file of an archive, piece by piece, never more of them than its directory states. */
export async function* contentOf(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = bytes.subarray(entry.offset, entry.offset + entry.packedSize);
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new Error(`packed in a way that is not read (${entry.method})`);
  const pieces = entry.method === STORED ? [packed] : Readable.from([packed]).pipe(createInflateRaw());
  let size = 0;
  for await (const piece of pieces as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > entry.size) throw new UnpacksToMore();
    yield piece;
  }
}

/** Tells the listener the XML of one file of an archive; `unpacked` hears how many bytes each piece has. */
export async function readXml(
  bytes: Uint8Array,
  entry: ZipEntry,
  listener: XmlListener,
  unpacked: (bytes: number) => void = () => undefined,
): Promise<void> {
  const decoder = new TextDecoder('utf-8');
  const tokens = new XmlTokens(listener);
  for await (const piece of contentOf(bytes, entry)) {
    tokens.write(decoder.decode(piece, { stream: true }));
    unpacked(piece.length);
  }
  tokens.write(decoder.decode());
}
