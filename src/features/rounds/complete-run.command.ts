import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Outcome } from '../../domain/matching';
import { Audit } from '../../platform/audit/audit';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { offLoop } from '../../platform/queues/off-loop';
import type { WrittenInstance } from './build-instance';
import { linesOf } from './lines-of';
import { RoundsRepository } from './rounds.repository';
import { RunParts } from './run-parts';

const THREAD = join(__dirname, `match-thread${__filename.endsWith('.ts') ? '.ts' : '.js'}`);

/** Matches a prepared run off the event loop and keeps outcome, certificate and lines: a proposal, until people sign it. */
@Injectable()
export class CompleteRun {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: RoundsRepository,
    private readonly parts: RunParts,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: Context, runId: string): Promise<{ runId: string; lines: number }> {
    const task = await this.work.read(ctx, async (read) => {
      const run = await this.rounds.run(read, runId);
      const round = run ? await this.rounds.byId(read, run.roundId) : null;
      if (!run || !round || run.finishedAt !== null || round.currentRunId !== runId) return null;
      const written = JSON.parse(this.parts.keys.openFile(run, 'instanceSealed', run.instanceSealed)) as WrittenInstance;
      return { written, seed: round.seed!, key: this.parts.keys.openKey(round) };
    });
    const text = task
      ? await offLoop<string>(THREAD, {
          instance: { ...task.written, lottery: { ...task.written.lottery, seed: task.seed } },
          salts: Object.fromEntries(task.written.students.map(({ id }) => [id, this.parts.keys.salt(task.key, id)])),
        })
      : null;
    return this.work.write(ctx, async (tx) => {
      const run = await this.rounds.run(tx, runId);
      if (!run || !task || text === null) return { runId, lines: 0 };
      const round = await this.rounds.lock(tx, run.roundId);
      if (round.state !== 'matching' || round.currentRunId !== runId) return { runId, lines: 0 };
      const outcome = JSON.parse(text) as Outcome;
      const { feasible, blocking, checkedPairs, studentOptimal, fixed } = outcome.certificate;
      await this.rounds.finishRun(tx, {
        id: runId,
        outcomeSealed: this.parts.keys.sealFile(runId, 'outcomeSealed', text),
        outcomeHash: outcome.outcomeHash,
        merkleRoot: outcome.merkleRoot,
        certificate: JSON.stringify({ feasible, blocking: blocking.length, checkedPairs, studentOptimal, fixed: fixed.length }),
        finishedAt: await tx.now(),
      });
      const entrants = await this.parts.entrants.of(tx, round);
      const pools = await this.parts.desk.pools.ofYear(tx, round.schoolYear);
      const lines = linesOf(entrants, pools, outcome, runId);
      await this.rounds.insertLines(tx, lines);
      await this.rounds.move(tx, round, 'propose');
      await this.audit.record(tx, ctx, {
        action: 'round.match',
        subject: { type: 'round', id: round.id },
        details: { runId, instanceHash: outcome.instanceHash, outcomeHash: outcome.outcomeHash, merkleRoot: outcome.merkleRoot },
      });
      return { runId, lines: lines.length };
    });
  }
}
