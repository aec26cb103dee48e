import { createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import type { AppConfig } from '../../../config/env';
import { actorOf } from '../access/principal';
import type { Context } from '../context/context';
import { APP_CONFIG } from '../context/tokens';
import { newId } from '../database/new-id';
import type { Tx } from '../database/transaction';
import { AuditEntryEntity } from './audit-entry.entity';
import { auditMac } from './audit-mac';

export interface AuditFact {
  /** The action's name, e.g. `application.submit`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** Codes, counts and ids; never a name, number, date of birth, address or telephone. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Records what was done, in the transaction that does it. */
@Injectable()
export class Audit {
  private readonly key: KeyObject;

  constructor(@Inject(APP_CONFIG) config: Pick<AppConfig, 'AUDIT_KEY'>) {
    this.key = createSecretKey(config.AUDIT_KEY, 'base64');
  }

  async record(tx: Tx, ctx: Context, fact: AuditFact): Promise<void> {
    await this.recordMany(tx, ctx, [fact]);
  }

  /** Many entries with one statement, e.g. one a placement of a signed batch. */
  async recordMany(tx: Tx, ctx: Context, facts: readonly AuditFact[]): Promise<void> {
    if (facts.length === 0) return;
    const actor = actorOf(ctx.principal);
    const now = await tx.now();
    const at = new Date(Math.floor(now.getTime()));
    const rows = facts.map((fact) => {
      const entry = {
        id: newId<'audit'>() as string,
        at,
        actorKind: actor.kind,
        actorId: actor.id,
        action: fact.action,
        subjectType: fact.subject.type,
        subjectId: fact.subject.id,
        details: canonicalJson(fact.details ?? {}),
        requestId: ctx.requestId,
      };
      return { ...entry, mac: auditMac(this.key, entry) };
    });
    await tx.insert(AuditEntryEntity, rows);
  }
}
