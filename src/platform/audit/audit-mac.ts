import { createHmac, type KeyObject } from 'node:crypto';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { AuditEntryEntity } from './audit-entry.entity';

/** Lower-case hex HMAC-SM3 over the canonical form of an entry's fields; `at` by its milliseconds. */
export function auditMac(key: KeyObject, entry: Omit<AuditEntryEntity, 'mac'>): string {
  const { id, at, actorKind, actorId, action, subjectType, subjectId, details, requestId } = entry;
  const text = canonicalJson({
    id,
    at: at.toISOString(),
    actorKind,
    actorId,
    action,
    subjectType,
    subjectId,
    details,
    requestId,
  });
  return createHmac('sm3', key).update(text, 'utf8').digest('hex');
}
