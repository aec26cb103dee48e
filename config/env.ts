import 'reflect-metadata';
import { isIP } from 'node:net';
import { plainToInstance, Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, MaxLength, Min, ValidateBy, validateSync, ValidateIf, type ValidationOptions } from 'class-validator';

const KEY = /^[A-Za-z0-9+/]{43}=$/;
const VERSIONED_KEYS = /^\d+:[A-Za-z0-9+/]{43}=(,\d+:[A-Za-z0-9+/]{43}=)*$/;

const integer = ({ value }: { value: unknown }): unknown => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value);
const list = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').map((part) => part.trim()).filter((part) => part !== '') : value;
const flag = ({ value }: { value: unknown }): unknown => (value === 'true' ? true : value === 'false' ? false : value);

/** A rule of this file: true for a good value; an empty one is for the other rules of the variable. */
const Holds = (name: string, rule: (value: string) => boolean, options: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: (value: unknown) => typeof value === 'string' && rule(value) } }, options);

/** True when no key version is given twice: the earlier of two keys would be lost with all that it sealed. */
function versionsDiffer(keys: string): boolean {
  const versions = keys.split(',').map((pair) => pair.split(':')[0]);
  return new Set(versions).size === versions.length;
}

/** An address, or a network such as 10.0.0.0/8. */
function isAddress(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const family = isIP(address);
  return family !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
}

