import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parseJson, Refusal } from '../domain/verifier';
import { UsageFault } from './usage-fault';

const MOST_BYTES = 256 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;

/** The value that `read` makes of a JSON file in UTF-8. UsageFault, naming the file, when there is none of 256 MiB or less to be had. */
export function readJson<T>(path: string, read: (json: unknown) => T): T {
  try {
    return read(parseJson(decoded(path, bytesOf(path)), path));
  } catch (fault) {
    if (fault instanceof Refusal) throw new UsageFault(fault.message);
    throw fault;
  }
}

/** Refused by its size before it is read; what has no size of its own (a pipe) once it has given too much. */
function bytesOf(path: string): Buffer {
  let file: number | null = null;
  try {
    file = openSync(path, 'r');
    let bytes = fstatSync(file).size;
    const chunks: Buffer[] = [];
    for (let got = 0; bytes <= MOST_BYTES; bytes = Math.max(bytes, got)) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const length = readSync(file, chunk, 0, CHUNK_BYTES, null);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
      got += length;
    }
  } catch {
    throw new UsageFault(`无法读取 ${path}。 ${path} cannot be read.`);
  } finally {
    if (file !== null) closeSync(file);
  }
  throw new UsageFault(`${path} 超过 256 MiB。 ${path} is larger than 256 MiB.`);
}

function decoded(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageFault(`${path} 不是 UTF-8 文本。 ${path} is not UTF-8.`);
  }
}
