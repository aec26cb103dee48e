import { createHash } from 'node:crypto';
import { ConfigFault, environmentNames, loadConfig } from './env';

const key = (name: string): string => createHash('sha256').update(name, 'utf8').digest('base64');

const enough = {
  DATABASE_URL: 'mysql://xuewei:secret@127.0.0.1:3306/xuewei',
  REDIS_URL: 'redis://:secret@127.0.0.1:6379/0',
  FIELD_KEYS: `1:${key('one')}`,
  INDEX_KEY: key('index'),
  AUDIT_KEY: key('audit'),
  SESSION_KEY: key('session'),
  AUDIT_HEAD_DIR: '/var/lib/xuewei/audit',
};

/** What start-up says of an environment; no fault gives an empty list. */
function faultsOf(source: Record<string, string>): readonly string[] {
  try {
    loadConfig(source);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
}

describe('the configuration', () => {
  it('needs addresses, keys and a folder, and nothing else', () => {
    expect(Object.keys(enough).sort()).toEqual([...environmentNames.required].sort());
    expect(faultsOf(enough)).toEqual([]);
  });

  it('serves loopback on port 3000 in development unless told', () => {
    expect(loadConfig(enough)).toMatchObject({
      NODE_ENV: 'development',
      production: false,
      HOST: '127.0.0.1',
      PORT: 3000,
      QUEUE_PREFIX: 'xuewei',
      DATABASE_POOL: 20,
      TRUSTED_PROXIES: [],
      COOKIE_SECURE: false,
      CITY_ZONE: 'Asia/Shanghai',
      LOG_LEVEL: 'info',
      WORKER_CONCURRENCY: 8,
    });
  });

  it('reads numbers, flags and lists from text', () => {
    const config = loadConfig({
      ...enough,
      PORT: '0',
      COOKIE_SECURE: 'true',
      TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2',
      WORKER_CONCURRENCY: '2',
    });
    expect(config).toMatchObject({
      PORT: 0,
      COOKIE_SECURE: true,
      TRUSTED_PROXIES: ['10.0.0.1', '10.0.0.2'],
      WORKER_CONCURRENCY: 2,
    });
  });

  it('names three mistakes at once, by variable and with what is expected', () => {
    const { DATABASE_URL: _, ...rest } = enough;
    const faults = faultsOf({ ...rest, PORT: 'three thousand', FIELD_KEYS: 'secret', LOG_LEVEL: 'loud' });
    expect(faults).toEqual([
      'DATABASE_URL is missing',
      expect.stringMatching(/^PORT is /),
      'FIELD_KEYS looks like 1:<base64 of 32 bytes>[,2:…]',
      'LOG_LEVEL is one of fatal, error, warn, info, debug, silent',
    ]);
  });

  it('says one fault a line, and never repeats what was given: it may be a secret', () => {
    const wrong = {
      ...enough,
      INDEX_KEY: 'my-secret-key',
      DATABASE_URL: 'postgres://me:my-secret-password@db/x',
      REDIS_URL: 'my-secret-host',
    };
    const fault = new ConfigFault(faultsOf(wrong));
    expect(fault.message.split('\n')).toHaveLength(4);
    expect(fault.message).not.toContain('my-secret');
  });

  it('names every required variable of an empty environment', () => {
    expect(faultsOf({})).toEqual(environmentNames.required.map((name) => `${name} is missing`));
  });

  it('takes an empty value for a wrong one, not for a missing one', () => {
    expect(faultsOf({ ...enough, SESSION_KEY: '', PORT: '', AUDIT_HEAD_DIR: '' })).toEqual([
      expect.stringMatching(/^PORT is /),
      'SESSION_KEY is the base64 of 32 bytes',
      'AUDIT_HEAD_DIR is an absolute path',
    ]);
  });

  it.each([
    ['NODE_ENV', 'staging'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['HOST', 'example.org'],
    ['QUEUE_PREFIX', 'Xuewei:1'],
    ['DATABASE_POOL', '1'],
    ['FIELD_KEYS', `${key('one')}`],
    ['FIELD_KEYS', `1:${key('one')},`],
    ['COOKIE_SECURE', 'yes'],
    ['CITY_ZONE', '+08:00'],
    ['CITY_ZONE', 'Asia/Zhengzhou'],
    ['TRUSTED_PROXIES', 'everybody'],
    ['WORKER_CONCURRENCY', '0'],
    ['MESSAGE_GATEWAY_URL', 'gateway'],
    ['MESSAGE_GATEWAY_URL', 'ftp://gateway.example/'],
    ['MAP_TILE_URL', 'http://tiles.example.cn/{z}/{x}/{y}.png'],
    ['MAP_TILE_URL', 'https://{s}.tiles.example.cn/{z}/{x}/{y}.png'],
    ['MAP_TILE_URL', 'https://tiles.example.cn/{z}/{x}.png'],
    ['MAP_TILE_URL', 'https://*.example.cn/{z}/{x}/{y}.png'],
    ['MAP_TILE_URL', "https://tiles.example.cn/{z}/{x}/{y}.png; script-src 'unsafe-inline'"],
  ])('refuses %s=%s', (name, value) => {
    const faults = faultsOf({ ...enough, MAP_TILE_ATTRIBUTION: '© 示例地图', [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} `));
  });

  it('refuses two field keys of one version, and takes a rotation', () => {
    expect(faultsOf({ ...enough, FIELD_KEYS: `1:${key('one')},2:${key('two')}` })).toEqual([]);
    expect(faultsOf({ ...enough, FIELD_KEYS: `1:${key('one')},1:${key('two')}` })).toEqual([
      'FIELD_KEYS gives a key version twice',
    ]);
  });

  it('draws tiles of one host below maps only when it is told whose they are, and none by default', () => {
    const MAP_TILE_URL = 'https://tiles.example.cn:8443/v1/{z}/{x}/{y}.png?key=abc';
    expect(loadConfig(enough).MAP_TILE_URL).toBeUndefined();
    expect(faultsOf({ ...enough, MAP_TILE_URL: '', MAP_TILE_ATTRIBUTION: '' })).toEqual([]);
    expect(faultsOf({ ...enough, MAP_TILE_URL })).toEqual(['MAP_TILE_ATTRIBUTION is missing: MAP_TILE_URL needs it']);
    expect(faultsOf({ ...enough, MAP_TILE_URL, MAP_TILE_ATTRIBUTION: '© 示例地图' })).toEqual([]);
  });

  it('demands cookies over TLS only in production', () => {
    expect(faultsOf({ ...enough, NODE_ENV: 'production' })).toEqual(['COOKIE_SECURE must be true in production']);
    expect(loadConfig({ ...enough, NODE_ENV: 'production', COOKIE_SECURE: 'true' }).production).toBe(true);
  });

  it('reads no name that it does not declare', () => {
    const config = loadConfig({ ...enough, DEBUG: '1', SECRET: 'x' });
    expect(
      Object.keys(config)
        .filter((name) => name !== 'production')
        .every((name) => environmentNames.all.includes(name)),
    ).toBe(true);
  });

  it('cannot be changed after the start', () => {
    expect(Object.isFrozen(loadConfig(enough))).toBe(true);
  });
});
