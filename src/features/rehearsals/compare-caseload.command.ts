import { Injectable } from '@nestjs/common';
import { addTallies, type Tally } from '../../domain/eligibility/rehearsal';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { Outbox } from '../../platform/outbox/outbox';
import type { CaseloadLine } from '../applications';
import type { ComparedPiece } from './compare-pieces';
import type { RehearsalCaseEntity } from './rehearsal-case.entity';
import { RehearsalDesk, threadCase, type RehearsalThread, type WishedSchools } from './rehearsal-desk';
import type { RehearsalEntity } from './rehearsal.entity';
import { RehearsalsRepository } from './rehearsals.repository';
import { matchRehearsal } from './rehearse-policy.job';

/** Another worker is at the same rehearsal and further on: this one comes again and finds it done. */
export class Overtaken extends Error {}

/**
 * Tries every case under the draft and beside it under the policy published, piece by piece, in a thread of its own. Each piece is
 * kept when it is done, so that a worker that dies loses one piece at most, and another goes on behind it.
 */
@Injectable()
export class CompareCaseload {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rehearsals: RehearsalsRepository,
    private readonly desk: RehearsalDesk,
    private readonly outbox: Outbox,
  ) {}

  async execute(ctx: Context, rehearsalId: string): Promise<{ rehearsalId: string; state: string }> {
    const step: Context = { ...ctx, delivery: undefined };
    const rehearsal = await this.begun(step, rehearsalId);
    if (rehearsal?.state === 'comparing') await this.compare(step, rehearsal);
    return this.work.write(ctx, async (tx) => {
      const now = await this.rehearsals.byId(tx, rehearsalId);
      if (now?.state !== 'comparing') return { rehearsalId, state: now?.state ?? 'gone' };
      const state = await this.rehearsals.move(tx, now, 'compare', { casesTotal: now.casesDone });
      await this.outbox.add(tx, matchRehearsal, { rehearsalId });
      return { rehearsalId, state };
    });
  }

  private begun(ctx: Context, id: string): Promise<RehearsalEntity | null> {
    return this.work.write(ctx, async (tx) => {
      const rehearsal = await this.rehearsals.byId(tx, id);
      if (rehearsal?.state !== 'queued') return rehearsal;
      return { ...rehearsal, state: await this.rehearsals.move(tx, rehearsal, 'begin') };
    });
  }

  private async compare(ctx: Context, rehearsal: RehearsalEntity): Promise<void> {
    const { thread, schools } = await this.work.read(ctx, async (read) => ({
      thread: await this.desk.openThread(read, rehearsal),
      schools: await this.desk.wishedSchools(read),
    }));
    try {
      await this.goThrough(ctx, rehearsal, thread, schools);
    } finally {
      await thread.end();
    }
  }

  private async goThrough(
    ctx: Context,
    rehearsal: RehearsalEntity,
    thread: RehearsalThread,
    schools: WishedSchools,
  ): Promise<void> {
    let tally = JSON.parse(rehearsal.tally) as Tally;
    let [done, from] = [rehearsal.casesDone, rehearsal.lastCaseId];
    for await (const lines of this.desk.pieces(ctx, JSON.parse(rehearsal.schoolYears) as number[], from ?? '')) {
      const cases = lines.map((line) => threadCase(line, schools));
      const piece = await thread.compare(cases);
      tally = addTallies(tally, piece.tally);
      done += lines.length;
      const last = lines.at(-1)!.id;
      const rows = rowsOf(rehearsal.id, lines, piece);
      const kept = await this.work.write(ctx, (tx) =>
        this.rehearsals.keepPiece(tx, rehearsal.id, from, { tally, done, last }, rows),
      );
      if (!kept) throw new Overtaken();
      from = last;
    }
  }
}

function rowsOf(rehearsalId: string, lines: readonly CaseloadLine[], { otherwise }: ComparedPiece): RehearsalCaseEntity[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return otherwise.map(({ id, change, from, to, reason }) => ({
    rehearsalId,
    applicationId: id,
    authorityCode: byId.get(id)!.authorityCode,
    caseNumber: byId.get(id)!.caseNumber,
    effect: change,
    outcomeBefore: from,
    outcomeAfter: to,
    reason,
  }));
}
