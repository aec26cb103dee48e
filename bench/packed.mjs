// Reads packed markets (docs: little-endian words 0x53434831, students, schools, choices, seed, 0, 0, 0, capacities, wishes, keys).
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { countWishers, UNLISTED } = require('../dist/src/domain/matching/market.js');

const MAGIC = 0x53434831;
const HEAD = 8;
const AT_ONCE = 1 << 16;

/** Fills `words` from the word at `from` of the file; reading straight into place keeps the memory of a large market small. */
function readWords(fd, words, from) {
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  for (let at = 0; at < bytes.length;) {
    const got = readSync(fd, bytes, at, bytes.length - at, 4 * from + at);
    if (got === 0) throw new Error('the file is shorter than its head says');
    at += got;
  }
}

/** Wishes and keys side by side, as the engine has them; keys become ranks by adding 1. */
function readPairs(fd, wishes, schools) {
  const pairs = new Int32Array(2 * wishes + 2);
  const wished = new Uint32Array(Math.min(AT_ONCE, wishes));
  const keys = new Uint32Array(wished.length);
  for (let at = 0; at < wishes; at += wished.length) {
    const some = Math.min(wished.length, wishes - at);
    readWords(fd, wished.subarray(0, some), HEAD + schools + at);
    readWords(fd, keys.subarray(0, some), HEAD + schools + wishes + at);
    for (let k = 0; k < some; k += 1) {
      if (wished[k] >= schools) throw new Error(`wish ${at + k} is for school ${wished[k]} of ${schools}`);
      if (keys[k] + 1 >= UNLISTED) throw new Error(`key ${at + k} is ${keys[k]}, the engine takes ranks below ${UNLISTED}`);
      pairs[2 * (at + k)] = wished[k];
      pairs[2 * (at + k) + 1] = keys[k] + 1;
    }
  }
  return pairs;
}

/** A market of nothing but open seats and strict ranks, in the numbers the engine works on. */
export function readPacked(file) {
  let fd;
  try {
    fd = openSync(file, 'r');
    const head = new Uint32Array(HEAD);
    if (fstatSync(fd).size < head.byteLength) throw new Error('not a packed market');
    readWords(fd, head, 0);
    const [magic, students, schools, choices, seed] = head;
    if (magic !== MAGIC) throw new Error('not a packed market');
    const capacity = new Int32Array(schools);
    readWords(fd, capacity, HEAD);
    const pairs = readPairs(fd, students * choices, schools);
    return { students, schools, choices, seed, market: openMarket({ students, schools, choices, capacity, pairs }) };
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function openMarket({ students, schools, choices, capacity, pairs }) {
  const start = new Int32Array(students + 1);
  for (let i = 0; i <= students; i += 1) start[i] = i * choices;
  const none = { start: new Int32Array(students + 1), pairs: new Int32Array(2), wishers: new Int32Array(schools) };
  return {
    prefs: {
      start,
      pairs,
      wishers: countWishers(pairs, students * choices, schools),
    },
    fallback: none,
    seats: {
      start: Int32Array.from({ length: schools + 1 }, (_, s) => s),
      count: capacity,
      group: new Int32Array(schools).fill(-1),
      soft: new Uint8Array(schools).fill(1),
      unfilledToOpen: new Uint8Array(schools),
    },
    members: { words: 0, bits: new Uint32Array(0) },
    holders: new Int32Array(schools),
    households: [],
  };
}

const PRIME_LOW = 0x1b3; // the prime of 64-bit FNV is 2^40 + 0x1b3
const BASIS = 1469598103934665603n;

/** FNV-1a over 32-bit words, 64-bit, as 16 hexadecimal digits. */
export function fnv1a(words) {
  let high = Number(BASIS >> 32n);
  let low = Number(BASIS & 0xffffffffn);
  for (let i = 0; i < words.length; i += 1) {
    low = (low ^ words[i]) >>> 0;
    const product = low * PRIME_LOW;
    high = (high * PRIME_LOW + Math.floor(product / 2 ** 32) + low * 256) % 2 ** 32;
    low = product % 2 ** 32;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
