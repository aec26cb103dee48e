import { createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AppConfig } from '../../../config/env';
import type { Context } from '../context/context';
import { APP_CONFIG } from '../context/tokens';
import type { Read } from '../database/transaction';
import { UnitOfWork } from '../database/unit-of-work';
import { CHAIN_START } from './audit-chain';
import type { AuditEntryEntity } from './audit-entry.entity';
import { fault, type AuditFault, type AuditReport } from './audit-finding';
import { AuditHeads, type ExportedHead } from './audit-heads';
import { auditMac } from './audit-mac';
import { checkSeal, type SealedPlace, type SealRow } from './seal-check';

const SEALS_AT_ONCE = 20;
const UNSEALED_AT_ONCE = 2000;
const FAULTS_NAMED = 50;

type PlaceRow = { sealSeq: string; position: number; linkId: string; linkMac: string; id: string | null } & Omit<
  AuditEntryEntity,
  'id'
>;

/** Reads the whole chain and says whether it is the one that was written: for `xuewei audit verify`. */
@Injectable()
export class AuditVerifier {
  private readonly key: KeyObject;

  constructor(
    @Inject(APP_CONFIG) config: Pick<AppConfig, 'AUDIT_KEY'>,
    private readonly work: UnitOfWork,
    private readonly heads: AuditHeads,
  ) {
    this.key = createSecretKey(config.AUDIT_KEY, 'base64');
  }

  /** Faults in the order of the chain, 50 at most; `sound` is false with a single one. */
  async verify(ctx: Context): Promise<AuditReport> {
    const exported = await this.heads.all();
    const last = await this.heads.last();
    return this.work.read(ctx, async (read) => {
      const chain = await this.walk(read, exported);
      const tail = await this.unsealed(read);
      const faults = [...chain.faults, ...headFaults(chain.last, chain.seals, last), ...tail.faults];
      return {
        sound: faults.length === 0,
        seals: chain.seals,
        sealedEntries: chain.entries,
        unsealed: { entries: tail.entries, oldestSeconds: tail.oldestSeconds },
        exportedSeal: last?.seq ?? null,
        faults: faults.slice(0, FAULTS_NAMED),
      };
    });
  }

  private async walk(read: Read, exported: ReadonlyMap<number, ExportedHead>) {
    const faults: AuditFault[] = [];
    let [last, seals, entries] = [{ seq: 0, hash: CHAIN_START }, 0, 0];
    for (;;) {
      const batch = await this.seals(read, last.seq);
      if (batch.length === 0) return { faults, seals, entries, last: last.seq };
      const places = await this.places(read, batch[0]!.seq, batch[batch.length - 1]!.seq);
      for (const seal of batch) {
        const own = places.get(seal.seq) ?? [];
        faults.push(...checkSeal(this.key, last, seal, own));
        const outside = exported.get(seal.seq);
        if (outside && outside.hash !== seal.hash) {
          faults.push(fault('forged', `seal ${seal.seq} is not the one that was exported`, { seal: seal.seq }));
        }
        last = { seq: seal.seq, hash: seal.hash };
        seals += 1;
        entries += own.length;
      }
    }
  }

  private async seals(read: Read, after: number): Promise<SealRow[]> {
    const rows = await read.query<Omit<SealRow, 'seq'> & { seq: string }>(
      `SELECT seq, previousHash, entriesHash, hash, entryCount, sealedAt FROM audit_seal WHERE seq > ? ORDER BY seq LIMIT ${SEALS_AT_ONCE}`,
      [after],
    );
    return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  }

  private async places(read: Read, from: number, to: number): Promise<Map<number, SealedPlace[]>> {
    const rows = await read.query<PlaceRow>(
      `SELECT link.sealSeq, link.position, link.entryId AS linkId, link.mac AS linkMac, entry.*
         FROM audit_chain_link link LEFT JOIN audit_entry entry ON entry.id = link.entryId
        WHERE link.sealSeq BETWEEN ? AND ? ORDER BY link.sealSeq, link.position`,
      [from, to],
    );
    const bySeal = new Map<number, SealedPlace[]>();
    for (const { sealSeq, position, linkId, linkMac, id, ...rest } of rows) {
      const list = bySeal.get(Number(sealSeq)) ?? [];
      list.push({ entryId: linkId, position, mac: linkMac, entry: id === null ? null : { id, ...rest } });
      bySeal.set(Number(sealSeq), list);
    }
    return bySeal;
  }

  /** Entries that wait for their seal: few, young, and each with a true code of its own. */
  private async unsealed(read: Read): Promise<{ entries: number; oldestSeconds: number; faults: AuditFault[] }> {
    const [clock] = await read.query<{ millis: string }>(
      'SELECT CAST(UNIX_TIMESTAMP(UTC_TIMESTAMP(3)) * 1000 AS CHAR) AS millis',
    );
    const faults: AuditFault[] = [];
    let [entries, oldest, after] = [0, '', ''];
    for (;;) {
      const rows = await read.query<AuditEntryEntity>(
        `SELECT entry.* FROM audit_entry entry LEFT JOIN audit_chain_link link ON link.entryId = entry.id
          WHERE link.entryId IS NULL AND entry.id > ? ORDER BY entry.id LIMIT ${UNSEALED_AT_ONCE}`,
        [after],
      );
      for (const { mac, ...content } of rows) {
        if (auditMac(this.key, content) === mac) continue;
        faults.push(
          fault('edited', `entry ${content.id}, not yet sealed, was changed after it was written`, { entryId: content.id }),
        );
      }
      oldest ||= rows[0]?.id ?? '';
      entries += rows.length;
      if (rows.length < UNSEALED_AT_ONCE) break;
      after = rows[rows.length - 1]!.id;
    }
    const age = oldest === '' ? 0 : Number(clock!.millis) - Number.parseInt(oldest.slice(0, 8) + oldest.slice(9, 13), 16);
    return { entries, oldestSeconds: Math.max(0, Math.round(age / 1000)), faults };
  }
}

function headFaults(lastSeal: number, seals: number, head: ExportedHead | null): AuditFault[] {
  if (head === null)
    return seals === 0
      ? []
      : [fault('head-missing', 'no head was exported to AUDIT_HEAD_DIR; a cut chain could not be told from a whole one')];
  if (head.seq <= lastSeal) return [];
  return [
    fault('truncated', `the chain ends at seal ${lastSeal}, but seal ${head.seq} was exported on ${head.sealedAt}`, {
      seal: lastSeal + 1,
    }),
  ];
}
