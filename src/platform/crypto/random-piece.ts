import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 4096;

let pool = Buffer.alloc(0);
let used = 0;

/**
 * `length` (≤ 4096) random bytes that nobody else is given. They come from a pool filled by the system's source for hundreds
 * of pieces at once: a nonce or an id is too little work for a call of its own.
 */
export function randomPiece(length: number): Buffer {
  if (used + length > pool.length) {
    pool = randomFillSync(Buffer.alloc(POOL_BYTES));
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}
