import { createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AppConfig } from '../../../config/env';
import { system } from '../access/principal';
import type { Context } from '../context/context';
import { APP_CONFIG } from '../context/tokens';
import type { Tx } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';
import { AuditChainLinkEntity } from './audit-chain-link.entity';
import { CHAIN_START, entriesHash, sealHash, type ChainedEntry } from './audit-chain';
import { AuditHeads } from './audit-heads';
import { AuditSealEntity } from './audit-seal.entity';

const BATCH = 1000;
const BATCHES = 20;
const EXPORT_BATCH = 1000;
/** An entry's id carries the time it was made; a deed may commit this much later than that and is still found. */
const LATE_MILLIS = 15 * 60 * 1000;

const exportContext: Context = { principal: system('audit.seal'), requestId: 'audit.seal', address: null, language: 'zh' };

interface Head {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Chains committed entries, a few seconds behind the deeds that wrote them: no business transaction touches the head.
 * One sealer at a time holds the lease; a second one waits and then finds nothing left.
 */
@Injectable()
export class AuditSealer {
  private readonly key: KeyObject;

  constructor(
    @Inject(APP_CONFIG) config: Pick<AppConfig, 'AUDIT_KEY'>,
    private readonly work: UnitOfWork,
    private readonly heads: AuditHeads,
  ) {
    this.key = createSecretKey(config.AUDIT_KEY, 'base64');
  }

  /** Seals what waits, then exports the heads that are committed; gives how many entries were sealed. */
  async seal(ctx: Context): Promise<number> {
    const sealed = await this.work.write(ctx, async (tx) => {
      await this.lease(tx);
      let head = await this.headOf(tx);
      let count = 0;
      for (let batch = 0; batch < BATCHES; batch += 1) {
        const entries = await this.waiting(tx);
        if (entries.length === 0) break;
        head = await this.sealBatch(tx, head, entries);
        count += entries.length;
      }
      return count;
    });
    await this.export();
    return sealed;
  }

  /** Copies heads that are not yet outside; repeated after a crash it goes on where it stopped. */
  private async export(): Promise<void> {
    await this.work.write(exportContext, async (tx) => {
      await this.lease(tx);
      const last = (await this.heads.last())?.seq ?? 0;
      const seals = await tx.query<{ seq: string; hash: string; entryCount: number; sealedAt: Date }>(
        `SELECT seq, hash, entryCount, sealedAt FROM audit_seal WHERE seq > ? ORDER BY seq LIMIT ${EXPORT_BATCH}`,
        [last],
      );
      await this.heads.add(
        seals.map(({ seq, hash, entryCount, sealedAt }) => ({
          seq: Number(seq),
          hash,
          entryCount,
          sealedAt: sealedAt.toISOString(),
        })),
      );
    });
  }

  private async lease(tx: Tx): Promise<void> {
    await tx.execute('INSERT IGNORE INTO audit_lease (id) VALUES (1)');
    await tx.query('SELECT id FROM audit_lease WHERE id = 1 FOR UPDATE');
  }

  private async headOf(tx: Tx): Promise<Head> {
    const [row] = await tx.query<{ seq: string; hash: string }>('SELECT seq, hash FROM audit_seal ORDER BY seq DESC LIMIT 1');
    return row ? { seq: Number(row.seq), hash: row.hash } : { seq: 0, hash: CHAIN_START };
  }

  /** Committed entries without a place in the chain, in the order of their ids. */
  private async waiting(tx: Tx): Promise<ChainedEntry[]> {
    const [newest] = await tx.query<{ id: string | null }>('SELECT MAX(entryId) AS id FROM audit_chain_link');
    return tx.query<ChainedEntry>(
      `SELECT entry.id AS entryId, entry.mac FROM audit_entry entry
         LEFT JOIN audit_chain_link link ON link.entryId = entry.id
        WHERE link.entryId IS NULL AND entry.id >= ? ORDER BY entry.id LIMIT ${BATCH}`,
      [newest?.id ? idBefore(newest.id, LATE_MILLIS) : ''],
    );
  }

  private async sealBatch(tx: Tx, head: Head, entries: readonly ChainedEntry[]): Promise<Head> {
    const [clock] = await tx.query<{ now: Date }>('SELECT UTC_TIMESTAMP(3) AS now');
    const body = {
      seq: head.seq + 1,
      previousHash: head.hash,
      entriesHash: entriesHash(entries),
      entryCount: entries.length,
      sealedAt: clock!.now,
    };
    const hash = sealHash(this.key, body);
    await tx.insert(AuditSealEntity, { ...body, seq: String(body.seq), hash });
    await tx.insert(
      AuditChainLinkEntity,
      entries.map(({ entryId, mac }, position) => ({ entryId, sealSeq: String(body.seq), position, mac })),
    );
    return { seq: body.seq, hash };
  }
}

/** The least UUIDv7 that could have been made `millis` before this one. */
function idBefore(id: string, millis: number): string {
  const made = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  const hex = Math.max(0, made - millis)
    .toString(16)
    .padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
