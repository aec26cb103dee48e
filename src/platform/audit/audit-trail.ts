import { Injectable } from '@nestjs/common';
import type { Read } from '../database/transaction';
import type { AuditEntryEntity } from './audit-entry.entity';

/** What is looked for among the entries; what is left out does not matter. */
export interface AuditFilter {
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  /** An action, or the beginning of some (`round.`). */
  readonly action?: string | undefined;
  /** Ids of accounts and names of jobs. */
  readonly actorIds?: readonly string[] | undefined;
  readonly from?: Date | undefined;
  /** Entries before it. */
  readonly to?: Date | undefined;
}

/** An entry without its code, with the seal that holds it: null while none does. */
export type TrailEntry = Omit<AuditEntryEntity, 'mac'> & { readonly seal: number | null };

const COLUMNS = 'e.id, e.at, e.actorKind, e.actorId, e.action, e.subjectType, e.subjectId, e.details, e.requestId, link.sealSeq AS seal';
const FROM = 'FROM audit_entry e LEFT JOIN audit_chain_link link ON link.entryId = e.id';
const LITERAL = /[\\%_]/g;

/** Reads entries for people: the history of one subject, and what auditors look for. Writes nothing. */
@Injectable()
export class AuditTrail {
  /** What was done with one subject, first deed first. */
  async ofSubject(read: Read, type: string, id: string): Promise<TrailEntry[]> {
    return shown(
      await read.query<TrailEntry>(`SELECT ${COLUMNS} ${FROM} WHERE e.subjectType = ? AND e.subjectId = ? ORDER BY e.id`, [type, id]),
    );
  }

  /** A page of the entries that fit, the latest first: ids follow the order of writing. */
  async search(read: Read, filter: AuditFilter, bounds: string): Promise<{ rows: TrailEntry[]; total: number }> {
    const { sql, params } = whereOf(filter);
    const [count] = await read.query<{ total: string }>(`SELECT COUNT(*) AS total FROM audit_entry e WHERE ${sql}`, params);
    const rows = await read.query<TrailEntry>(`SELECT ${COLUMNS} ${FROM} WHERE ${sql} ORDER BY e.id DESC ${bounds}`, params);
    return { rows: shown(rows), total: Number(count?.total ?? 0) };
  }
}

const shown = (rows: readonly TrailEntry[]): TrailEntry[] => rows.map((row) => ({ ...row, seal: row.seal === null ? null : Number(row.seal) }));

function whereOf({ subjectType, subjectId, action, actorIds, from, to }: AuditFilter): { sql: string; params: unknown[] } {
  const parts: [string, ...unknown[]][] = [['1 = 1']];
  if (subjectType !== undefined) parts.push(['e.subjectType = ?', subjectType]);
  if (subjectId !== undefined) parts.push(['e.subjectId = ?', subjectId]);
  if (action !== undefined) parts.push(['e.action LIKE ?', `${action.replace(LITERAL, '\\$&')}%`]);
  if (actorIds !== undefined) parts.push(actorIds.length === 0 ? ['1 = 0'] : [`e.actorId IN (${actorIds.map(() => '?').join(', ')})`, ...actorIds]);
  if (from !== undefined) parts.push(['e.at >= ?', from]);
  if (to !== undefined) parts.push(['e.at < ?', to]);
  return { sql: parts.map(([sql]) => sql).join(' AND '), params: parts.flatMap(([, ...params]) => params) };
}
