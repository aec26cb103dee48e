// The environment handed to the service: what a person set wins, then the folder's own secrets and addresses.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every variable the service needs, on top of this process's own. `overrides` wins over all. */
export function appEnvironment({ folder, secrets, servers, overrides = {} }) {
  const heads = join(folder, 'audit-heads');
  mkdirSync(heads, { recursive: true, mode: 0o700 });
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  return {
    NODE_ENV: 'development',
    PORT: '3000',
    CITY_ZONE: 'Asia/Shanghai',
    AUDIT_HEAD_DIR: heads,
    ...secrets.app,
    ...given,
    DATABASE_URL: servers.databaseUrl,
    REDIS_URL: servers.redisUrl,
    ...overrides,
  };
}