/** An address of tiles: https (plain http on this machine alone), one host without {s}, and each of {z}, {x}, {y} once in the path or query. */
function isTileAddress(text: string): boolean {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  if (names.join() !== 'x,y,z' || !URL.canParse(text) || /[\s;,'"]/.test(text)) return false;
  const { protocol, hostname, username, host } = new URL(text);
  if (username !== '' || /[{}*%]/.test(host)) return false;
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
}

function isZone(name: string): boolean {
  try {
    return /^[A-Za-z_]+\/[A-Za-z_/+-]+$/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Every variable the service reads; a name that is not here is not read. */
export class AppEnvironment {
  @IsIn(['development', 'test', 'production'], { message: 'NODE_ENV is one of development, test, production' })
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @Transform(integer)
  @IsInt({ message: 'PORT is a whole number' })
  @Min(0, { message: 'PORT is 0 (any free port) or more' })
  @Max(65535, { message: 'PORT is 65535 at most' })
  PORT = 3000;

  @IsString()
  @IsIn(['127.0.0.1', '0.0.0.0', '::'], { message: 'HOST is 127.0.0.1, 0.0.0.0 or ::' })
  HOST = '127.0.0.1';

  @IsUrl({ protocols: ['mysql', 'mariadb'], require_tld: false, require_protocol: true }, { message: 'DATABASE_URL looks like mysql://user:password@host:3306/xuewei' })
  DATABASE_URL: string;

  @IsUrl({ protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true }, { message: 'REDIS_URL looks like redis://:password@host:6379/0' })
  REDIS_URL: string;

  @Matches(/^[a-z0-9-]{1,32}$/, { message: 'QUEUE_PREFIX is 1 to 32 small letters, digits or hyphens' })
  QUEUE_PREFIX = 'xuewei';

  @Transform(integer)
  @IsInt({ message: 'DATABASE_POOL is a whole number' })
  @Min(2, { message: 'DATABASE_POOL is 2 or more' })
  @Max(200, { message: 'DATABASE_POOL is 200 at most' })
  DATABASE_POOL = 20;

  /** `version:base64` of 32 bytes each, comma separated; the last one encrypts, all decrypt. */
  @Holds('versionsDiffer', versionsDiffer, { message: 'FIELD_KEYS gives a key version twice' })
  @Matches(VERSIONED_KEYS, { message: 'FIELD_KEYS looks like 1:<base64 of 32 bytes>[,2:…]' })
  FIELD_KEYS: string;

  @Matches(KEY, { message: 'INDEX_KEY is the base64 of 32 bytes' })
  INDEX_KEY: string;

  @Matches(KEY, { message: 'AUDIT_KEY is the base64 of 32 bytes' })
  AUDIT_KEY: string;

  @Matches(KEY, { message: 'SESSION_KEY is the base64 of 32 bytes' })
  SESSION_KEY: string;

  /** Folder outside the database to which the head of the audit chain is exported. */
  @IsString()
  @Matches(/^\//, { message: 'AUDIT_HEAD_DIR is an absolute path' })
  AUDIT_HEAD_DIR: string;

  /** Addresses of proxies whose X-Forwarded-For is believed; empty: none. */
  @Transform(list)
  @Holds('isAddress', isAddress, { each: true, message: 'TRUSTED_PROXIES is a list of addresses or networks, such as 127.0.0.1,10.0.0.0/8' })
  TRUSTED_PROXIES: string[] = [];

  @Transform(flag)
  @IsBoolean({ message: 'COOKIE_SECURE is true or false' })
  COOKIE_SECURE = false;

  @Holds('isZone', isZone, { message: 'CITY_ZONE is an IANA zone such as Asia/Shanghai' })
  CITY_ZONE = 'Asia/Shanghai';

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { message: 'LOG_LEVEL is one of fatal, error, warn, info, debug, silent' })
  LOG_LEVEL = 'info';

  @Transform(integer)
  @IsInt({ message: 'WORKER_HEALTH_PORT is a whole number' })
  @Min(0, { message: 'WORKER_HEALTH_PORT is 0 (any free port) or more' })
  @Max(65535, { message: 'WORKER_HEALTH_PORT is 65535 at most' })
  WORKER_HEALTH_PORT = 0;

  @Transform(integer)
  @IsInt({ message: 'WORKER_CONCURRENCY is a whole number' })
  @Min(1, { message: 'WORKER_CONCURRENCY is 1 or more' })
  @Max(64, { message: 'WORKER_CONCURRENCY is 64 at most' })
  WORKER_CONCURRENCY = 8;

  /** Gateway that carries sign-in codes; without one, a development inbox keeps them (never in production). */
  @IsOptional()
  @ValidateIf((env: AppEnvironment) => env.MESSAGE_GATEWAY_URL !== '')
  @IsUrl({ protocols: ['http', 'https'], require_tld: false, require_protocol: true }, { message: 'MESSAGE_GATEWAY_URL is an http(s) address' })
  MESSAGE_GATEWAY_URL?: string;

  /** Tiles below every map, such as https://tiles.example.cn/{z}/{x}/{y}.png; without one, maps fetch nothing from elsewhere. */
  @IsOptional()
  @ValidateIf((env: AppEnvironment) => env.MAP_TILE_URL !== '')
  @Holds('isTileAddress', isTileAddress, { message: 'MAP_TILE_URL is an https address of one host with {z}, {x} and {y}, such as https://tiles.example.cn/{z}/{x}/{y}.png' })
  MAP_TILE_URL?: string;

  /** Whose tiles they are: stands on every map that has them. */
  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'MAP_TILE_ATTRIBUTION is at most 200 characters' })
  MAP_TILE_ATTRIBUTION?: string;
}

export type AppConfig = Readonly<AppEnvironment> & { readonly production: boolean };

/** Everything that is wrong with the environment, named at once. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`configuration: ${faults.length} fault${faults.length === 1 ? '' : 's'}\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const known = new AppEnvironment();
const REQUIRED = ['DATABASE_URL', 'REDIS_URL', 'FIELD_KEYS', 'INDEX_KEY', 'AUDIT_KEY', 'SESSION_KEY', 'AUDIT_HEAD_DIR'] as const;
const NAMES = [...new Set([...Object.keys(known), ...REQUIRED, 'MESSAGE_GATEWAY_URL', 'MAP_TILE_URL', 'MAP_TILE_ATTRIBUTION'])] as (keyof AppEnvironment & string)[];

/** Names of all variables, and of those that have no default. */
export const environmentNames = { all: NAMES as readonly string[], required: REQUIRED as readonly string[] };

/** Reads and freezes the configuration. Throws ConfigFault with every fault when any variable is wrong or missing. */
export function loadConfig(source: NodeJS.ProcessEnv = process.env): AppConfig {
  const given = Object.fromEntries(NAMES.filter((name) => source[name] !== undefined).map((name) => [name, source[name]]));
  const env = plainToInstance(AppEnvironment, given, { exposeDefaultValues: true });
  const missing = REQUIRED.filter((name) => given[name] === undefined).map((name) => `${name} is missing`);
  const wrong = validateSync(env)
    .filter((error) => given[error.property] !== undefined)
    .flatMap((error) => Object.values(error.constraints ?? {}).slice(-1).map((text) => (text.startsWith(error.property) ? text : `${error.property}: ${text}`)));
  const production = env.NODE_ENV === 'production';
  const unsafe = production && !env.COOKIE_SECURE ? ['COOKIE_SECURE must be true in production'] : [];
  const nobodys = env.MAP_TILE_URL && !env.MAP_TILE_ATTRIBUTION?.trim() ? ['MAP_TILE_ATTRIBUTION is missing: MAP_TILE_URL needs it'] : [];
  const faults = [...missing, ...wrong, ...unsafe, ...nobodys];
  if (faults.length > 0) throw new ConfigFault(faults);
  return Object.freeze({ ...env, production });
}
