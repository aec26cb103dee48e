import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { certificateOf, PublicRounds } from './public-rounds.query';
import { RoundDeeds } from './round-deeds';
import { RoundDesk } from './round-desk';
import type { RoundEntity } from './round.entity';
import type { RoundLineResponse, RoundResponse } from './rounds.dto';
import { RoundsRepository } from './rounds.repository';

/** What the offices see of rounds: the public record, signatures, proposed lines. */
@Injectable()
export class RoundView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly desk: RoundDesk,
    private readonly publicRounds: PublicRounds,
    private readonly deeds: RoundDeeds,
  ) {}

  list(ctx: Context): Promise<RoundResponse[]> {
    return this.work.read(ctx, async (read) => {
      const rows = await this.rounds.all(read);
      return Promise.all(rows.map((row) => this.response(read, ctx, row)));
    });
  }

  one(ctx: Context, id: string): Promise<RoundResponse> {
    return this.work.read(ctx, async (read) => this.response(read, ctx, await this.require(read, id)));
  }

  /** Lines of the latest run, in the order of pseudonyms. */
  lines(ctx: Context, id: string): Promise<RoundLineResponse[]> {
    return this.work.read(ctx, async (read) => {
      const round = await this.require(read, id);
      if (round.currentRunId === null) return [];
      const lines = await this.rounds.lines(read, round.currentRunId);
      const pools = await this.desk.pools.byIds(
        read,
        lines.flatMap((line) => line.poolId ?? []),
      );
      const cases = await this.desk.cases.byIds(
        read,
        lines.map((line) => line.applicationId),
      );
      return lines.map((line) => {
        const pool = line.poolId === null ? undefined : pools.get(line.poolId);
        return {
          applicationId: line.applicationId,
          caseNumber: cases.get(line.applicationId)?.caseNumber ?? null,
          authority: line.authorityCode,
          school: pool?.schoolCode ?? null,
          grade: pool?.grade ?? null,
          mode: line.mode,
          wishRank: line.wishRank,
          byFallback: Boolean(line.byFallback),
        };
      });
    });
  }

  private async require(read: Read, id: string): Promise<RoundEntity> {
    const round = await this.rounds.byId(read, id);
    if (!round) throw accessErrors.notFound();
    return round;
  }

  private async response(read: Read, ctx: Context, round: RoundEntity): Promise<RoundResponse> {
    const runs = await this.rounds.runs(read, round.id);
    const run = runs.find(({ id }) => id === round.currentRunId);
    const parts = await this.rounds.parts(read, round.id);
    return {
      ...(await this.publicRounds.record(read, round, runs)),
      instanceHash: run?.instanceHash ?? null,
      outcomeHash: run?.outcomeHash ?? null,
      merkleRoot: run?.merkleRoot ?? null,
      certificate: certificateOf(run),
      parts: parts.map((part) => ({
        authority: part.authorityCode,
        signedAt: part.signedAt ? part.signedAt.toISOString() : null,
        documentNumber: part.documentNumber,
        answerOn: part.answerOn,
        permittedActions: this.deeds.ofPart(ctx, round, part),
      })),
      ...(await this.deeds.of(read, ctx, round)),
    };
  }
}
