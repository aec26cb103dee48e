import { Injectable } from '@nestjs/common';
import { permits } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import type { SessionCase } from '../applications';
import type { PoolRow } from '../seats';
import { listOf, poolsByGrade } from './build-instance';
import { DecisionWords } from './decision-words';
import { entrantOf } from './entrant';
import type { AlternativeResponse, DecisionResponse, ProposalLineResponse } from './joint-session.dto';
import { JointSessionRepository, type TabledLine } from './joint-session.repository';
import { nearnessOf } from './nearness';
import { RoundDesk } from './round-desk';
import type { RoundEntity } from './round.entity';
import { roundActions } from './rounds.access';
import { runPool, type RunPool } from './run-pool';

/** What the lines of one table share. */
interface Ground {
  readonly pools: ReadonlyMap<string, PoolRow>;
  readonly byGrade: ReadonlyMap<string, readonly RunPool[]>;
  readonly seatsLeft: (pool: RunPool) => number;
  readonly decisions: ReadonlyMap<string, DecisionResponse>;
  readonly mayChange: boolean;
}

/** Puts lines on the table: facts, school, distance, the next possible school, what people decided. */
@Injectable()
export class ProposalTable {
  constructor(
    readonly lines: JointSessionRepository,
    private readonly desk: RoundDesk,
    private readonly decisions: DecisionWords,
  ) {}

  async of(read: Read, ctx: Context, round: RoundEntity, rows: readonly TabledLine[]): Promise<ProposalLineResponse[]> {
    const cases = await this.desk.cases.forSession(read, rows.map(({ applicationId }) => applicationId));
    const ground = await this.ground(read, ctx, round);
    return rows.map((row) => lineOf(ctx, row, cases.get(row.applicationId), ground));
  }

  private async ground(read: Read, ctx: Context, round: RoundEntity): Promise<Ground> {
    const pools = await this.desk.pools.ofYear(read, round.schoolYear);
    const taken = round.state === 'issued' ? new Map<string, number>() : await this.lines.proposed(read, round.id, round.currentRunId!);
    const decided = await this.decisions.ofRound(read, ctx, round);
    const bySigned = await this.decisions.anySigned(read, round.id);
    return {
      pools: new Map(pools.map((pool) => [pool.id, pool])),
      byGrade: poolsByGrade(pools.map(runPool)),
      seatsLeft: (pool) => pool.seats - (taken.get(pool.id) ?? 0),
      decisions: new Map([...decided.fixed, ...decided.adjustments].map((decision) => [decision.applicationId, decision])),
      mayChange: round.state === 'proposed' && !bySigned,
    };
  }
}

function lineOf(ctx: Context, row: TabledLine, decided: SessionCase | undefined, ground: Ground): ProposalLineResponse {
  const pool = row.poolId === null ? undefined : ground.pools.get(row.poolId);
  const decision = ground.decisions.get(row.applicationId) ?? null;
  const mayAdjust = ground.mayChange && permits(ctx.principal, roundActions['round.adjust'], { authorityCode: row.authorityCode });
  return {
    applicationId: row.applicationId,
    caseNumber: row.caseNumber,
    caseAuthority: row.caseAuthority,
    authority: row.authorityCode,
    stage: row.stage,
    grade: row.grade,
    childName: decided?.childName ?? '',
    talentClass: decided?.talentClass ?? null,
    residenceAuthority: decided?.residenceAuthority ?? null,
    employerAuthority: decided?.employerAuthority ?? null,
    clauses: [...(decided?.verdict.clauses ?? [])].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    acceptsPlacement: decided?.acceptsPlacement ?? false,
    wishes: decided ? wishNames(decided, ground) : [],
    mode: row.mode,
    wishRank: row.wishRank,
    byFallback: Boolean(row.byFallback),
    school: pool ? { code: pool.schoolCode, name: pool.schoolName, metres: decided ? nearnessOf(pool, decided) : null } : null,
    alternative: decided ? alternativeOf(decided, row, ground) : null,
    decision,
    permittedActions: [...(mayAdjust ? ['round.adjust'] : []), ...(decision?.permittedActions ?? [])],
  };
}

function wishNames(decided: SessionCase, { pools }: Ground): string[] {
  const names = new Map([...pools.values()].map(({ schoolId, schoolName }) => [schoolId, schoolName]));
  return decided.wishedSchoolIds.map((id) => names.get(id) ?? '');
}

/** The next school of the child's own list with a seat left; one without a seat so far gets the first. */
function alternativeOf(decided: SessionCase, row: TabledLine, { pools, byGrade, seatsLeft }: Ground): AlternativeResponse | null {
  if (row.mode === 'list' || row.mode === 'merged') return null;
  const { list, fallback, inScope } = listOf(entrantOf(decided, { student: '', family: '' }, null), byGrade);
  const own = [...list, ...fallback];
  const order = own.length > 0 ? own : inScope;
  const found = order.slice(order.findIndex(({ id }) => id === row.poolId) + 1).find((pool) => seatsLeft(pool) > 0);
  if (!found) return null;
  return { code: found.schoolCode, name: pools.get(found.id)!.schoolName, metres: nearnessOf(found, decided), seatsLeft: seatsLeft(found) };
}
