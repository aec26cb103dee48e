import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { LateIntake, type LateIntakeRule } from '../applications';
import { RoundsRepository } from './rounds.repository';

/** Late cases come in for a supplementary round that is announced, once the round before it is issued: nothing can be moved then under a run. */
@Injectable()
export class SupplementaryIntake implements LateIntakeRule {
  constructor(
    private readonly rounds: RoundsRepository,
    intake: LateIntake,
  ) {
    intake.offer(this);
  }

  async takesLate(read: Read, schoolYear: number, kind: string): Promise<boolean> {
    const ofKind = (await this.rounds.all(read)).filter((round) => round.schoolYear === schoolYear && round.kind === kind);
    const last = ofKind.at(-1);
    return last !== undefined && last.number > 1 && last.state === 'open' && ofKind.at(-2)?.state === 'issued';
  }
}
