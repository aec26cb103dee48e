// One text for one JSON value, on every machine, so that a hash of it means the value and not its spelling
// (RFC 8785, JSON Canonicalization Scheme).
import { Sm3, hex, utf8 } from './sm3';

const LONE_SURROGATE = /\p{Surrogate}/u;
/** Text that stands in JSON as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;
/** Characters written before they are handed on. */
const PIECE = 1 << 16;

/** A list whose items take their JSON form one at a time while they are written, so that a long one never stands in memory twice. */
export class Formed<T> {
  constructor(
    readonly items: readonly T[],
    readonly form: (item: T, index: number) => unknown,
  ) {}
}

/**
 * RFC 8785 text of `value`: members sorted by UTF-16 code units, numbers and escapes as ECMAScript writes them.
 * Throws TypeError, naming the place, on what JSON cannot carry faithfully: undefined, functions, symbols, bigints,
 * numbers that are not finite, lone surrogates, and objects that are neither plain nor arrays (a Date, a Map).
 */
export function canonicalJson(value: unknown): string {
  const pieces: string[] = [];
  new Writer((piece) => pieces.push(piece)).end(value);
  return pieces.length === 1 ? pieces[0]! : pieces.join('');
}

/** `sm3:` and the SM3 of the RFC 8785 text of `value` as UTF-8. The text of a large value is hashed piece by piece. */
export function canonicalHash(value: unknown): string {
  const hash = new Sm3();
  new Writer((piece) => hash.update(utf8(piece))).end(value);
  return `sm3:${hex(hash.digest())}`;
}

/** Writes a value and hands its text on in pieces of whole tokens. */
class Writer {
  private piece = '';
  /** Names and numbers of the members that lead to the value at work. */
  private readonly path: (string | number)[] = [];

  constructor(private readonly handOn: (piece: string) => void) {}

  end(value: unknown): void {
    this.write(value);
    this.handOn(this.piece);
  }

  private write(value: unknown): void {
    if (typeof value === 'string') this.piece += this.text(value);
    else if (typeof value === 'number') this.piece += this.number(value);
    else if (value === null || typeof value === 'boolean') this.piece += String(value);
    else if (Array.isArray(value)) this.list(value as readonly unknown[], (item) => item);
    else if (value instanceof Formed)
      this.list(value.items as readonly unknown[], value.form as (item: unknown, i: number) => unknown);
    else if (isPlain(value)) this.members(value);
    else throw this.fault(`${value === undefined ? 'undefined' : typeof value} has no JSON form`);
    if (this.piece.length < PIECE) return;
    this.handOn(this.piece);
    this.piece = '';
  }

  private list(items: readonly unknown[], form: (item: unknown, index: number) => unknown): void {
    const { path } = this;
    const depth = path.length;
    this.piece += '[';
    for (let i = 0; i < items.length; i += 1) {
      path[depth] = i;
      if (i > 0) this.piece += ',';
      this.write(form(items[i], i));
    }
    path.length = depth;
    this.piece += ']';
  }

  private members(members: Readonly<Record<string, unknown>>): void {
    const { path } = this;
    const depth = path.length;
    const names = sorted(Object.keys(members));
    this.piece += '{';
    for (let i = 0; i < names.length; i += 1) {
      const name = names[i]!;
      this.piece += `${i > 0 ? ',' : ''}${this.text(name)}:`;
      path[depth] = name;
      this.write(members[name]);
    }
    path.length = depth;
    this.piece += '}';
  }

  private text(value: string): string {
    if (PLAIN.test(value)) return `"${value}"`;
    if (LONE_SURROGATE.test(value)) throw this.fault('lone surrogate');
    return JSON.stringify(value);
  }

  private number(value: number): string {
    if (!Number.isFinite(value)) throw this.fault('number is not finite');
    return JSON.stringify(value);
  }

  private fault(why: string): TypeError {
    const place = this.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    return new TypeError(`$${place}: ${why}`);
  }
}

/** Names in the order of their UTF-16 code units, in their place: few are sorted fastest by hand. */
function sorted(names: string[]): string[] {
  if (names.length > 8) return names.sort();
  for (let i = 1; i < names.length; i += 1) {
    const name = names[i]!;
    let at = i;
    for (; at > 0 && names[at - 1]! > name; at -= 1) names[at] = names[at - 1]!;
    names[at] = name;
  }
  return names;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
