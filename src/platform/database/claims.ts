import type { Delivery, IdempotencyKey } from '../context/context';
import type { Tx } from './transaction';

/** The message was handled before: the runner drops this delivery. */
export class AlreadyProcessed extends Error {}

/** The request was answered before: the door sends the kept answer, or refuses another body. */
export class AnswerKept extends Error {
  constructor(
    readonly fingerprint: string,
    readonly answer: unknown,
  ) {
    super('answered before');
  }
}

/** Marks the message processed; a second delivery waits for the first to commit and then finds nothing to mark. */
export async function claimDelivery(tx: Tx, delivery: Delivery): Promise<void> {
  const marked = await tx.execute('UPDATE outbox_message SET processedAt = UTC_TIMESTAMP(6) WHERE id = ? AND processedAt IS NULL', [
    delivery.messageId,
  ]);
  if (marked === 0) throw new AlreadyProcessed();
}

/**
 * Claims the key; a hundred at once wait for the first to commit and then find its answer. The upsert asks for an exclusive lock at
 * once, so that waiters never hold shared locks against each other; a row without an answer can only be one's own, for a
 * committed one has its answer.
 */
export async function claimKey(tx: Tx, key: IdempotencyKey): Promise<void> {
  await tx.execute(
    `INSERT INTO idempotency_key (accountId, requestKey, fingerprint, answer, createdAt) VALUES (?, ?, ?, NULL, ?)
       ON DUPLICATE KEY UPDATE requestKey = VALUES(requestKey)`,
    [key.accountId, key.key, key.fingerprint, await tx.now()],
  );
  const [kept] = await tx.query<{ fingerprint: string; answer: string | null }>(
    'SELECT fingerprint, answer FROM idempotency_key WHERE accountId = ? AND requestKey = ?',
    [key.accountId, key.key],
  );
  if (kept && kept.answer !== null) throw new AnswerKept(kept.fingerprint, JSON.parse(kept.answer) as unknown);
}

/** Keeps the answer beside the deed. */
export async function keepAnswer(tx: Tx, key: IdempotencyKey, answer: unknown): Promise<void> {
  await tx.execute('UPDATE idempotency_key SET answer = ? WHERE accountId = ? AND requestKey = ?', [
    JSON.stringify(answer ?? null),
    key.accountId,
    key.key,
  ]);
}
