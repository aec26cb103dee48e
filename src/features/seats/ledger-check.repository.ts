import { Injectable } from '@nestjs/common';
import type { BookEntry } from '../../domain/capacity/seat-book';
import type { Read, Tx } from '../../platform/database/transaction';
import { SeatCheckEntity } from './seat-check.entity';

const GUARDS = 2;

/** An entry of a pool, as the check of the ledger reads it. */
export type PoolEntry = BookEntry & { readonly poolId: string };

/** What a check of the whole ledger reads, and the record of the checks. */
@Injectable()
export class LedgerCheckRepository {
  /** The entries of the next pools after a pool, whole pools only; `last` is null when none is left. */
  async entriesAfter(
    read: Read,
    after: string,
    pools: number,
  ): Promise<{ entries: PoolEntry[]; pools: number; last: string | null }> {
    const ids = await read.query<{ id: string }>(`SELECT id FROM pool WHERE id > ? ORDER BY id LIMIT ${Math.trunc(pools)}`, [
      after,
    ]);
    const last = ids.at(-1)?.id ?? null;
    if (last === null) return { entries: [], pools: 0, last };
    const entries = await read.query<PoolEntry>(
      'SELECT poolId, fromAccount, toAccount, seats, placementId, movement FROM seat_entry WHERE poolId > ? AND poolId <= ?',
      [after, last],
    );
    return { entries, pools: ids.length, last };
  }

  /** True when the database itself refuses to change or delete an entry. */
  async addedOnly(read: Read): Promise<boolean> {
    const [row] = await read.query<{ guards: number }>(
      `SELECT COUNT(*) AS guards FROM information_schema.triggers WHERE event_object_schema = DATABASE()
         AND event_object_table = 'seat_entry' AND event_manipulation IN ('UPDATE', 'DELETE')`,
    );
    return Number(row!.guards) === GUARDS;
  }

  keep(tx: Tx, row: SeatCheckEntity): Promise<void> {
    return tx.insert(SeatCheckEntity, row);
  }

  /** Drops sound checks of before an instant; one with a fault stays. */
  async forget(tx: Tx, before: Date): Promise<void> {
    await tx.execute('DELETE FROM seat_check WHERE checkedAt < ? AND faults = 0', [before]);
  }

  async latest(read: Read): Promise<SeatCheckEntity | null> {
    const rows = await read.query<SeatCheckEntity>('SELECT * FROM seat_check ORDER BY checkedAt DESC LIMIT 1');
    return rows[0] ?? null;
  }
}
