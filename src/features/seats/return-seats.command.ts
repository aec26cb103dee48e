import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SeatLedger } from './seat-ledger';
import { SeatReturnsRepository } from './seat-returns.repository';

const MOST = 2000;

/**
 * 退回普通批次: from the published day on, coordinated seats of entry grades that nobody holds go to the general round; a seat that a
 * family gives back later follows with the next run. Vacancies of other grades stay for children who change school.
 */
@Injectable()
export class ReturnSeats {
  constructor(
    private readonly work: UnitOfWork,
    private readonly returns: SeatReturnsRepository,
    private readonly ledger: SeatLedger,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  execute(ctx: Context): Promise<{ pools: number; seats: number }> {
    return this.work.write(ctx, async (tx) => {
      const today = this.clock.dayOf(await tx.now());
      const facts: { action: string; subject: { type: string; id: string }; details: { seats: number } }[] = [];
      for (const id of await this.returns.due(tx, today, MOST)) {
        const seats = await this.ledger.returnUnused(tx, id, `published day ${today}`);
        if (seats > 0) facts.push({ action: 'seats.return', subject: { type: 'pool', id }, details: { seats } });
      }
      await this.audit.recordMany(tx, ctx, facts);
      return { pools: facts.length, seats: facts.reduce((sum, { details }) => sum + details.seats, 0) };
    });
  }
}
