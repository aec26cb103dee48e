import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { environmentNames, loadConfig } from '../../config/env';

interface HealthCheck {
  readonly test: readonly string[];
}
interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: HealthCheck;
  readonly ports?: readonly string[];
  readonly deploy?: { readonly replicas: number };
  readonly restart?: string;
}

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const services = (parse(text, { merge: true }) as { services: Record<string, Service> }).services;
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
const OURS = ['api', 'worker', 'migrate'] as const;
const KEY = `${'A'.repeat(43)}=`;

/** What a person puts into .env: a value for every `${NAME:?…}`, nothing for what has a default. */
const SECRETS: Readonly<Record<string, string>> = {
  DATABASE_PASSWORD: 'd0',
  REDIS_PASSWORD: 'e1',
  FIELD_KEYS: `1:${KEY}`,
  INDEX_KEY: KEY,
  AUDIT_KEY: KEY,
  SESSION_KEY: KEY,
};

/** Compose's own substitution: `${NAME:-default}` and `${NAME:?what is missing}`. */
function substitute(value: string | number): string {
  return String(value).replace(/\$\{(\w+):([-?])([^}]*)\}/g, (whole, name: string, kind: string, rest: string) => {
    const given = SECRETS[name];
    if (kind === '?' && given === undefined) throw new Error(`${whole} has no value`);
    return given ?? rest;
  });
}

function service(name: string): Service {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
}

function environmentOf(name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(service(name).environment ?? {}).map(([key, value]) => [key, substitute(value)]));
}

describe('docker compose', () => {
  it('runs a database, redis, one migration, an API and two workers', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'database', 'migrate', 'redis', 'worker']);
    expect(service('database').image).toBe('mysql:8.4');
    expect(service('worker').deploy?.replicas).toBe(2);
    expect(service('migrate').restart).toBe('no');
  });

  it.each(OURS)('gives %s only variables that config/env.ts knows', (name) => {
    expect(Object.keys(environmentOf(name)).filter((key) => !environmentNames.all.includes(key))).toEqual([]);
  });

  it.each(OURS)('gives %s every variable that has no default', (name) => {
    const given = environmentOf(name);
    expect(environmentNames.required.filter((key) => (given[key] ?? '') === '')).toEqual([]);
  });

  it.each(OURS)('starts %s with a configuration that production accepts', (name) => {
    expect(loadConfig(environmentOf(name))).toMatchObject({ production: true, HOST: '0.0.0.0', TRUSTED_PROXIES: [] });
  });

  it('writes no secret down: each one is required from outside', () => {
    for (const secret of Object.keys(SECRETS)) expect(text).toContain(`\${${secret}:?`);
    expect(text).not.toMatch(/[A-Za-z0-9+/]{43}=/);
  });

  it('says in its head how to make every secret', () => {
    const head = text.slice(0, text.indexOf('x-service'));
    expect(Object.keys(SECRETS).filter((secret) => !head.includes(secret))).toEqual([]);
  });

  it('keeps .env out of the repository and of the image', () => {
    expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('.env');
    expect(readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')).toContain('*');
  });

  it('migrates after the servers are healthy, and serves after the migration', () => {
    expect(service('migrate').depends_on).toEqual({
      database: { condition: 'service_healthy' },
      redis: { condition: 'service_healthy' },
    });
    for (const name of ['api', 'worker']) {
      expect(service(name).depends_on).toEqual({ migrate: { condition: 'service_completed_successfully' } });
    }
  });

  it('checks the health of everything that stays up', () => {
    for (const name of ['database', 'redis', 'api', 'worker']) expect(service(name).healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('writes every health check as plain words', () => {
    for (const name of Object.keys(services))
      for (const word of service(name).healthcheck?.test ?? []) expect(typeof word).toBe('string');
  });

  it.each([
    ['api', 'PORT'],
    ['worker', 'WORKER_HEALTH_PORT'],
  ])('asks %s for its readiness on the port that %s names', (name, variable) => {
    const check = service(name).healthcheck?.test ?? [];
    expect(check.join(' ')).toContain('/health/ready');
    expect(check.at(-1)).toBe(environmentOf(name)[variable]);
  });

  it('shows only the API, and only to this machine', () => {
    expect(Object.keys(services).filter((name) => service(name).ports)).toEqual(['api']);
    expect(service('api').ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
  });

  it.each(OURS)('runs a program in %s that the build makes', (name) => {
    const [program, file] = service(name).command ?? [];
    expect(program).toBe('node');
    expect(file).toMatch(/^dist\/src\/\w+\.js$/);
    expect(
      existsSync(
        join(
          root,
          String(file)
            .replace(/^dist\//, '')
            .replace(/\.js$/, '.ts'),
        ),
      ),
    ).toBe(true);
  });
});

describe('the image', () => {
  const instructions = dockerfile.split('\n').filter((line) => /^[A-Z]+ /.test(line));

  it('runs as a user that is not root', () => {
    const last = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));
    expect(last).toContain('USER node');
    expect(OURS.map((name) => service(name).user).filter((user) => user === 'root' || user === '0')).toEqual([]);
  });

  it('copies only what exists and what the build context lets in', () => {
    const sources = instructions
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    const letIn = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !existsSync(join(root, source)) || !letIn.includes(`!${source}`))).toEqual([]);
  });

  it('compiles every folder that the compiler is told to', () => {
    const { include } = parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8')) as { include: string[] };
    for (const folder of include) expect(instructions).toContain(`COPY ${folder} ${folder}`);
  });

  it('makes the pages of what the build on a machine makes them of', () => {
    const steps = readFileSync(join(root, 'tools/steps/build.mjs'), 'utf8');
    const pageSources = /PAGE_SOURCES = \[([^\]]+)\]/.exec(steps)![1]!.split(',').map((name) => name.trim().slice(1, -1));
    expect(pageSources).toContain('web');
    const copied = instructions.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.split(' ').slice(1, -1));
    expect(pageSources.filter((source) => !copied.includes(source))).toEqual([]);
    expect(dockerfile).toMatch(/RUN .*node tools\/steps\/pages\.mjs && npm prune/);
  });

  it('keeps the head of the audit chain where its user may write', () => {
    expect(dockerfile).toMatch(new RegExp(`install -d -o node .*${environmentOf('api')['AUDIT_HEAD_DIR']}`));
  });
});
