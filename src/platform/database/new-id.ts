import { randomBytes } from 'node:crypto';
import { asId, type Id } from '../../domain/kernel/ids';
import { systemMillis } from '../clock/system-clock';

const RANDOM_BYTES = 10;
const POOL_BYTES = 400 * RANDOM_BYTES;

let pool = Buffer.alloc(0);
let used = 0;

/** The next random bytes of a pool that is filled for four hundred ids at once: one id is too little work for a system call. */
function nextRandom(): Buffer {
  if (used + RANDOM_BYTES > pool.length) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}

/** A fresh UUIDv7 (RFC 9562 §5.7): 48 bits of time, then random; ordering by it is a convenience of storage only. */
export function newId<N extends string>(): Id<N> {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(systemMillis(), 0, 6);
  nextRandom().copy(bytes, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return asId<N>(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`);
}
