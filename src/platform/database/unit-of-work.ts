import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Context } from '../context/context';
import { Clock } from '../clock/clock';
import { pause } from '../clock/system-clock';
import { isRetryable } from './database-fault';
import { claimDelivery, claimKey, keepAnswer } from './claims';
import { sendStatement, type DriverConnection } from './statement';
import { QueryRunnerTransaction, type Read, type Tx } from './transaction';

const ATTEMPTS = 16;
const LONGEST_WAIT_MILLIS = 250;

/** A random wait that grows with the attempts, so that a crowd over one row does not meet again at once. */
const waitBefore = (attempt: number): number => randomInt(1, Math.min(LONGEST_WAIT_MILLIS, 10 * 2 ** attempt));

/**
 * The only way to the database. `write` runs begin … commit as one, and runs all of it again on a deadlock or a lock
 * wait, also when the commit itself brings it; so the work must have no effect outside the transaction.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Questions only; nothing is locked. */
  async read<T>(_ctx: Context, work: (read: Read) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const connection = (await runner.connect()) as DriverConnection;
      return await work(new QueryRunnerTransaction(runner, connection, this.dataSource, this.clock));
    } finally {
      await runner.release();
    }
  }

  /**
   * One deed. A delivery in the context is marked processed in the same transaction (a second delivery throws
   * AlreadyProcessed); an idempotency key keeps the answer in the same transaction (a repeated one throws
   * AnswerKept with it). The answer must therefore be plain data.
   */
  async write<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(ctx, work);
      } catch (error) {
        if (!isRetryable(error) || attempt === ATTEMPTS) throw error;
        await pause(waitBefore(attempt));
      }
    }
  }

  private async once<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const connection = (await runner.connect()) as DriverConnection;
      const tx = new QueryRunnerTransaction(runner, connection, this.dataSource, this.clock);
      return await committed(connection, ctx, tx, work);
    } finally {
      await runner.release();
    }
  }
}

/** Begin, the work with its claims, commit; what is thrown on the way is thrown on after the roll-back. */
async function committed<T>(connection: DriverConnection, ctx: Context, tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    await sendStatement(connection, 'START TRANSACTION', []);
    if (ctx.delivery) await claimDelivery(tx, ctx.delivery);
    if (ctx.idempotency) await claimKey(tx, ctx.idempotency);
    const answer = await work(tx);
    if (ctx.idempotency) await keepAnswer(tx, ctx.idempotency, answer);
    await sendStatement(connection, 'COMMIT', []);
    ctx.delivery?.settled?.();
    return answer;
  } catch (error) {
    await sendStatement(connection, 'ROLLBACK', []).catch(() => undefined);
    throw error;
  }
}
