import type { Principal } from '../access/principal';

/** A job's delivery: the outbox message that is marked processed inside the handler's own transaction. */
export interface Delivery {
  readonly messageId: string;
  /** Told when the transaction that marks the message has committed. */
  readonly settled?: () => void;
}

/** An idempotency key of a request: the answer is kept in the deed's own transaction. */
export interface IdempotencyKey {
  readonly key: string;
  readonly accountId: string;
  /** Hash of method, path and body: the same key with another body is refused. */
  readonly fingerprint: string;
}

/** Who asks, on whose behalf, in which request: passed to every deed and question, never looked up. */
export interface Context {
  readonly principal: Principal;
  readonly requestId: string;
  readonly address: string | null;
  readonly language: 'zh' | 'en';
  readonly delivery?: Delivery;
  readonly idempotency?: IdempotencyKey;
}
