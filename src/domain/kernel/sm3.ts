// SM3 and HMAC-SM3 in plain TypeScript, for everything that must be hashed the same way in the service,
// in the browser of a family and in a verifier that installs nothing (GB/T 32905-2016, GM/T 0004-2012).

const START = Int32Array.of(0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e);
const BLOCK = 64;
const encoder = new TextEncoder();
const words = new Int32Array(68);

/** Rotated round constants: T(j) <<< (j mod 32). */
const ROUND = Int32Array.from({ length: 64 }, (_, j) => rotate(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32));

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function compress(state: Int32Array, bytes: Uint8Array, at: number): void {
  for (let j = 0; j < 16; j += 1) {
    const p = at + 4 * j;
    words[j] = (bytes[p]! << 24) | (bytes[p + 1]! << 16) | (bytes[p + 2]! << 8) | bytes[p + 3]!;
  }
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

/** Finishes a hash whose first `done` bytes (whole blocks) already stand in `start`. */
function finish(start: Int32Array, done: number, bytes: Uint8Array): Uint8Array {
  const state = start.slice();
  const whole = bytes.length - (bytes.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) compress(state, bytes, at);
  const rest = bytes.length - whole;
  const tail = new Uint8Array(rest < BLOCK - 8 ? BLOCK : 2 * BLOCK);
  tail.set(bytes.subarray(whole));
  tail[rest] = 0x80;
  const length = done + bytes.length;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(tail.length - 4, (length << 3) >>> 0);
  for (let at = 0; at < tail.length; at += BLOCK) compress(state, tail, at);
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  state.forEach((word, i) => out.setInt32(4 * i, word));
  return digest;
}

/** The 32 bytes of SM3 over `bytes`. */
export function sm3(bytes: Uint8Array): Uint8Array {
  return finish(START, 0, bytes);
}

/** SM3 as 64 lower-case hexadecimal digits. */
export function sm3Hex(bytes: Uint8Array): string {
  return hex(sm3(bytes));
}

/**
 * HMAC-SM3 (RFC 2104 over SM3) with the key worked in once; the function it returns gives the 32 bytes for a message.
 * Use it where one key signs many messages, as in a draw.
 */
export function hmacSm3Keyed(key: Uint8Array): (message: Uint8Array) => Uint8Array {
  const short = key.length > BLOCK ? sm3(key) : key;
  const padded = (pad: number): Int32Array => {
    const block = new Uint8Array(BLOCK).fill(pad);
    short.forEach((byte, i) => (block[i] = byte ^ pad));
    const state = START.slice();
    compress(state, block, 0);
    return state;
  };
  const inner = padded(0x36);
  const outer = padded(0x5c);
  return (message) => finish(outer, BLOCK, finish(inner, BLOCK, message));
}

/** The 32 bytes of HMAC-SM3 of `message` under `key` (any length). */
export function hmacSm3(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmacSm3Keyed(key)(message);
}

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD, so refuse such text before hashing it. */
export function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal digits of `bytes`. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte]!;
  return text;
}

/** Bytes of an even number of hexadecimal digits; throws RangeError on anything else. */
export function fromHex(text: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) throw new RangeError('not lower-case hexadecimal');
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}
