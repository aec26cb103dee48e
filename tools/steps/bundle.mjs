// Makes dist/xuewei-verify.mjs: the verifier in one file that Node runs with nothing else installed. The same sources give the same
// bytes in any folder. The build calls it; `node tools/steps/bundle.mjs` does it alone, for the image.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BUNDLE = join('dist', 'xuewei-verify.mjs');

const HEAD = `#!/usr/bin/env node
// 学位安排结果核对程序 · checks a school placement result. Source: src/domain/verifier and src/cli/stand-alone-verifier.ts.`;

/** Writes the file under `root`; rejects with esbuild's own words when the sources cannot be bundled. */
export async function bundle(root) {
  const esbuild = await import('esbuild'); // not yet installed when a launcher starts
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/cli/stand-alone-verifier.ts'],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node18',
    charset: 'utf8',
    banner: { js: HEAD },
    tsconfigRaw: {},
    logLevel: 'silent',
  });
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && resolve(process.argv[1]) === self) await bundle(resolve(self, '..', '..', '..'));
