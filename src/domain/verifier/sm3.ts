// SM3 (GB/T 32905-2016) and HMAC-SM3 for the verifier, written from the standard's text so that a slip in the service's own hash shows.

const INITIAL = new Int32Array([0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e]);
const BLOCK_BYTES = 64;
const left = (word: number, by: number): number => (word << (by & 31)) | (word >>> (32 - (by & 31)));
const p0 = (x: number): number => x ^ left(x, 9) ^ left(x, 17);
const p1 = (x: number): number => x ^ left(x, 15) ^ left(x, 23);
const CONSTANTS = Int32Array.from({ length: 64 }, (_, j) => left(j < 16 ? 0x79cc4519 : 0x7a879d8a, j));

/** The message followed by a bit 1, zeros, and its length in bits as 64 bits (section 5.2). */
function padded(message: Uint8Array): DataView {
  const blocks = Math.ceil((message.length + 9) / BLOCK_BYTES);
  const bytes = new Uint8Array(blocks * BLOCK_BYTES);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return view;
}

/** W of section 5.3.2; W' is taken from it while compressing. */
function expanded(view: DataView, at: number): Int32Array {
  const w = new Int32Array(68);
  for (let j = 0; j < 68; j += 1)
    w[j] =
      j < 16 ? view.getInt32(at + 4 * j) : p1(w[j - 16]! ^ w[j - 9]! ^ left(w[j - 3]!, 15)) ^ left(w[j - 13]!, 7) ^ w[j - 6]!;
  return w;
}

/** CF of section 5.3.3. Registers stay where they are and change their names: register r of round j is at (r - j) mod 8. */
function compressed(before: Int32Array, w: Int32Array): Int32Array {
  const v = before.slice();
  for (let j = 0; j < 64; j += 1) {
    const at = (register: number): number => (register - j) & 7;
    const [a, b, c, d] = [v[at(0)]!, v[at(1)]!, v[at(2)]!, v[at(3)]!];
    const [e, f, g, h] = [v[at(4)]!, v[at(5)]!, v[at(6)]!, v[at(7)]!];
    const ss1 = left((left(a, 12) + e + CONSTANTS[j]!) | 0, 7);
    const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
    v[at(7)] = ff + d + (ss1 ^ left(a, 12)) + (w[j]! ^ w[j + 4]!);
    v[at(3)] = p0((gg + h + ss1 + w[j]!) | 0);
    v[at(1)] = left(b, 9);
    v[at(5)] = left(f, 19);
  }
  return v.map((word, i) => word ^ before[i]!);
}

/** The 32 bytes of SM3 over all `parts`, one after the other. */
export function sm3(...parts: readonly Uint8Array[]): Uint8Array {
  const view = padded(joined(parts));
  let state: Int32Array = INITIAL;
  for (let at = 0; at < view.byteLength; at += BLOCK_BYTES) state = compressed(state, expanded(view, at));
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => digest.setInt32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

/** HMAC (RFC 2104) over SM3 with a key of at most 64 bytes. */
export function hmacSm3(key: Uint8Array, message: Uint8Array): Uint8Array {
  const masked = (pad: number): Uint8Array => {
    const block = new Uint8Array(BLOCK_BYTES);
    block.set(key);
    return block.map((byte) => byte ^ pad);
  };
  return sm3(masked(0x5c), sm3(masked(0x36), message));
}

/** UTF-8 bytes of a text without lone surrogates. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const PAIRS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal digits of `bytes`. */
export const hexOf = (bytes: Uint8Array): string => bytes.reduce((digits, byte) => digits + PAIRS[byte]!, '');

/** Bytes of an even number of hexadecimal digits, which the reader has checked. */
export const fromDigits = (digits: string): Uint8Array =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}
