import { Injectable } from '@nestjs/common';
import { next } from '../../domain/kernel/state-table';
import { placementStates, type PlacementDeed, type PlacementState } from '../../domain/placement/placement-states';
import { accessErrors } from '../../platform/access/access.errors';
import { isDuplicate } from '../../platform/database/database-fault';
import { newId } from '../../platform/database/new-id';
import type { Read, Tx } from '../../platform/database/transaction';
import { ContactEntity } from './contact.entity';
import { PlacementEntity } from './placement.entity';
import { placementErrors } from './placements.errors';

/** Contacts made about a placement. */
export interface ContactCount {
  readonly reminders: number;
  readonly calls: number;
}

/** The only SQL for placements and the contacts about them. */
@Injectable()
export class PlacementsRepository {
  insert(tx: Tx, rows: readonly PlacementEntity[]): Promise<void> {
    return tx.insert(PlacementEntity, rows);
  }

  /** The placement that stands, of each of these cases that has one. */
  async currentOf(read: Read, applicationIds: readonly string[]): Promise<Map<string, PlacementEntity>> {
    if (applicationIds.length === 0) return new Map();
    const rows = await read.query<PlacementEntity>(
      `SELECT * FROM placement WHERE currentMark = 1 AND applicationId IN (${applicationIds.map(() => '?').join(', ')})`,
      applicationIds,
    );
    return new Map(rows.map((row) => [row.applicationId, row]));
  }

  /** The row, kept from others until the transaction ends; 404 when there is none. */
  async lock(tx: Tx, id: string): Promise<PlacementEntity> {
    await tx.query('SELECT id FROM placement WHERE id = ? FOR UPDATE', [id]);
    const row = await tx.findOne(PlacementEntity, { id });
    if (!row) throw accessErrors.notFound();
    return row;
  }

  /** One deed of the state table; refuses with the present state. */
  async move(
    tx: Tx,
    placement: PlacementEntity,
    deed: PlacementDeed,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<PlacementState> {
    const after = next(placementStates, placement.state as PlacementState, deed);
    if (after === null) throw placementErrors.notInState({ state: placement.state });
    const columns = { state: after, ...more };
    const found = await tx.execute(
      `UPDATE placement SET ${Object.keys(columns)
        .map((column) => `${column} = ?`)
        .join(', ')} WHERE id = ? AND state = ?`,
      [...Object.values(columns), placement.id, placement.state],
    );
    if (found === 0) throw placementErrors.notInState({ state: placement.state });
    return after;
  }

  ofOwner(read: Read, accountId: string): Promise<PlacementEntity[]> {
    return read.find(PlacementEntity, { accountId }, { placedAt: 'ASC' });
  }

  async page(
    read: Read,
    where: { sql: string; params: readonly unknown[] },
    bounds: string,
  ): Promise<{ rows: PlacementEntity[]; total: number }> {
    const [count] = await read.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM placement WHERE ${where.sql}`,
      where.params,
    );
    const rows = await read.query<PlacementEntity>(
      `SELECT * FROM placement WHERE ${where.sql} ORDER BY placedAt, id ${bounds}`,
      where.params,
    );
    return { rows, total: Number(count?.total ?? 0) };
  }

  /** Unanswered placements after one of them, by last day and id, that no other transaction holds. */
  unanswered(
    tx: Tx,
    lastAnswerOn: string,
    after: { readonly answerOn: string; readonly id: string },
    limit: number,
  ): Promise<PlacementEntity[]> {
    return tx.query<PlacementEntity>(
      `SELECT * FROM placement WHERE state = 'placed' AND answerOn <= ? AND (answerOn > ? OR (answerOn = ? AND id > ?))
        ORDER BY answerOn, id LIMIT ${Math.trunc(limit)} FOR UPDATE SKIP LOCKED`,
      [lastAnswerOn, after.answerOn, after.answerOn, after.id],
    );
  }

  /** Case numbers by case. */
  async caseNumbers(read: Read, applicationIds: readonly string[]): Promise<Map<string, string | null>> {
    if (applicationIds.length === 0) return new Map();
    const rows = await read.query<{ id: string; caseNumber: string | null }>(
      `SELECT id, caseNumber FROM application WHERE id IN (${applicationIds.map(() => '?').join(', ')})`,
      applicationIds,
    );
    return new Map(rows.map(({ id, caseNumber }) => [id, caseNumber]));
  }

  async contacts(read: Read, placementIds: readonly string[]): Promise<Map<string, ContactCount>> {
    if (placementIds.length === 0) return new Map();
    const rows = await read.query<{ placementId: string; reminders: string; calls: string }>(
      `SELECT placementId, SUM(kind = 'reminder') AS reminders, SUM(kind = 'call') AS calls FROM placement_contact
        WHERE placementId IN (${placementIds.map(() => '?').join(', ')}) GROUP BY placementId`,
      placementIds,
    );
    return new Map(rows.map((row) => [row.placementId, { reminders: Number(row.reminders), calls: Number(row.calls) }]));
  }

  /** Placements that a school has a question about. */
  async countQueried(read: Read, reach: { readonly sql: string; readonly params: readonly unknown[] }): Promise<number> {
    const [row] = await read.query<{ total: string }>(`SELECT COUNT(*) AS total FROM placement WHERE state = 'queried' AND ${reach.sql}`, reach.params);
    return Number(row?.total ?? 0);
  }

  /** Placements without an answer and without a call whose last day is near. */
  async countToCall(
    read: Read,
    reach: { readonly sql: string; readonly params: readonly unknown[] },
    until: string,
  ): Promise<{ count: number; first: string | null }> {
    const [row] = await read.query<{ total: string; first: string | null }>(
      `SELECT COUNT(*) AS total, MIN(answerOn) AS first FROM placement WHERE state = 'placed' AND answerOn <= ? AND ${reach.sql}
          AND NOT EXISTS (SELECT 1 FROM placement_contact c WHERE c.placementId = placement.id AND c.kind = 'call')`,
      [until, ...reach.params],
    );
    return { count: Number(row?.total ?? 0), first: row?.first ?? null };
  }

  /** Records one contact; the same number of the same kind twice changes nothing. */
  async keepContact(tx: Tx, contact: Omit<ContactEntity, 'id'>): Promise<boolean> {
    try {
      await tx.insert(ContactEntity, { id: newId<'contact'>(), ...contact });
      return true;
    } catch (error) {
      if (isDuplicate(error, 'uq_placement_contact_number')) return false;
      throw error;
    }
  }
}
