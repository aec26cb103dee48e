// One text for one JSON value, on every machine, so that a hash of it means the value and not its spelling
// (RFC 8785, JSON Canonicalization Scheme).

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * RFC 8785 text of `value`: members sorted by UTF-16 code units, numbers and escapes as ECMAScript writes them.
 * Throws TypeError, naming the place, on what JSON cannot carry faithfully: undefined, functions, symbols, bigints,
 * numbers that are not finite, lone surrogates, and objects that are neither plain nor arrays (a Date, a Map).
 */
export function canonicalJson(value: unknown): string {
  const parts: string[] = [];
  write(value, '$', parts);
  return parts.join('');
}

function write(value: unknown, where: string, parts: string[]): void {
  if (value === null || typeof value === 'boolean') parts.push(String(value));
  else if (typeof value === 'string') parts.push(text(value, where));
  else if (typeof value === 'number') parts.push(number(value, where));
  else if (Array.isArray(value)) writeList(value, where, parts);
  else if (isPlain(value)) writeMembers(value, where, parts);
  else throw new TypeError(`${where}: ${value === undefined ? 'undefined' : typeof value} has no JSON form`);
}

function writeList(list: readonly unknown[], where: string, parts: string[]): void {
  parts.push('[');
  for (let i = 0; i < list.length; i += 1) {
    if (i > 0) parts.push(',');
    write(list[i], `${where}[${i}]`, parts);
  }
  parts.push(']');
}

function writeMembers(members: Readonly<Record<string, unknown>>, where: string, parts: string[]): void {
  parts.push('{');
  Object.keys(members)
    .sort()
    .forEach((name, i) => {
      if (i > 0) parts.push(',');
      parts.push(text(name, where), ':');
      write(members[name], `${where}.${name}`, parts);
    });
  parts.push('}');
}

function text(value: string, where: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError(`${where}: lone surrogate`);
  return JSON.stringify(value);
}

function number(value: number, where: string): string {
  if (!Number.isFinite(value)) throw new TypeError(`${where}: number is not finite`);
  return JSON.stringify(value);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
