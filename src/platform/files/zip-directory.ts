const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const ENCRYPTED = 1;
const ZIP64 = 1;
const IN_EXTRA_FIELD = 0xffffffff;

/** One file of a ZIP archive as its central directory states it (APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; no other is read. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  /** What the archive says the file unpacks to: it may lie. */
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly offset: number;
}

/** The files of a ZIP archive, from its central directory (APPNOTE 4.3.12 and 4.3.16). Null when it is missing or cut. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const [size, packedSize, header] = sizesOf(view, at, at + 46 + nameLength, extraLength);
    const offset = contentOf(view, header);
    if (offset === null) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      packedSize,
      size,
      offset,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes that a ZIP archive says it unpacks to, so that a bomb is refused before it is unpacked. Null for no archive. */
export function unpackedSize(bytes: Uint8Array): number | null {
  return zipEntries(bytes)?.reduce((sum, { size }) => sum + size, 0) ?? null;
}

/**
 * Unpacked size, packed size and place of the local header; those that do not fit into 32 bits, or that a careful program moved
 * there, stand in the ZIP64 extra field in this order (APPNOTE 4.5.3).
 */
function sizesOf(view: DataView, entry: number, extra: number, extraLength: number): [number, number, number] {
  const sizes: [number, number, number] = [
    view.getUint32(entry + 24, true),
    view.getUint32(entry + 20, true),
    view.getUint32(entry + 42, true),
  ];
  for (let at = extra; at + 4 <= Math.min(extra + extraLength, view.byteLength);) {
    const length = view.getUint16(at + 2, true);
    let value = at + 4;
    if (view.getUint16(at, true) === ZIP64) {
      for (const [index, size] of sizes.entries()) {
        if (size !== IN_EXTRA_FIELD || value + 8 > Math.min(at + 4 + length, view.byteLength)) continue;
        sizes[index] = Number(view.getBigUint64(value, true));
        value += 8;
      }
    }
    at += 4 + length;
  }
  return sizes;
}

/** Behind the local header, whose name and extra field may be longer than those of the directory. */
function contentOf(view: DataView, header: number): number | null {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) return null;
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}

function endOfDirectory(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
