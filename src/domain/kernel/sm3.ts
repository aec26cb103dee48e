// SM3 and HMAC-SM3 in plain TypeScript, for everything that must be hashed the same way in the service,
// in the browser of a family and in a verifier that installs nothing (GB/T 32905-2016, GM/T 0004-2012).

const START = Int32Array.of(0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e);
const BLOCK = 64;
const encoder = new TextEncoder();
/** The block at work: 16 words of message, then their expansion. */
const words = new Int32Array(68);

/** Rotated round constants: T(j) <<< (j mod 32). */
const ROUND = Int32Array.from({ length: 64 }, (_, j) => rotate(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32));

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

/** Puts the 64 bytes from `at` on into `words`. */
function load(bytes: Uint8Array, at: number): void {
  for (let j = 0; j < 16; j += 1) {
    const p = at + 4 * j;
    words[j] = (bytes[p]! << 24) | (bytes[p + 1]! << 16) | (bytes[p + 2]! << 8) | bytes[p + 3]!;
  }
}

/** Works the block in `words` into `state`. */
function compress(state: Int32Array): void {
  for (let j = 16; j < 68; j += 1) {
    const x = words[j - 16]! ^ words[j - 9]! ^ rotate(words[j - 3]!, 15);
    words[j] = x ^ rotate(x, 15) ^ rotate(x, 23) ^ rotate(words[j - 13]!, 7) ^ words[j - 6]!;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let j = 0; j < 64; j += 1) {
    const a12 = rotate(a, 12);
    const ss1 = rotate((a12 + e + ROUND[j]!) | 0, 7);
    const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
    const tt1 = (ff + d + (ss1 ^ a12) + (words[j]! ^ words[j + 4]!)) | 0;
    const tt2 = (gg + h + ss1 + words[j]!) | 0;
    d = c;
    c = rotate(b, 9);
    b = a;
    a = tt1;
    h = g;
    g = rotate(f, 19);
    f = e;
    e = tt2 ^ rotate(tt2, 9) ^ rotate(tt2, 17);
  }
  state[0] = state[0]! ^ a;
  state[1] = state[1]! ^ b;
  state[2] = state[2]! ^ c;
  state[3] = state[3]! ^ d;
  state[4] = state[4]! ^ e;
  state[5] = state[5]! ^ f;
  state[6] = state[6]! ^ g;
  state[7] = state[7]! ^ h;
}

/** SM3 over bytes that come in pieces. */
export class Sm3 {
  private readonly state: Int32Array;
  private readonly block = new Uint8Array(BLOCK);
  private length: number;

  /** @param start the state after `done` bytes, whole blocks of them */
  constructor(start: Int32Array = START, done = 0) {
    this.state = start.slice();
    this.length = done;
  }

  /** Adds a piece. */
  update(bytes: Uint8Array): this {
    const { block, state } = this;
    let at = 0;
    const filled = this.length % BLOCK;
    this.length += bytes.length;
    if (filled > 0) {
      at = Math.min(BLOCK - filled, bytes.length);
      block.set(bytes.subarray(0, at), filled);
      if (filled + at < BLOCK) return this;
      load(block, 0);
      compress(state);
    }
    for (; at + BLOCK <= bytes.length; at += BLOCK) {
      load(bytes, at);
      compress(state);
    }
    block.set(bytes.subarray(at));
    return this;
  }

  /** The 32 bytes over all pieces; nothing may be added afterwards. */
  digest(): Uint8Array {
    const { block, state, length } = this;
    const filled = length % BLOCK;
    block[filled] = 0x80;
    block.fill(0, filled + 1);
    if (filled >= BLOCK - 8) {
      load(block, 0);
      compress(state);
      block.fill(0);
    }
    load(block, 0);
    words[14] = Math.floor(length / 0x20000000);
    words[15] = length << 3;
    compress(state);
    return bytesOf(state);
  }
}

