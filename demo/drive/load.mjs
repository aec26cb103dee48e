// The load run: more families, whose certificates the register must have first.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFamilies } from '../generate/load.mjs';
import { xuewei } from './command-line.mjs';

/** Makes `n` families, loads their register, and gives their records. */
export async function prepareLoad(n) {
  const { families, talentsCsv } = await loadFamilies(n);
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-load-'));
  try {
    const file = join(folder, 'talents-load.csv');
    writeFileSync(file, talentsCsv, { mode: 0o600 });
    await xuewei('import-talents', file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return families;
}
