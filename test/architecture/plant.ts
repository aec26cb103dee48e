import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** A house in miniature, outside the real one, with files planted in it. */
export interface Plant {
  readonly root: string;
  write(path: string, text: string): void;
  remove(): void;
}

/** `packages: 'real'` borrows the installed packages; a list plants empty ones of these names. */
export function plant(packages: 'real' | readonly string[], files: Readonly<Record<string, string>>): Plant {
  const root = mkdtempSync(join(tmpdir(), 'xuewei-walls-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const file of [
    'package.json',
    'tsconfig.json',
    'eslint.config.mjs',
    '.dependency-cruiser.cjs',
    'web/tsconfig.json',
    'web/walls.cjs',
  ])
    cpSync(join(ROOT, file), join(root, file));
  if (packages === 'real') symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  else for (const name of packages) write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  for (const folder of ['src', 'config', 'migrations']) mkdirSync(join(root, folder), { recursive: true });
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Runs a program of the installed packages and gives what it printed, whatever its exit code. */
export function runTool(
  cwd: string,
  program: string,
  args: readonly string[],
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'node_modules', program), ...args],
      { cwd, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr }),
    );
  });
}
