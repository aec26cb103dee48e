import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import type { Entrant, FixedChoice } from './build-instance';
import { DecisionsRepository } from './decisions.repository';
import { RoundDesk } from './round-desk';
import { RoundKeys } from './round-keys';
import type { RoundEntity } from './round.entity';

/** Who takes part in a round: decided cases under their pseudonyms, with the decisions that fix some of them. */
@Injectable()
export class Entrants {
  constructor(
    private readonly desk: RoundDesk,
    private readonly decisions: DecisionsRepository,
    private readonly keys: RoundKeys,
  ) {}

  /** Decisions count from their second signature on. */
  async of(read: Read, round: RoundEntity): Promise<Entrant[]> {
    const fixed = confirmed(await this.decisions.fixedOfRound(read, round.schoolYear, round.kind));
    const adjusted = confirmed(await this.decisions.adjustments(read, round.id));
    const key = this.keys.openKey(round);
    const cases = await this.desk.cases.decided(read, round.schoolYear, round.kind);
    return cases
      .map((decided): Entrant => {
        const change = adjusted.get(decided.id);
        const ground = fixed.get(decided.id);
        const choice: FixedChoice | null = change
          ? { mode: 'adjusted', schoolId: change.schoolId }
          : ground
            ? { mode: ground.mode as 'catchment' | 'negotiated', schoolId: ground.schoolId }
            : null;
        return { student: this.keys.pseudonym(key, decided.childDocument), decided, fixed: choice };
      })
      .filter((entrant) => entrant.fixed !== null || entrant.decided.state !== 'negotiating');
  }
}

function confirmed<D extends { readonly applicationId: string; readonly confirmedBy: string | null }>(decisions: readonly D[]): Map<string, D> {
  return new Map(decisions.filter(({ confirmedBy }) => confirmedBy !== null).map((decision) => [decision.applicationId, decision]));
}
