import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { MOST_FILE_BYTES } from '../platform/files/read-sheet';
import { UsageFault } from './usage-fault';

/** Bytes of a sheet that the user names; one too large is refused by its size, before a byte of it is read. */
export function sheetBytes(path: string): { fileName: string; bytes: Buffer } {
  let size: number;
  try {
    const found = statSync(path);
    if (!found.isFile()) throw new Error('no file');
    size = found.size;
  } catch {
    throw new UsageFault(`无法读取 ${path}。 ${path} cannot be read.`);
  }
  if (size > MOST_FILE_BYTES) {
    const most = MOST_FILE_BYTES / 1024 / 1024;
    throw new UsageFault(
      `${path} 有 ${Math.ceil(size / 1024 / 1024)} MiB，超过 ${most} MiB；请删去图片和多余的工作表再试。 ` +
        `${path} is larger than ${most} MiB; take out pictures and sheets that are no plan.`,
    );
  }
  try {
    return { fileName: basename(path), bytes: readFileSync(path) };
  } catch {
    throw new UsageFault(`无法读取 ${path}。 ${path} cannot be read.`);
  }
}
