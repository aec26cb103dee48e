// Reads untrusted JSON piece by piece for the matching files: each check either yields a typed value or refuses, naming the place.

/** Thrown inside a reader only; the reader's door turns it into a fault. */
export class Refusal extends Error {
  constructor(
    readonly where: string,
    readonly why: string,
  ) {
    super(`${where}: ${why}`);
  }
}

const MAX_ID = 64;
const MAX_COUNT = 0x7fffffff;
const CONTROL = /\p{Cc}/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

export type Members = Readonly<Record<string, unknown>>;

/** A JSON object; with `allowed`, one that has no other keys. */
export function members(value: unknown, where: string, allowed?: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal(where, 'must be an object');
  const read = value as Members;
  if (allowed) {
    const stranger = Object.keys(read).find((key) => !allowed.includes(key));
    if (stranger !== undefined) throw new Refusal(where, `unknown key ${quote(stranger)}`);
  }
  return read;
}

/** An array; Refusal otherwise. */
export function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Refusal(where, 'must be an array');
  return value as readonly unknown[];
}

/** A text that UTF-8 can carry. */
export function text(value: unknown, where: string): string {
  if (typeof value !== 'string') throw new Refusal(where, 'must be a string');
  if (LONE_SURROGATE.test(value)) throw new Refusal(where, 'must not contain a lone surrogate');
  return value;
}

/** An id or a name: 1 to 64 characters, none of them a control character. */
export function id(value: unknown, where: string): string {
  const read = text(value, where);
  if (read === '') throw new Refusal(where, 'must not be empty');
  if (read.length > MAX_ID && [...read].length > MAX_ID) throw new Refusal(where, `must have at most ${MAX_ID} characters`);
  if (CONTROL.test(read)) throw new Refusal(where, 'must not contain a control character');
  return read;
}

/** A list of ids, each at most once. */
export function ids(value: unknown, where: string): readonly string[] {
  const seen = new Set<string>();
  return list(value, where).map((item, i) => {
    const read = id(item, `${where}[${i}]`);
    if (seen.has(read)) throw new Refusal(`${where}[${i}]`, `${quote(read)} is listed twice`);
    seen.add(read);
    return read;
  });
}

/** A number of seats. */
export function count(value: unknown, where: string): number {
  const read = integer(value, where);
  if (read < 0 || read > MAX_COUNT) throw new Refusal(where, `must be an integer from 0 to ${MAX_COUNT}`);
  return read;
}

/** A safe integer; Refusal otherwise. */
export function integer(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new Refusal(where, 'must be an integer');
  return value;
}

/** A boolean; Refusal otherwise. */
export function flag(value: unknown, where: string): boolean {
  if (typeof value !== 'boolean') throw new Refusal(where, 'must be true or false');
  return value;
}

/** A text of the allowed ones; Refusal otherwise. */
export function oneOf<T extends string>(value: unknown, where: string, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  if (found === undefined) throw new Refusal(where, `must be ${allowed.map(quote).join(' or ')}`);
  return found;
}

/** A value as it stands in a message: quoted, on one line, short. */
export function quote(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
}

/** Path of a member whose key is an id. */
export function under(where: string, key: string): string {
  return `${where}[${quote(key)}]`;
}
