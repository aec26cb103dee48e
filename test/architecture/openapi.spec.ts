import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { testEnvironment } from '../support/env';
import { ROOT } from './plant';

interface Contract {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { readonly operationId: string; readonly responses: Record<string, unknown>; readonly security?: unknown }>
  >;
}

const HOW = 'write it anew: npm run -s xuewei -- openapi > docs/openapi.json';
const written = JSON.parse(readFileSync(join(ROOT, 'docs/openapi.json'), 'utf8')) as Contract;

/** Operations that one contract has and the other has not, or has otherwise. */
function differences(left: Contract, right: Contract): string[] {
  const operations = ({ paths }: Contract): Map<string, string> =>
    new Map(
      Object.entries(paths).flatMap(([path, item]) =>
        Object.entries(item).map(([method, operation]) => [`${method} ${path}`, JSON.stringify(operation)]),
      ),
    );
  const [one, other] = [operations(left), operations(right)];
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)).sort();
}

describe('docs/openapi.json', () => {
  const environment = testEnvironment();
  let built: Contract;
  beforeAll(() => {
    const cli = join(ROOT, 'dist/src/cli.js');
    if (!existsSync(cli)) throw new Error('dist/ is not there: `npm test` builds it first');
    const { stdout, stderr } = spawnSync(process.execPath, [cli, 'openapi'], {
      encoding: 'utf8',
      env: environment,
      timeout: 120_000,
      maxBuffer: 16 * 1024 * 1024,
    });
    if (stdout === '') throw new Error(stderr);
    built = JSON.parse(stdout) as Contract;
  }, 140_000);
  afterAll(() => rmSync(environment['AUDIT_HEAD_DIR']!, { recursive: true, force: true }));

  it('has the operations that the service has', () => {
    expect({ differences: differences(written, built), how: HOW }).toEqual({ differences: [], how: HOW });
  });

  it('is to the letter what the service says of itself', () => {
    expect(written).toEqual(built);
  });

  it('would be told of an operation that it lacks, and of one that changed', () => {
    const [first = '', second = ''] = Object.keys(built.paths);
    const { [first]: _left, ...rest } = built.paths;
    const changed = {
      ...rest,
      [second]: Object.fromEntries(
        Object.entries(rest[second]!).map(([method, operation]) => [method, { ...operation, operationId: 'other' }]),
      ),
    };
    expect(differences({ ...built, paths: changed }, built)).toEqual(
      [
        ...Object.keys(built.paths[first]!).map((method) => `${method} ${first}`),
        ...Object.keys(built.paths[second]!).map((method) => `${method} ${second}`),
      ].sort(),
    );
  });

  it('is OpenAPI 3.1, and every operation has an id of its own and says how it refuses', () => {
    const operations = Object.values(built.paths).flatMap((item) => Object.values(item));
    expect(built.openapi).toMatch(/^3\.1\./);
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
    expect(operations.filter(({ responses }) => responses['default'] === undefined)).toEqual([]);
  });
});
