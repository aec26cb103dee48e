import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { authorise } from '../../platform/access/authorise';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { RoundDesk } from './round-desk';
import { RoundKeys } from './round-keys';
import type { RoundEntity } from './round.entity';
import { roundActions } from './rounds.access';
import type { RoundLineResponse, RoundResponse } from './rounds.dto';
import { RoundsRepository } from './rounds.repository';

/** What the offices see of rounds: commitments, hashes, signatures, lines; the sealed files go to supervision, each time audited. */
@Injectable()
export class RoundView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly desk: RoundDesk,
    private readonly keys: RoundKeys,
    private readonly audit: Audit,
  ) {}

  list(ctx: Context): Promise<RoundResponse[]> {
    return this.work.read(ctx, async (read) => {
      const rows = await this.rounds.all(read);
      return Promise.all(rows.map((row) => this.response(read, row)));
    });
  }

  one(ctx: Context, id: string): Promise<RoundResponse> {
    return this.work.read(ctx, async (read) => this.response(read, await this.require(read, id)));
  }

  /** Lines of the latest run, in the order of pseudonyms. */
  lines(ctx: Context, id: string): Promise<RoundLineResponse[]> {
    return this.work.read(ctx, async (read) => {
      const round = await this.require(read, id);
      if (round.currentRunId === null) return [];
      const lines = await this.rounds.lines(read, round.currentRunId);
      const pools = await this.desk.pools.byIds(read, lines.flatMap((line) => line.poolId ?? []));
      const cases = await this.desk.cases.byIds(read, lines.map((line) => line.applicationId));
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

  /** The instance or the outcome of the latest run as a file, for supervision; the look is audited. */
  file(ctx: Context, id: string, which: 'instance' | 'outcome'): Promise<unknown> {
    authorise(ctx, roundActions['round.export'], {});
    return this.work.write({ ...ctx, idempotency: undefined }, async (tx) => {
      const round = await this.require(tx, id);
      const run = round.currentRunId === null ? null : await this.rounds.run(tx, round.currentRunId);
      const column = which === 'instance' ? 'instanceSealed' : 'outcomeSealed';
      const sealed = run?.[column];
      if (!run || !sealed) throw accessErrors.notFound();
      await this.audit.record(tx, ctx, { action: 'round.export', subject: { type: 'round', id }, details: { file: which, runId: run.id } });
      const content = JSON.parse(this.keys.openFile(run, column, sealed)) as { lottery?: object };
      if (which === 'instance' && round.seed !== null) return { ...content, lottery: { ...content.lottery, seed: round.seed } };
      return content;
    });
  }

  private async require(read: Read, id: string): Promise<RoundEntity> {
    const round = await this.rounds.byId(read, id);
    if (!round) throw accessErrors.notFound();
    return round;
  }

  private async response(read: Read, round: RoundEntity): Promise<RoundResponse> {
    const run = round.currentRunId === null ? null : await this.rounds.run(read, round.currentRunId);
    const parts = await this.rounds.parts(read, round.id);
    return {
      id: round.id,
      schoolYear: round.schoolYear,
      kind: round.kind,
      state: round.state,
      seedCommitment: round.seedCommitment,
      seed: round.seed,
      roundKeyCommitment: round.roundKeyCommitment,
      instanceHash: run?.instanceHash ?? null,
      outcomeHash: run?.outcomeHash ?? null,
      merkleRoot: run?.merkleRoot ?? null,
      certificate: run?.certificate ? (JSON.parse(run.certificate) as RoundResponse['certificate']) : null,
      parts: parts.map((part) => ({
        authority: part.authorityCode,
        signedAt: part.signedAt ? part.signedAt.toISOString() : null,
        documentNumber: part.documentNumber,
        answerOn: part.answerOn,
      })),
    };
  }
}
