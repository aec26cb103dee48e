// Where the data of tests and benches lie: on the memory disk when it has room.
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { shortName } from './folder.mjs';

const MEMORY_DISK = '/dev/shm';
const ENOUGH_BYTES = 1024 ** 3;

function freeBytes(path) {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/** A new folder (0700) for the throw-away data that belong to `folder`: in memory, or inside it when memory is short. */
export function memoryFolder(folder) {
  const home =
    freeBytes(MEMORY_DISK) >= ENOUGH_BYTES ? join(MEMORY_DISK, `xuewei-${shortName(folder)}`) : join(folder, 'servers');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return home;
}
