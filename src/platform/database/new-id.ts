import { asId, type Id } from '../../domain/kernel/ids';
import { systemMillis } from '../clock/system-clock';
import { randomPiece } from '../crypto/random-piece';

/** A fresh UUIDv7 (RFC 9562 §5.7): 48 bits of time, then random; ordering by it is a convenience of storage only. */
export function newId<N extends string>(): Id<N> {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(systemMillis(), 0, 6);
  randomPiece(10).copy(bytes, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return asId<N>(`${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`);
}
