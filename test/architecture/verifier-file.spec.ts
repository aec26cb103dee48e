import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { plant, ROOT } from './plant';

const FILE = 'dist/xuewei-verify.mjs';
const built = readFileSync(join(ROOT, FILE), 'utf8');

describe('the verifier in one file', () => {
  it('is the same bytes when it is made in another folder', () => {
    const house = plant([], {});
    try {
      mkdirSync(join(house.root, 'dist'));
      cpSync(join(ROOT, 'src/domain/verifier'), join(house.root, 'src/domain/verifier'), { recursive: true });
      cpSync(join(ROOT, 'src/cli'), join(house.root, 'src/cli'), { recursive: true });
      const bundle = pathToFileURL(join(ROOT, 'tools/steps/bundle.mjs')).href;
      const call = `import { bundle } from ${JSON.stringify(bundle)}; await bundle(${JSON.stringify(house.root)});`;
      const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', call], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(readFileSync(join(house.root, FILE), 'utf8')).toBe(built);
    } finally {
      house.remove();
    }
  });

  it('needs Node and nothing else, and opens files for reading only', () => {
    const imported = [...built.matchAll(/^import \{([^}]*)\} from "([^"]+)";$/gm)];
    expect(
      imported.map(([, , module]) => module!.replace('node:', '')).filter((module) => !builtinModules.includes(module)),
    ).toEqual([]);
    expect(imported.flatMap(([, names]) => names!.split(',').map((name) => name.trim())).sort()).toEqual([
      'closeSync',
      'fstatSync',
      'openSync',
      'readSync',
    ]);
    expect(built).not.toMatch(/\brequire\(|\bimport\(|\bfetch\(|\beval\(/);
  });

  it('holds none of the engine', () => {
    const sources = [...built.matchAll(/^\/\/ (src\/\S+)$/gm)].map(([, path]) => path!);
    expect(sources.filter((path) => !/^src\/(domain\/verifier|cli)\//.test(path))).toEqual([]);
    expect(sources).toContain('src/domain/verifier/verify.ts');
  });

  it('is made in the image', () => {
    expect(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')).toMatch(
      /COPY tools\/steps\/bundle\.mjs [^\n]*tools\/steps\/\n.*node tools\/steps\/bundle\.mjs/,
    );
    expect(readFileSync(join(ROOT, '.dockerignore'), 'utf8')).toContain('\n!tools/steps/bundle.mjs\n');
  });
});
