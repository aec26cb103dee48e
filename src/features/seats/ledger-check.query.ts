import { Injectable, type OnModuleInit } from '@nestjs/common';
import { authorise } from '../../platform/access/authorise';
import { system } from '../../platform/access/principal';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Metrics } from '../../platform/metrics/metrics';
import type { LedgerFinding } from './check-ledger.command';
import { LedgerCheckRepository } from './ledger-check.repository';
import { seatActions } from './seats.access';
import type { LedgerCheckResponse } from './seats.dto';

const ctx: Context = { principal: system('metrics'), requestId: 'metrics', address: null, language: 'en' };

/** The latest check of the ledger, for the operator and whoever supervises, and as a figure that an alarm can watch. */
@Injectable()
export class LedgerCheck implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly checks: LedgerCheckRepository,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.watch('xuewei_seat_ledger_faults', 'Faults that the latest check of the seat ledger found', async () => {
      const latest = await this.work.read(ctx, (read) => this.checks.latest(read));
      return latest?.faults ?? null;
    });
  }

  execute(asker: Context): Promise<LedgerCheckResponse> {
    authorise(asker, seatActions['seats.check'], {});
    return this.work.read(asker, async (read) => {
      const latest = await this.checks.latest(read);
      if (latest === null) return { checkedAt: null, sound: null, pools: 0, faults: 0, addedOnly: null, findings: [] };
      return {
        checkedAt: latest.checkedAt.toISOString(),
        sound: latest.faults === 0,
        pools: latest.pools,
        faults: latest.faults,
        addedOnly: Boolean(latest.addedOnly),
        findings: JSON.parse(latest.findings) as LedgerFinding[],
      };
    });
  }
}
