import { Injectable } from '@nestjs/common';
import type { CompiledPolicy } from '../../domain/eligibility';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { trialRun } from '../rounds';
import { Pools, type PoolRow } from '../seats';
import { PolicySides } from './policy-sides';
import type { ThreadSeats, ThreadVerdict } from './compare-pieces';
import { RehearsalDesk, threadCase } from './rehearsal-desk';
import type { RehearsalEntity } from './rehearsal.entity';
import { RehearsalsRepository } from './rehearsals.repository';
import { pseudonymOf, sideOf, trialCase, trialPools, type Trier, type TrialSide } from './trial';

/** A trial run holds its entrants in memory, so their number has a bound. */
export const MOST_TRIERS = 20_000;

export interface Trial {
  /** Why there was none: no pool is planned for the year, or too many entrants. */
  readonly skipped: 'noPools' | 'tooMany' | null;
  /** The school year whose cases took part. */
  readonly caseYear: number | null;
  readonly before: TrialSide | null;
  readonly after: TrialSide | null;
}

type Seated = readonly { readonly trier: Trier; readonly seats: ThreadSeats }[];

/** The trial run of a rehearsal: the matcher on the cases that each policy would find eligible. Nothing of it touches a round. */
@Injectable()
export class MatchTrial {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rehearsals: RehearsalsRepository,
    private readonly desk: RehearsalDesk,
    private readonly pools: Pools,
    private readonly sides: PolicySides,
  ) {}

  async execute(ctx: Context, rehearsalId: string): Promise<{ rehearsalId: string; state: string }> {
    const step: Context = { ...ctx, delivery: undefined };
    const rehearsal = await this.work.read(step, (read) => this.rehearsals.byId(read, rehearsalId));
    const trial = rehearsal?.state === 'matching' ? await this.trialOf(step, rehearsal) : null;
    return this.work.write(ctx, async (tx) => {
      const now = await this.rehearsals.byId(tx, rehearsalId);
      if (now?.state !== 'matching' || trial === null) return { rehearsalId, state: now?.state ?? 'gone' };
      const state = await this.rehearsals.move(tx, now, 'finish', { trial: JSON.stringify(trial), finishedAt: await tx.now() });
      return { rehearsalId, state };
    });
  }

  private async trialOf(ctx: Context, rehearsal: RehearsalEntity): Promise<Trial> {
    const none = { caseYear: null, before: null, after: null };
    const { draft, base, pools, caseYear, count } = await this.work.read(ctx, async (read) => {
      const { draft, base } = await this.sides.of(read, rehearsal);
      const [year] = JSON.parse(rehearsal.schoolYears) as [number, number];
      const count = await this.desk.caseload.count(read, [year]);
      const caseYear = count > 0 ? year : year - 1;
      const pools = await this.pools.ofYear(read, year);
      return { draft, base, pools, caseYear, count: count > 0 ? count : await this.desk.caseload.count(read, [caseYear]) };
    });
    if (pools.length === 0) return { ...none, skipped: 'noPools' };
    if (count > MOST_TRIERS) return { ...none, skipped: 'tooMany' };
    const seated = await this.seated(ctx, rehearsal, caseYear);
    const before = await this.side(seated, 'before', base, pools, rehearsal);
    const after = await this.side(seated, 'after', draft, pools, rehearsal);
    return { skipped: null, caseYear, before, after };
  }

  /** The cases that either policy would give a seat, with the verdicts by which it would. */
  private async seated(ctx: Context, rehearsal: RehearsalEntity, caseYear: number): Promise<Seated> {
    const { thread, schools } = await this.work.read(ctx, async (read) => ({
      thread: await this.desk.openThread(read, rehearsal),
      schools: await this.desk.wishedSchools(read),
    }));
    try {
      const found: { trier: Trier; seats: ThreadSeats }[] = [];
      for await (const lines of this.desk.pieces(ctx, [caseYear], '')) {
        const seats = await thread.seats(lines.map((line) => threadCase(line, schools)));
        const given = lines.flatMap((line, at) => (seats[at]!.before || seats[at]!.after ? [{ line, seats: seats[at]! }] : []));
        const places = await this.work.read(ctx, (read) =>
          this.desk.caseload.places(
            read,
            given.map(({ line }) => line.id),
          ),
        );
        for (const { line, seats: verdicts } of given) {
          const { facts, ...rest } = line;
          const own = places.get(line.id)!;
          const student = pseudonymOf(rehearsal.contentHash, own.childDocument, line.schoolYear);
          const family = line.together === false ? null : pseudonymOf(rehearsal.contentHash, own.talentDocument, 0);
          const talent = facts['talent.class'];
          found.push({
            trier: { student, family, class: typeof talent === 'string' ? talent : 'none', line: rest, places: own },
            seats: verdicts,
          });
        }
      }
      return found;
    } finally {
      await thread.end();
    }
  }

  private async side(
    seated: Seated,
    which: keyof ThreadSeats,
    policy: CompiledPolicy,
    rows: readonly PoolRow[],
    { contentHash }: RehearsalEntity,
  ): Promise<TrialSide> {
    const byStudent = new Map<string, { trier: Trier; verdict: ThreadVerdict }>();
    for (const { trier, seats } of seated) {
      const verdict = seats[which];
      if (verdict) byStudent.set(trier.student, { trier, verdict });
    }
    const taking = [...byStudent.values()];
    const pools = trialPools(rows, policy);
    const cases = taking.map(({ trier, verdict }) => trialCase(trier, verdict));
    const outcome = await trialRun({ cases, pools, criteria: policy.policy.criteria ?? [], seed: contentHash });
    return sideOf(
      taking.map(({ trier }) => trier),
      pools,
      outcome,
    );
  }
}
