/** What is wrong with the chain: one kind a way of tampering. */
export type AuditFaultKind =
  /** The row's content is not what was sealed. */
  | 'edited'
  /** A sealed entry, or a seal, is gone. */
  | 'removed'
  /** Entries or seals stand in another order than they were sealed in. */
  | 'reordered'
  /** The chain ends before the head that was exported. */
  | 'truncated'
  /** A seal was made without the audit key, or is not the one that was exported. */
  | 'forged'
  /** Nothing was exported, so a cut chain could not be told from a whole one. */
  | 'head-missing';

export interface AuditFault {
  readonly kind: AuditFaultKind;
  /** The seal in which it was found; null for an entry that no seal holds yet. */
  readonly seal: number | null;
  /** Place in the seal, from 0. */
  readonly position: number | null;
  readonly entryId: string | null;
  readonly sentence: string;
}

export interface AuditReport {
  readonly sound: boolean;
  readonly seals: number;
  readonly sealedEntries: number;
  /** Entries that no seal holds yet, and how long the oldest has been waiting. */
  readonly unsealed: { readonly entries: number; readonly oldestSeconds: number };
  /** Number of the last seal known outside the database. */
  readonly exportedSeal: number | null;
  /** In the order of the chain; the first is the first bad row. */
  readonly faults: readonly AuditFault[];
}

/** A fault with its sentence. */
export const fault = (
  kind: AuditFaultKind,
  sentence: string,
  where: { readonly seal?: number; readonly position?: number; readonly entryId?: string } = {},
): AuditFault => ({ kind, seal: where.seal ?? null, position: where.position ?? null, entryId: where.entryId ?? null, sentence });
