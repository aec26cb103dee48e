import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { UsageFault } from './usage-fault';

/** Writes a file whole or not at all: beside it first, then in its place. */
export function writeWhole(path: string, text: string): void {
  const part = `${path}.${process.pid}.part`;
  try {
    writeFileSync(part, text, { flag: 'wx' });
    renameSync(part, path);
  } catch {
    rmSync(part, { force: true });
    throw new UsageFault(`无法写入 ${path}。 ${path} cannot be written.`);
  }
}
