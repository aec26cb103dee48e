import { type KeyObject } from 'node:crypto';
import { auditMac } from './audit-mac';
import { entriesHash, sealHash, type SealBody } from './audit-chain';
import type { AuditEntryEntity } from './audit-entry.entity';
import { fault, type AuditFault } from './audit-finding';

/** A sealed place with the entry that stands there now; null when it is gone. */
export interface SealedPlace {
  readonly entryId: string;
  readonly position: number;
  readonly mac: string;
  readonly entry: AuditEntryEntity | null;
}

export interface SealRow extends SealBody {
  readonly hash: string;
}

/** Faults of one seal against the one before it. `places` are in the order of their positions. */
export function checkSeal(
  key: KeyObject,
  previous: { readonly seq: number; readonly hash: string },
  seal: SealRow,
  places: readonly SealedPlace[],
): AuditFault[] {
  return [
    ...checkLink(key, previous, seal),
    ...places.flatMap((place) => checkPlace(key, seal.seq, place)),
    ...checkBatch(seal, places),
  ];
}

function checkLink(key: KeyObject, previous: { readonly seq: number; readonly hash: string }, seal: SealRow): AuditFault[] {
  const at = { seal: seal.seq };
  if (seal.seq > previous.seq + 1)
    return [fault('removed', `seals ${previous.seq + 1} to ${seal.seq - 1} are missing`, { seal: previous.seq + 1 })];
  if (sealHash(key, seal) !== seal.hash)
    return [fault('forged', `seal ${seal.seq} was not made with the audit key, or was changed`, at)];
  if (seal.previousHash !== previous.hash)
    return [fault('reordered', `seal ${seal.seq} does not follow seal ${previous.seq}`, at)];
  return [];
}

function checkPlace(key: KeyObject, seq: number, { entryId, position, mac, entry }: SealedPlace): AuditFault[] {
  const at = { seal: seq, position, entryId };
  if (entry === null) return [fault('removed', `entry ${entryId} of seal ${seq} is gone`, at)];
  const { mac: _stated, ...content } = entry;
  const changed = auditMac(key, content) !== entry.mac || entry.mac !== mac;
  return changed ? [fault('edited', `entry ${entryId} of seal ${seq} was changed after it was written`, at)] : [];
}

/** The batch as a whole: every position filled, in the sealed order. */
function checkBatch(seal: SealRow, places: readonly SealedPlace[]): AuditFault[] {
  const gap = places.findIndex((place, index) => place.position !== index);
  const hole = gap >= 0 ? gap : places.length;
  if (places.length < seal.entryCount) {
    const missing = seal.entryCount - places.length;
    return [
      fault('removed', `seal ${seal.seq} lacks ${missing} of its ${seal.entryCount} entries, first at position ${hole}`, {
        seal: seal.seq,
        position: hole,
      }),
    ];
  }
  if (entriesHash(places) === seal.entriesHash) return [];
  const sorted = [...places].sort((a, b) => (a.entryId < b.entryId ? -1 : 1));
  const moved = places.findIndex((place, index) => place.entryId !== sorted[index]!.entryId);
  const place = places[moved];
  if (place && entriesHash(sorted) === seal.entriesHash) {
    return [
      fault('reordered', `entries of seal ${seal.seq} stand in another order, first at position ${moved}`, {
        seal: seal.seq,
        position: moved,
        entryId: place.entryId,
      }),
    ];
  }
  return [fault('edited', `the places of seal ${seal.seq} are not the sealed ones`, { seal: seal.seq })];
}
