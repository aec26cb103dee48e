// Makes the pages: types of the API from docs/openapi.json, then dist/web by Vite, with every script and style compressed beside itself.
// The build calls it; `node tools/steps/pages.mjs` does it alone, `… types` only the types, for an editor or a type check.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const PAGES = join('dist', 'web', 'index.html');
const TYPES = join('web', 'src', 'api', 'schema.d.ts');

/** Writes the types of the contract where they differ; they are made anew by every build and kept in no repository. */
export async function pageTypes(root) {
  const { default: openapiTS, astToString } = await import('openapi-typescript'); // not yet installed when a launcher starts
  const contract = JSON.parse(readFileSync(join(root, 'docs', 'openapi.json'), 'utf8'));
  for (const operation of Object.values(contract.paths).flatMap((item) => Object.values(item))) {
    if (operation.parameters) operation.parameters = operation.parameters.filter((parameter) => parameter.in !== 'header'); // web/src/api/client.ts sets them
  }
  const text = astToString(await openapiTS(contract));
  const file = join(root, TYPES);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

function compress(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg|json)$/.test(file))) {
    const bytes = readFileSync(join(folder, name));
    if (bytes.length < 1024) continue;
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }));
  }
}

/** Builds the pages under `root`; rejects with Vite's own words when they cannot be built or are too large. */
export async function buildPages(root) {
  await pageTypes(root);
  const { build } = await import('vite');
  await build({ configFile: join(root, 'web', 'vite.config.ts'), logLevel: 'error' });
  compress(join(root, 'dist', 'web', 'assets'));
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && resolve(process.argv[1]) === self) {
  const root = resolve(self, '..', '..', '..');
  await (process.argv[2] === 'types' ? pageTypes(root) : buildPages(root));
}
