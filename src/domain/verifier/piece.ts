// Takes a file that may be anything apart, piece by piece, for the verifier's readers: each piece is what was asked for, or the file is refused.
import { quoted, Refusal } from './refusal';

export type FileKind = 'INSTANCE' | 'OUTCOME' | 'SALTS' | 'PROOF';

const MOST_CHARACTERS = 64;
const MOST_SEATS = 2 ** 31 - 1;
const DIGITS = /^[0-9a-f]{64}$/;

/** A value of a file and where it stands. */
export class Piece {
  constructor(
    private readonly kind: FileKind,
    readonly value: unknown,
    private readonly key: string | number = '',
    private readonly parent?: Piece,
  ) {}

  /** Refuses the file for the sake of this piece. */
  refuse(zh: string, en: string): never {
    throw new Refusal({ code: `BAD_${this.kind}`, zh: `${this.path()}：${zh}`, en });
  }

  private path(): string {
    if (!this.parent) return this.kind.toLowerCase();
    if (typeof this.key === 'number') return `${this.parent.path()}[${this.key}]`;
    return /^[a-z]+$/i.test(this.key) ? `${this.parent.path()}.${this.key}` : `${this.parent.path()}[${quoted(this.key)}]`;
  }

  private member(key: string | number, value: unknown): Piece {
    return new Piece(this.kind, value, key, this);
  }

  /** Members of an object under any keys. */
  members(): readonly (readonly [string, Piece])[] {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.refuse('应为对象。', 'must be an object.');
    return Object.entries(value).map(([key, member]) => [key, this.member(key, member)]);
  }

  /** An object of the format: it has all of `required`, perhaps some of `optional`, and no other key. */
  object<R extends string, O extends string>(
    required: readonly R[],
    optional: readonly O[] = [],
  ): Record<R, Piece> & Partial<Record<O, Piece>> {
    const found = new Map(this.members());
    const stranger = [...found.keys()].find((key) => ![...required, ...optional].some((known) => known === key));
    if (stranger !== undefined) this.refuse(`有不认识的键 ${quoted(stranger)}。`, `has the unknown key ${quoted(stranger)}.`);
    const missing = required.find((key) => !found.has(key));
    if (missing !== undefined) this.refuse(`缺少键 ${quoted(missing)}。`, `lacks the key ${quoted(missing)}.`);
    return Object.fromEntries(found) as Record<R, Piece> & Partial<Record<O, Piece>>;
  }

  list(): readonly Piece[] {
    if (!Array.isArray(this.value)) this.refuse('应为数组。', 'must be an array.');
    return this.value.map((item, i) => this.member(i, item));
  }

  text(): string {
    if (typeof this.value !== 'string') this.refuse('应为文本。', 'must be a text.');
    if (/\p{Surrogate}/u.test(this.value)) this.refuse('含有不成对的代理字符。', 'has half a character (a lone surrogate).');
    return this.value;
  }

  id(): string {
    const text = this.text();
    if (text === '') this.refuse('不能为空。', 'must not be empty.');
    if ([...text].length > MOST_CHARACTERS)
      this.refuse(`最多 ${MOST_CHARACTERS} 个字符。`, `must have at most ${MOST_CHARACTERS} characters.`);
    if (/\p{Cc}/u.test(text)) this.refuse('不能含控制字符。', 'must not have a control character.');
    return text;
  }

  /** Ids of which none stands twice. */
  ids(): readonly string[] {
    const seen = new Set<string>();
    for (const item of this.list()) {
      const id = item.id();
      if (seen.has(id)) item.refuse(`${quoted(id)} 重复。`, `${quoted(id)} stands there twice.`);
      seen.add(id);
    }
    return [...seen];
  }

  integer(): number {
    if (!Number.isSafeInteger(this.value)) this.refuse('应为整数。', 'must be an integer.');
    return this.value as number;
  }

  number(): number {
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) this.refuse('应为数字。', 'must be a number.');
    return this.value;
  }

  seats(): number {
    const seats = this.integer();
    if (seats < 0 || seats > MOST_SEATS) this.refuse(`应在 0 和 ${MOST_SEATS} 之间。`, `must be from 0 to ${MOST_SEATS}.`);
    return seats;
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') this.refuse('应为 true 或 false。', 'must be true or false.');
    return this.value;
  }

  oneOf<T extends string>(...allowed: readonly T[]): T {
    const found = allowed.find((word) => word === this.value);
    if (found === undefined)
      this.refuse(`应为 ${allowed.map(quoted).join(' 或 ')}。`, `must be ${allowed.map(quoted).join(' or ')}.`);
    return found;
  }

  /** 32 bytes as 64 lower-case hexadecimal digits. */
  digits(): string {
    const text = this.text();
    if (!DIGITS.test(text)) this.refuse('应为 64 位小写十六进制数。', 'must be 64 lower-case hexadecimal digits.');
    return text;
  }

  /** `sm3:` and 64 digits. */
  hash(): string {
    const text = this.text();
    if (!isHash(text)) this.refuse('应为 sm3: 加 64 位小写十六进制数。', 'must be sm3: and 64 lower-case hexadecimal digits.');
    return text;
  }

  orNull<T>(read: (piece: Piece) => T): T | null {
    return this.value === null ? null : read(this);
  }
}

/** Whether a text has the form of a published hash. */
export const isHash = (text: string): boolean => text.startsWith('sm3:') && DIGITS.test(text.slice(4));
