import { Injectable } from '@nestjs/common';
import { permits } from '../../platform/access/actions';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DecisionWords } from './decision-words';
import type { CaseDecisionsResponse, RoundDecisionsResponse, RoundTotalResponse, RunProgressResponse } from './joint-session.dto';
import { JointSessionRepository } from './joint-session.repository';
import { RoundDesk } from './round-desk';
import type { RoundEntity } from './round.entity';
import { roundActions } from './rounds.access';
import { RoundsRepository } from './rounds.repository';

/** What the joint session asks beside its table: sums, decisions of people, how far a run is. */
@Injectable()
export class JointSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly lines: JointSessionRepository,
    private readonly decisions: DecisionWords,
    private readonly desk: RoundDesk,
  ) {}

  /** Sums of the latest run by signing authority, stage and mode. */
  totals(ctx: Context, id: string): Promise<RoundTotalResponse[]> {
    return this.work.read(ctx, async (read) => {
      const { currentRunId } = await this.require(read, id);
      return currentRunId === null ? [] : this.lines.totals(read, currentRunId);
    });
  }

  /** Decisions about cases that the reader's authority has in hand. */
  decided(ctx: Context, id: string): Promise<RoundDecisionsResponse> {
    return this.work.read(ctx, async (read) => {
      const { fixed, adjustments } = await this.decisions.ofRound(read, ctx, await this.require(read, id));
      const mine = ({ authority, permittedActions }: { authority: string; permittedActions: readonly string[] }): boolean =>
        permittedActions.length > 0 || permits(ctx.principal, roundActions['round.readLine'], { authorityCode: authority });
      return { fixed: fixed.filter(mine), adjustments: adjustments.filter(mine) };
    });
  }

  ofCase(ctx: Context, applicationId: string): Promise<CaseDecisionsResponse> {
    return this.work.read(ctx, async (read) => {
      const application = await this.desk.cases.require(read, applicationId);
      const belongings = { authorityCode: application.authorityCode };
      authorise(ctx, roundActions['round.readLine'], belongings);
      const fixed = await this.decisions.fixedOf(read, ctx, applicationId);
      const rows = await this.lines.linesOf(read, applicationId);
      const pools = await this.desk.pools.byIds(read, rows.flatMap(({ poolId }) => poolId ?? []));
      const mayFix = fixed === null && ['eligible', 'negotiating'].includes(application.state);
      return {
        fixed,
        lines: rows.map(({ poolId, byFallback, ...line }) => {
          const pool = poolId === null ? undefined : pools.get(poolId);
          const school = pool ? { code: pool.schoolCode, name: pool.schoolName, metres: null } : null;
          return { ...line, byFallback: Boolean(byFallback), school };
        }),
        permittedActions: mayFix && permits(ctx.principal, roundActions['round.fix'], belongings) ? ['round.fix'] : [],
      };
    });
  }

  progress(ctx: Context, id: string): Promise<RunProgressResponse> {
    return this.work.read(ctx, async (read) => {
      const round = await this.require(read, id);
      const run = round.currentRunId === null ? null : await this.rounds.run(read, round.currentRunId);
      return {
        state: round.state,
        run: run?.number ?? 0,
        startedAt: run?.createdAt.toISOString() ?? null,
        finishedAt: run?.finishedAt?.toISOString() ?? null,
        lines: run?.finishedAt ? await this.lines.lineCount(read, run.id) : 0,
      };
    });
  }

  private async require(read: Read, id: string): Promise<RoundEntity> {
    const round = await this.rounds.byId(read, id);
    if (!round) throw accessErrors.notFound();
    return round;
  }
}
