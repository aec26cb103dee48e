import { Injectable } from '@nestjs/common';
import { figuresOf } from '../../domain/capacity/seat-book';
import { estimatedEntrySeats } from '../../domain/capacity/seats-of-year';
import { classSizeNorm } from '../../domain/capacity/norms';
import type { Why } from '../../domain/capacity/why';
import { inWords } from '../../domain/capacity/why-words';
import { reserveFor } from '../../domain/eligibility/reserve';
import { stageOf } from '../../domain/kernel/school-year';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SeatHistory, type PoolRowWithGrounds } from '../seats';
import { layoutSiteOf } from '../plans';
import { FigureSteps } from './figure-steps';
import { PoolGroundsReader } from './pool-grounds-reader';
import { seatSheetActions } from './seat-sheets.access';
import type { LedgerSumsResponse, PoolWhyResponse } from './seat-whys.dto';
import { SeatSources } from './seat-sources';

/** A pool's seats walked back: ledger, approval, report, clause, norm, classes, rows and versions of the plans. */
@Injectable()
export class PoolWhy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly grounds: PoolGroundsReader,
    private readonly sources: SeatSources,
    private readonly steps: FigureSteps,
    private readonly history: SeatHistory,
  ) {}

  execute(ctx: Context, poolId: string): Promise<PoolWhyResponse> {
    return this.work.read(ctx, async (read) => {
      const pool = await this.grounds.pool(read, poolId);
      if (pool === null) throw accessErrors.notFound();
      authorise(ctx, seatSheetActions['seatWhy.read'], { authorityCode: pool.authorityCode });
      return this.walk(read, pool);
    });
  }

  private async walk(read: Read, pool: PoolRowWithGrounds): Promise<PoolWhyResponse> {
    const stored = JSON.parse(pool.grounds) as { seats?: Why[]; coordinated?: Why[] };
    const named = this.sources.groundsOf(pool);
    const { row, sites, leave, rule } = await this.grounds.behind(read, pool);
    const stage = stageOf(pool.grade);
    const layout = sites.flatMap((site) => layoutSiteOf(site, stage, () => 0) ?? []);
    const issues = await this.history.issues(read, pool.id);
    const movements = await this.history.movements(read, pool.id);
    return {
      poolId: pool.id,
      school: pool.schoolCode,
      schoolName: pool.schoolName,
      authority: pool.authorityCode,
      grade: pool.grade,
      schoolYear: pool.schoolYear,
      standing: 'issued',
      figures: sumsOf(pool),
      enrolment: await this.sources.enrolment(read, row),
      layout: await this.sources.layout(read, sites),
      classSizeNorm: classSizeNorm(pool.grade),
      classSizeAbove: pool.classSizeAbove === null ? null : leave,
      seats: (stored.seats ?? []).map(inWords),
      coordinated: (stored.coordinated ?? []).map(inWords),
      reserve: await this.sources.reserve(read, named, rule && reserveFor(rule, pool.authorityCode, stage)),
      steps: await this.steps.of(read, pool, estimatedEntrySeats(layout, pool.schoolYear, pool.grade)),
      issues: issues.map(({ at, fromAccount, toAccount, seats, reason }) => ({
        at: at.toISOString(),
        from: fromAccount,
        to: toAccount,
        seats,
        reason,
      })),
      movements: movements.map(({ fromAccount, toAccount, ...sums }) => ({ from: fromAccount, to: toAccount, ...sums })),
      ledger: sumsOf(figuresOf(movements.map((movement) => ({ ...movement, placementId: null })))),
    };
  }
}

const sumsOf = (figures: LedgerSumsResponse): LedgerSumsResponse => ({
  entrySeats: figures.entrySeats,
  committed: figures.committed,
  coordinated: figures.coordinated,
  committedTaken: figures.committedTaken,
  held: figures.held,
  accepted: figures.accepted,
  received: figures.received,
  released: figures.released,
});