function bytesOf(state: Int32Array): Uint8Array {
  const bytes = new Uint8Array(4 * state.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = state[i >> 2]! >>> (24 - 8 * (i & 3));
  return bytes;
}

/** The 32 bytes of SM3 over `bytes`. */
export function sm3(bytes: Uint8Array): Uint8Array {
  return new Sm3().update(bytes).digest();
}

/** SM3 as 64 lower-case hexadecimal digits. */
export function sm3Hex(bytes: Uint8Array): string {
  return hex(sm3(bytes));
}

/** HMAC-SM3 (RFC 2104 over SM3) under one key (any length), worked in once: for a key that signs many messages, as in a draw. */
export class HmacSm3 {
  private readonly inner: Int32Array;
  private readonly outer: Int32Array;

  constructor(key: Uint8Array) {
    const short = key.length > BLOCK ? sm3(key) : key;
    const padded = (pad: number): Int32Array => {
      const block = new Uint8Array(BLOCK).fill(pad);
      short.forEach((byte, i) => (block[i] = byte ^ pad));
      const state = START.slice();
      load(block, 0);
      compress(state);
      return state;
    };
    this.inner = padded(0x36);
    this.outer = padded(0x5c);
  }

  /** The 32 bytes for a message. */
  sign(message: Uint8Array): Uint8Array {
    return new Sm3(this.outer, BLOCK).update(new Sm3(this.inner, BLOCK).update(message).digest()).digest();
  }

  /** As `sign`, of a text as UTF-8 and into 8 words of 32 bits, big end first. Short ASCII texts, as ids are, cost no memory. */
  signText(text: string, out: Int32Array): void {
    if (!loadShort(text)) {
      const view = new DataView(this.sign(utf8(text)).buffer);
      for (let i = 0; i < 8; i += 1) out[i] = view.getInt32(4 * i);
      return;
    }
    out.set(this.inner);
    compress(out);
    words.set(out);
    words[8] = 0x80000000 | 0;
    words.fill(0, 9, 15);
    words[15] = 8 * (BLOCK + 32);
    out.set(this.outer);
    compress(out);
  }
}

/** Puts an ASCII text of at most 55 characters into `words` as the one block that follows a first one; false when it is no such text. */
function loadShort(text: string): boolean {
  const { length } = text;
  if (length > BLOCK - 9) return false;
  words.fill(0, 0, 16);
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return false;
    words[i >> 2]! |= code << (24 - 8 * (i & 3));
  }
  words[length >> 2]! |= 0x80 << (24 - 8 * (length & 3));
  words[15] = 8 * (BLOCK + length);
  return true;
}

/** The 32 bytes of HMAC-SM3 of `message` under `key` (any length). */
export function hmacSm3(key: Uint8Array, message: Uint8Array): Uint8Array {
  return new HmacSm3(key).sign(message);
}

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD, so refuse such text before hashing it. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

const DIGITS = utf8('0123456789abcdef');
/** Digits of a hash on their way into a text: made in one go, as joining pieces costs far more. */
const digits = new Uint8Array(2 * 32);
const decoder = new TextDecoder('latin1');

/** Lower-case hexadecimal digits of `bytes`. */
export function hex(bytes: Uint8Array): string {
  const text = bytes.length === 32 ? digits : new Uint8Array(2 * bytes.length);
  for (let i = 0; i < bytes.length; i += 1) {
    text[2 * i] = DIGITS[bytes[i]! >>> 4]!;
    text[2 * i + 1] = DIGITS[bytes[i]! & 15]!;
  }
  return decoder.decode(text);
}

/** As `hex`, of the 8 words of 32 bits from `at` on, big end first. */
export function hexOfWords(words: Int32Array, at = 0): string {
  for (let i = 0; i < digits.length; i += 1) digits[i] = DIGITS[(words[at + (i >> 3)]! >>> (28 - 4 * (i & 7))) & 15]!;
  return decoder.decode(digits);
}

/** Bytes of an even number of hexadecimal digits; throws RangeError on anything else. */
export function fromHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new RangeError('not lower-case hexadecimal');
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}
