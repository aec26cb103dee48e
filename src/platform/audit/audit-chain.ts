import { createHash, createHmac, type KeyObject } from 'node:crypto';
import { canonicalJson } from '../../domain/kernel/canonical-json';

/** An entry as the chain sees it. */
export interface ChainedEntry {
  readonly entryId: string;
  readonly mac: string;
}

/** A seal without its own hash. */
export interface SealBody {
  readonly seq: number;
  readonly previousHash: string;
  readonly entriesHash: string;
  readonly entryCount: number;
  readonly sealedAt: Date;
}

/** What the first seal names as the one before it. */
export const CHAIN_START = '0'.repeat(64);

/** Lower-case hex SM3 over the batch in its order: one line `id mac` an entry. */
export function entriesHash(entries: readonly ChainedEntry[]): string {
  const text = entries.map(({ entryId, mac }) => `${entryId} ${mac}\n`).join('');
  return createHash('sm3').update(text, 'utf8').digest('hex');
}

/** Lower-case hex HMAC-SM3 of a seal under the audit key: whoever can write the tables but has no key cannot make one. */
export function sealHash(key: KeyObject, { seq, previousHash, entriesHash: entries, entryCount, sealedAt }: SealBody): string {
  const text = canonicalJson({ seq, previousHash, entriesHash: entries, entryCount, sealedAt: sealedAt.toISOString() });
  return createHmac('sm3', key).update(text, 'utf8').digest('hex');
}
