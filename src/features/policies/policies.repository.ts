import { Injectable } from '@nestjs/common';
import type { PlainDate } from '../../domain/kernel/plain-date';
import type { Read, Tx } from '../../platform/database/transaction';
import { PolicyVersionEntity } from './policy-version.entity';

const NEWEST_FIRST = 'ORDER BY publishedAt DESC, version DESC LIMIT 1';
const IN_FORCE = `schoolYear = ? AND publishedAt <= ? AND effectiveFrom <= ? AND (effectiveTo IS NULL OR effectiveTo >= ?) ${NEWEST_FIRST}`;

/** A version without its content, for lists. */
export type VersionHead = Omit<PolicyVersionEntity, 'content'>;

/** The only SQL for published versions: they are added and read, and no statement changes or removes one. */
@Injectable()
export class PoliciesRepository {
  byId(read: Read, id: string): Promise<PolicyVersionEntity | null> {
    return read.findOne(PolicyVersionEntity, { id });
  }

  /** The newest version published by `at` whose days of effect hold `day`. */
  async inForce(read: Read, schoolYear: number, at: Date, day: PlainDate): Promise<PolicyVersionEntity | null> {
    const rows = await read.query<PolicyVersionEntity>(`SELECT * FROM policy_version WHERE ${IN_FORCE}`, [
      schoolYear,
      at,
      day,
      day,
    ]);
    return rows[0] ?? null;
  }

  /** The id of that version alone. */
  async idInForce(read: Read, schoolYear: number, at: Date, day: PlainDate): Promise<string | null> {
    const rows = await read.query<{ id: string }>(`SELECT id FROM policy_version WHERE ${IN_FORCE}`, [schoolYear, at, day, day]);
    return rows[0]?.id ?? null;
  }

  /** The newest version of a school year, whether or not its days have come. */
  async published(read: Read, schoolYear: number): Promise<PolicyVersionEntity | null> {
    const rows = await read.query<PolicyVersionEntity>(`SELECT * FROM policy_version WHERE schoolYear = ? ${NEWEST_FIRST}`, [
      schoolYear,
    ]);
    return rows[0] ?? null;
  }

  /** The newest version of all. */
  async newest(read: Read): Promise<PolicyVersionEntity | null> {
    const rows = await read.query<PolicyVersionEntity>(
      'SELECT * FROM policy_version ORDER BY schoolYear DESC, publishedAt DESC, version DESC LIMIT 1',
    );
    return rows[0] ?? null;
  }

  /** The id of the version that this one came after, in its year or the year before; null for the first. */
  async before(read: Read, { schoolYear, publishedAt, version }: VersionHead): Promise<string | null> {
    const rows = await read.query<{ id: string }>(
      `SELECT id FROM policy_version WHERE (schoolYear, publishedAt, version) < (?, ?, ?)
        ORDER BY schoolYear DESC, publishedAt DESC, version DESC LIMIT 1`,
      [schoolYear, publishedAt, version],
    );
    return rows[0]?.id ?? null;
  }

  /** All versions, the newest first, without their content. */
  heads(read: Read): Promise<VersionHead[]> {
    return read.query<VersionHead>(
      `SELECT id, policyId, version, schoolYear, contentHash, title, effectiveFrom, effectiveTo, draftedAt, draftedBy, publishedAt,
              publishedBy, documentNumber, authorityCode
         FROM policy_version ORDER BY schoolYear DESC, publishedAt DESC, version DESC`,
    );
  }

  /** The number the next version gets; versions of one policy wait for each other. */
  async nextVersion(tx: Tx, policyId: string): Promise<number> {
    const rows = await tx.query<{ version: number }>(
      'SELECT version FROM policy_version WHERE policyId = ? ORDER BY version DESC LIMIT 1 FOR UPDATE',
      [policyId],
    );
    return (rows[0]?.version ?? 0) + 1;
  }

  insert(tx: Tx, row: PolicyVersionEntity): Promise<void> {
    return tx.insert(PolicyVersionEntity, row);
  }
}
