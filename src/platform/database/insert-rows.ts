import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Tx } from './transaction';

const ROWS_A_STATEMENT = 500;

/**
 * Inserts as many rows as there are, hundreds a statement. Rows that a generator yields are made while the database carries out the
 * statement before theirs; no statement is sent before the one before it is done, for after a deadlock it would stand alone.
 */
export async function insertRows<E extends ObjectLiteral>(tx: Tx, entity: EntityTarget<E>, rows: Iterable<E>): Promise<void> {
  let sent = Promise.resolve();
  for (const part of parts(rows)) {
    await sent;
    sent = tx.insert(entity, part);
  }
  await sent;
}

function* parts<E>(rows: Iterable<E>): Generator<E[]> {
  let part: E[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < ROWS_A_STATEMENT) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
