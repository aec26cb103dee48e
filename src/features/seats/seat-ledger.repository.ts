import { Injectable } from '@nestjs/common';
import {
  ACCOUNTS_OF,
  COLUMN_OF,
  SOURCE,
  type SeatAccount,
  type SeatKind,
  type SeatMovement,
} from '../../domain/capacity/seat-accounts';
import type { BookEntry } from '../../domain/capacity/seat-book';
import { newId } from '../../platform/database/new-id';
import type { Read, Tx } from '../../platform/database/transaction';
import { SeatEntryEntity } from './seat-entry.entity';

export interface PlacementEntry {
  readonly poolId: string;
  readonly movement: SeatMovement;
  readonly toAccount: SeatAccount;
}

export interface NewSeatEntry extends BookEntry {
  readonly poolId: string;
  readonly reason: string;
}

/** An entry that set a pool's figures. */
export interface IssueEntry {
  readonly at: Date;
  readonly fromAccount: SeatAccount;
  readonly toAccount: SeatAccount;
  readonly seats: number;
  readonly reason: string;
}

/** Entries of a pool of one kind together. */
export interface AccountMovement {
  readonly movement: BookEntry['movement'];
  readonly fromAccount: SeatAccount;
  readonly toAccount: SeatAccount;
  readonly entries: number;
  readonly seats: number;
}

/** A pool whose figures are not the sums of its entries. */
export interface SeatDrift {
  readonly poolId: string;
  readonly figure: string;
  readonly pool: number;
  readonly ledger: number;
}

const FREE: Readonly<Record<SeatKind, { column: string; condition: string }>> = {
  coordinated: { column: 'held', condition: 'held + accepted + received + released < coordinated' },
  committed: { column: 'committedTaken', condition: 'committedTaken < committed' },
};

const ROWS_A_STATEMENT = 500;

@Injectable()
export class SeatLedgerRepository {
  /** Locks the pool's row; false when there is no such pool. Movements of one pool go one after another from here on. */
  async lockPool(tx: Tx, poolId: string): Promise<boolean> {
    return (await tx.query('SELECT id FROM pool WHERE id = ? FOR UPDATE', [poolId])).length === 1;
  }

  /** The entries of a placement as committed now, not as they were when the transaction began. */
  entriesOf(tx: Tx, placementId: string): Promise<PlacementEntry[]> {
    return tx.query<PlacementEntry>('SELECT poolId, movement, toAccount FROM seat_entry WHERE placementId = ? FOR UPDATE', [
      placementId,
    ]);
  }

  /** The pool of a placement's seat; a placement never changes its pool. */
  async poolOf(read: Read, placementId: string): Promise<string | null> {
    const rows = await read.query<{ poolId: string }>('SELECT poolId FROM seat_entry WHERE placementId = ? LIMIT 1', [
      placementId,
    ]);
    return rows[0]?.poolId ?? null;
  }

  /** Takes one free seat if there is one. */
  async takeFree(tx: Tx, poolId: string, kind: SeatKind): Promise<boolean> {
    const { column, condition } = FREE[kind];
    return (await tx.execute(`UPDATE pool SET ${column} = ${column} + 1 WHERE id = ? AND ${condition}`, [poolId])) === 1;
  }

  /** Moves one seat between the columns of two accounts; false when the column it leaves is empty. */
  async moveOne(tx: Tx, poolId: string, from: SeatAccount, to: SeatAccount): Promise<boolean> {
    const [less, more] = [COLUMN_OF[from], COLUMN_OF[to]];
    if (less === undefined || less === more) return true;
    const sets = [`${less} = ${less} - 1`, ...(more === undefined ? [] : [`${more} = ${more} + 1`])];
    return (await tx.execute(`UPDATE pool SET ${sets.join(', ')} WHERE id = ? AND ${less} > 0`, [poolId])) === 1;
  }

  /** Gives all free coordinated seats of a locked pool back to the general round; the number given. */
  async releaseFree(tx: Tx, poolId: string): Promise<number> {
    const [pool] = await tx.query<{ free: number }>(
      'SELECT coordinated - held - accepted - received - released AS free FROM pool WHERE id = ? FOR UPDATE',
      [poolId],
    );
    const free = Number(pool?.free ?? 0);
    if (free > 0) await tx.execute('UPDATE pool SET released = released + ? WHERE id = ?', [free, poolId]);
    return free;
  }

  async enter(tx: Tx, entries: readonly NewSeatEntry[]): Promise<void> {
    const at = await tx.now();
    const rows = entries.map((entry) => ({ id: newId<'seatEntry'>() as string, ...entry, at }));
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
      await tx.insert(SeatEntryEntity, rows.slice(from, from + ROWS_A_STATEMENT));
  }

  issuesOf(read: Read, poolId: string): Promise<IssueEntry[]> {
    return read.query<IssueEntry>(
      "SELECT at, fromAccount, toAccount, seats, reason FROM seat_entry WHERE poolId = ? AND movement = 'issue' ORDER BY at, id",
      [poolId],
    );
  }

  async movementsOf(read: Read, poolId: string): Promise<AccountMovement[]> {
    const rows = await read.query<AccountMovement>(
      `SELECT movement, fromAccount, toAccount, COUNT(*) AS entries, SUM(seats) AS seats FROM seat_entry WHERE poolId = ?
         GROUP BY movement, fromAccount, toAccount ORDER BY MIN(at), fromAccount, toAccount`,
      [poolId],
    );
    return rows.map(({ entries, seats, ...row }) => ({ ...row, entries: Number(entries), seats: Number(seats) }));
  }

  /** Every figure that is not the sum of its entries; none in a sound ledger. */
  async drift(read: Read): Promise<SeatDrift[]> {
    const sum = (accounts: readonly SeatAccount[]): string => {
      const list = accounts.map((account) => `'${account}'`).join(', ');
      return `SUM(CASE WHEN e.toAccount IN (${list}) THEN e.seats ELSE 0 END) - SUM(CASE WHEN e.fromAccount IN (${list}) THEN e.seats ELSE 0 END)`;
    };
    const figures: [string, string][] = [
      [
        'entrySeats',
        `SUM(CASE WHEN e.fromAccount = '${SOURCE}' THEN e.seats ELSE 0 END) - SUM(CASE WHEN e.toAccount = '${SOURCE}' THEN e.seats ELSE 0 END)`,
      ],
      ...Object.entries(ACCOUNTS_OF).map(([figure, accounts]): [string, string] => [figure, sum(accounts)]),
    ];
    const columns = figures.map(([figure, sql]) => `p.${figure} AS pool_${figure}, COALESCE(${sql}, 0) AS ledger_${figure}`);
    const rows = await read.query<Record<string, string | number>>(
      `SELECT p.id AS poolId, ${columns.join(', ')} FROM pool p LEFT JOIN seat_entry e ON e.poolId = p.id GROUP BY p.id`,
    );
    return rows.flatMap((row) =>
      figures
        .map(([figure]) => ({
          poolId: String(row['poolId']),
          figure,
          pool: Number(row[`pool_${figure}`]),
          ledger: Number(row[`ledger_${figure}`]),
        }))
        .filter(({ pool, ledger }) => pool !== ledger),
    );
  }
}
