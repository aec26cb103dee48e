import { Injectable } from '@nestjs/common';
import { system } from '../access/principal';
import type { Context } from '../context/context';
import type { Tx } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';

/** A message that was handed over and is not processed. */
export interface OpenMessage {
  readonly id: string;
  readonly job: string;
}

export interface DueMessage extends OpenMessage {
  readonly payload: string;
}

/** Context of the carriers themselves. */
export const carrierContext: Context = { principal: system('outbox'), requestId: 'outbox', address: null, language: 'zh' };

/** The only SQL for the states of outbox messages: due, dispatched, processed, dead. */
@Injectable()
export class OutboxLedger {
  constructor(private readonly work: UnitOfWork) {}

  /** Locks up to `limit` due messages that no other relay holds. */
  due(tx: Tx, limit: number): Promise<DueMessage[]> {
    return tx.query<DueMessage>(
      `SELECT id, job, payload FROM outbox_message
        WHERE dispatchedAt IS NULL AND availableAt <= UTC_TIMESTAMP(6) AND processedAt IS NULL AND deadAt IS NULL
        ORDER BY availableAt LIMIT ${Math.trunc(limit)} FOR UPDATE SKIP LOCKED`,
    );
  }

  async dispatched(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.execute(`UPDATE outbox_message SET dispatchedAt = UTC_TIMESTAMP(6) WHERE id IN (${ids.map(() => '?').join(', ')})`, ids);
  }

  /** Messages handed over more than `seconds` ago and not processed: Redis may have lost them. */
  async unsettled(seconds: number, limit: number): Promise<OpenMessage[]> {
    return this.work.read(carrierContext, (read) =>
      read.query<OpenMessage>(
        `SELECT id, job FROM outbox_message
          WHERE processedAt IS NULL AND deadAt IS NULL AND dispatchedAt < TIMESTAMPADD(SECOND, -${Math.trunc(seconds)}, UTC_TIMESTAMP(6))
          ORDER BY dispatchedAt LIMIT ${Math.trunc(limit)}`,
      ),
    );
  }

  /** Puts messages back in line. */
  async again(ids: readonly string[]): Promise<number> {
    if (ids.length === 0) return 0;
    return this.work.write(carrierContext, (tx) =>
      tx.execute(
        `UPDATE outbox_message SET dispatchedAt = NULL, deadAt = NULL WHERE processedAt IS NULL AND id IN (${ids.map(() => '?').join(', ')})`,
        ids,
      ),
    );
  }

  /** Notes a fault; `dead` when no attempt is left. The fault is a class or code, never a text with content. */
  async failed(id: string, fault: string, dead: boolean): Promise<void> {
    await this.work.write(carrierContext, (tx) =>
      tx.execute(
        `UPDATE outbox_message SET lastFault = ?, deadAt = ${dead ? 'UTC_TIMESTAMP(6)' : 'deadAt'} WHERE id = ? AND processedAt IS NULL`,
        [fault.slice(0, 120), id],
      ),
    );
  }

  /** Messages without an attempt left, for the operator; payloads are ids and stay out. */
  deadLetters(limit: number): Promise<{ id: string; job: string; lastFault: string | null; deadAt: Date }[]> {
    return this.work.read(carrierContext, (read) =>
      read.query(`SELECT id, job, lastFault, deadAt FROM outbox_message WHERE deadAt IS NOT NULL AND processedAt IS NULL ORDER BY deadAt LIMIT ${Math.trunc(limit)}`),
    );
  }

  /** Counts for metrics and the operator. */
  async backlog(): Promise<{ waiting: number; unsettled: number; dead: number; lagSeconds: number }> {
    const [row] = await this.work.read(carrierContext, (read) =>
      read.query<{ waiting: string; unsettled: string; dead: string; lagSeconds: string | null }>(
        `SELECT COALESCE(SUM(dispatchedAt IS NULL AND deadAt IS NULL AND availableAt <= UTC_TIMESTAMP(6)), 0) AS waiting,
                COALESCE(SUM(dispatchedAt IS NOT NULL AND deadAt IS NULL), 0) AS unsettled,
                COALESCE(SUM(deadAt IS NOT NULL), 0) AS dead,
                MAX(CASE WHEN deadAt IS NULL AND availableAt <= UTC_TIMESTAMP(6)
                         THEN TIMESTAMPDIFF(SECOND, availableAt, UTC_TIMESTAMP(6)) END) AS lagSeconds
           FROM outbox_message WHERE processedAt IS NULL`,
      ),
    );
    return {
      waiting: Number(row?.waiting ?? 0),
      unsettled: Number(row?.unsettled ?? 0),
      dead: Number(row?.dead ?? 0),
      lagSeconds: Number(row?.lagSeconds ?? 0),
    };
  }
}
