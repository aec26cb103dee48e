import { Injectable, Logger } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import type { Tx } from '../../platform/database/transaction';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import type { OffLoop } from '../../platform/queues/off-loop';
import type { Matched, MatchedLine, MatchQuestion } from './match-thread';
import type { RoundEntity } from './round.entity';
import { RoundsRepository } from './rounds.repository';
import { RunParts } from './run-parts';
import { isSound } from './sound-certificate';

const LINES_AT_ONCE = 500;

/**
 * Matches a prepared run off the event loop and keeps outcome, certificate and lines: a proposal, until people sign it. An outcome
 * whose certificate is not sound is kept as evidence and proposed to nobody.
 */
@Injectable()
export class CompleteRun {
  private readonly log = new Logger('rounds');

  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly parts: RunParts,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: Context, runId: string): Promise<{ runId: string; lines: number }> {
    const round = await this.work.read(ctx, async (read) => {
      const run = await this.rounds.run(read, runId);
      return run?.finishedAt === null ? this.rounds.byId(read, run.roundId) : null;
    });
    const thread = this.parts.threads.match();
    try {
      const matched = round ? await this.match(ctx, round, runId, thread) : null;
      if (matched) this.log.log({ msg: 'round matched', runId, millis: matched.millis });
      return await this.work.write(ctx, async (tx) => {
        if (!round || !matched) return { runId, lines: 0 };
        const locked = await this.rounds.lock(tx, round.id);
        if (locked.state !== 'matching' || locked.currentRunId !== runId) return { runId, lines: 0 };
        return { runId, lines: await this.keep(tx, ctx, locked, matched, thread) };
      });
    } finally {
      await thread.end();
    }
  }

  /** Hands the sealed inputs to the thread, a piece at a time, and lets it match. */
  private match(ctx: Context, round: RoundEntity, runId: string, thread: OffLoop): Promise<Matched> {
    const ask = <A>(question: MatchQuestion): Promise<A> => thread.ask<A>(question);
    return this.work.read(ctx, async (read) => {
      for (const file of ['entrants', 'instance'] as const)
        for await (const piece of this.parts.files.pieces(read, runId, file)) await ask({ ask: 'take', file, piece });
      const pools = await this.parts.pools.ofYear(read, round.schoolYear);
      const authorities = pools.map(({ schoolCode, grade, authorityCode }) => [`${schoolCode}:${grade}`, authorityCode] as const);
      return ask<Matched>({ ask: 'match', seed: round.seed!, roundKey: this.parts.keys.openKey(round), authorities });
    });
  }

  private async keep(tx: Tx, ctx: Context, round: RoundEntity, matched: Matched, thread: OffLoop): Promise<number> {
    const runId = round.currentRunId!;
    const { instanceHash, outcomeHash, merkleRoot, certificate } = matched;
    const { feasible, blocking, checkedPairs, studentOptimal, fixed } = certificate;
    await this.rounds.finishRun(tx, {
      id: runId,
      outcomeHash,
      merkleRoot,
      certificate: JSON.stringify({ feasible, blocking: blocking.length, checkedPairs, studentOptimal, fixed: fixed.length }),
      finishedAt: await tx.now(),
    });
    await this.parts.files.keep(tx, runId, 'outcome', (number) => thread.ask<string | null>({ ask: 'piece', number }));
    const sound = isSound(certificate);
    await this.audit.record(tx, ctx, {
      action: sound ? 'round.match' : 'round.refuseRun',
      subject: { type: 'round', id: round.id },
      details: { runId, instanceHash, outcomeHash, merkleRoot },
    });
    await this.rounds.move(tx, round, sound ? 'propose' : 'refuse');
    return sound ? this.keepLines(tx, round, thread) : 0;
  }

  /** The thread works out the next lines while the database takes the last ones. */
  private async keepLines(tx: Tx, round: RoundEntity, thread: OffLoop): Promise<number> {
    const runId = round.currentRunId!;
    const pools = await this.parts.pools.ofYear(tx, round.schoolYear);
    const poolIds = new Map(pools.map(({ id, schoolCode, grade }) => [`${schoolCode}:${grade}`, id]));
    const linesFrom = (from: number): Promise<MatchedLine[]> => {
      const asked = thread.ask<MatchedLine[]>({ ask: 'lines', from, to: from + LINES_AT_ONCE } satisfies MatchQuestion);
      // Nobody waits for this answer any more when the database refuses the lines before it.
      asked.catch(() => undefined);
      return asked;
    };
    let next = linesFrom(0);
    for (let from = 0; ; from += LINES_AT_ONCE) {
      const lines = await next;
      if (lines.length === 0) return from;
      next = linesFrom(from + LINES_AT_ONCE);
      const rows = lines.map(({ pool, ownLine, applicationId, ...line }) => ({
        runId,
        applicationId,
        ...line,
        poolId: pool === null ? null : poolIds.get(pool)!,
        ownLineSealed: ownLine && this.parts.keys.sealOwnLine({ runId, applicationId }, ownLine),
      }));
      await this.rounds.insertLines(tx, rows);
      if (lines.length < LINES_AT_ONCE) return from + lines.length;
    }
  }
}
