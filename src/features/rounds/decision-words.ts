import { Injectable } from '@nestjs/common';
import { permits, type Action } from '../../platform/access/actions';
import { accountOf } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { StaffDirectory } from '../people';
import type { DecisionResponse, RoundDecisionsResponse } from './joint-session.dto';
import { DecisionsRepository, type Decision } from './decisions.repository';
import { RoundDesk } from './round-desk';
import type { RoundEntity } from './round.entity';
import { roundActions } from './rounds.access';
import { RoundsRepository } from './rounds.repository';

/** Decisions of people in words: who proposed, who confirmed, on what ground, and what may be done about them now. */
@Injectable()
export class DecisionWords {
  constructor(
    private readonly decisions: DecisionsRepository,
    private readonly desk: RoundDesk,
    private readonly rounds: RoundsRepository,
    private readonly staff: StaffDirectory,
  ) {}

  async ofRound(read: Read, ctx: Context, round: RoundEntity): Promise<RoundDecisionsResponse> {
    const fixed = await this.decisions.everyFixed(read, round.schoolYear, round.kind);
    const adjustments = (await this.decisions.adjustments(read, round.id)).map((row) => ({ ...row, mode: 'adjusted' }));
    const signers = new Map<string, string>();
    for (const { applicationId } of adjustments) {
      const line = round.currentRunId === null ? null : await this.rounds.line(read, round.currentRunId, applicationId);
      if (line) signers.set(applicationId, line.authorityCode);
    }
    return {
      fixed: await this.say(read, ctx, fixed, roundActions['round.confirmFix']),
      adjustments: await this.say(read, ctx, adjustments, roundActions['round.confirmAdjustment'], round.state === 'proposed' ? signers : new Map()),
    };
  }

  /** The decision that fixes one case before the run; null when there is none. */
  async fixedOf(read: Read, ctx: Context, applicationId: string): Promise<DecisionResponse | null> {
    const row = await this.decisions.fixedOf(read, applicationId);
    return row === null ? null : (await this.say(read, ctx, [row], roundActions['round.confirmFix']))[0]!;
  }

  /** Whether some authority has signed its part: lines are not changed any more then. */
  async anySigned(read: Read, roundId: string): Promise<boolean> {
    return (await this.rounds.parts(read, roundId)).some(({ signedAt }) => signedAt !== null);
  }

  /** `signers`: the authorities whose lines the decisions are; that of the case when left out, and none of them may be touched when it lacks one. */
  private async say(read: Read, ctx: Context, rows: readonly Decision[], confirms: Action, signers?: ReadonlyMap<string, string>): Promise<DecisionResponse[]> {
    const cases = await this.desk.cases.byIds(read, rows.map(({ applicationId }) => applicationId));
    const names = await this.staff.displayNames(read, rows.flatMap(({ proposedBy, confirmedBy }) => [proposedBy, ...(confirmedBy ? [confirmedBy] : [])]));
    const schools = new Map((await this.desk.schools.all(read)).map((school) => [school.id, school]));
    return rows.map((row) => {
      const application = cases.get(row.applicationId);
      const school = row.schoolId === null ? undefined : schools.get(row.schoolId);
      const authority = application?.authorityCode ?? '';
      return {
        applicationId: row.applicationId,
        caseNumber: application?.caseNumber ?? null,
        authority,
        grade: application?.grade ?? '',
        mode: row.mode,
        school: school ? { code: school.code, name: school.name, metres: null } : null,
        ground: row.ground,
        minutes: row.minutes,
        proposedBy: names.get(row.proposedBy) ?? '',
        proposedAt: row.proposedAt.toISOString(),
        confirmedBy: row.confirmedBy === null ? null : (names.get(row.confirmedBy) ?? ''),
        confirmedAt: row.confirmedAt?.toISOString() ?? null,
        permittedActions: deedsOf(ctx, row, signers ? (signers.get(row.applicationId) ?? null) : authority, confirms),
      };
    });
  }
}

/** Two hands: who proposed does not confirm; an adjustment may be taken back until somebody has. */
function deedsOf(ctx: Context, row: Decision, authorityCode: string | null, confirms: Action): string[] {
  if (row.confirmedBy !== null || authorityCode === null) return [];
  const own = row.proposedBy === accountOf(ctx).accountId;
  const takeBack = row.mode === 'adjusted' && permits(ctx.principal, roundActions['round.adjust'], { authorityCode });
  return [...(!own && permits(ctx.principal, confirms, { authorityCode }) ? [confirms.name] : []), ...(takeBack ? ['round.withdrawAdjustment'] : [])];
}
