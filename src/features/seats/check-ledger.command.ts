import { Injectable, Logger } from '@nestjs/common';
import { bookFaults } from '../../domain/capacity/seat-book';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { newId } from '../../platform/database/new-id';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { LedgerCheckRepository, type PoolEntry } from './ledger-check.repository';
import { SeatLedger } from './seat-ledger';

/** What a check found: a figure that drifted from its entries, an account below zero, a placement whose entries do not follow. */
export interface LedgerFinding {
  readonly code: 'DRIFT' | 'NEGATIVE_ACCOUNT' | 'BROKEN_CHAIN';
  readonly poolId: string;
  /** The figure, the account or the placement. */
  readonly subject: string;
}

const POOLS_AT_ONCE = 200;
const MOST_KEPT = 50;
const KEPT_MILLIS = 30 * 86_400_000;

/** Proves the ledger as it stands. A fault is recorded, audited and logged as an error; nothing is mended by itself. */
@Injectable()
export class CheckLedger {
  private readonly log = new Logger('seats');

  constructor(
    private readonly work: UnitOfWork,
    private readonly checks: LedgerCheckRepository,
    private readonly ledger: SeatLedger,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: Context): Promise<{ pools: number; faults: number }> {
    const { pools, addedOnly, findings } = await this.work.read(ctx, (read) => this.look(read));
    if (findings.length > 0) this.log.error({ msg: 'the seat ledger is not sound', faults: findings.length, first: findings[0] });
    if (!addedOnly)
      this.log.warn({ msg: 'the database lets entries of the seat ledger be changed: its account may not make triggers' });
    return this.work.write(ctx, async (tx) => {
      const id: string = newId<'seatCheck'>();
      const checkedAt = await tx.now();
      await this.checks.keep(tx, {
        id,
        checkedAt,
        pools,
        faults: findings.length,
        addedOnly,
        findings: canonicalJson(findings.slice(0, MOST_KEPT)),
      });
      await this.checks.forget(tx, new Date(checkedAt.getTime() - KEPT_MILLIS));
      if (findings.length > 0)
        await this.audit.record(tx, ctx, {
          action: 'seats.alarm',
          subject: { type: 'seatCheck', id },
          details: { faults: findings.length, codes: [...new Set(findings.map(({ code }) => code))] },
        });
      return { pools, faults: findings.length };
    });
  }

  private async look(read: Read): Promise<{ pools: number; addedOnly: boolean; findings: LedgerFinding[] }> {
    const drift = await this.ledger.drift(read);
    const findings = drift.map(({ poolId, figure }): LedgerFinding => ({ code: 'DRIFT', poolId, subject: figure }));
    let pools = 0;
    for (let after: string | null = ''; after !== null;) {
      const part = await this.checks.entriesAfter(read, after, POOLS_AT_ONCE);
      pools += part.pools;
      findings.push(...faultsOf(part.entries));
      after = part.last;
    }
    return { pools, addedOnly: await this.checks.addedOnly(read), findings };
  }
}

function faultsOf(entries: readonly PoolEntry[]): LedgerFinding[] {
  const books = new Map<string, PoolEntry[]>();
  for (const entry of entries) {
    const book = books.get(entry.poolId);
    if (book) book.push(entry);
    else books.set(entry.poolId, [entry]);
  }
  return [...books].flatMap(([poolId, book]) => bookFaults(book).map((fault): LedgerFinding => ({ poolId, ...fault })));
}
