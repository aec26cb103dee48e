import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './plant';

/** Paths of all files below a folder of the project, relative to its root. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? sourceFiles(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .filter((path) => !path.includes('/node_modules/'))
    .sort();
}
