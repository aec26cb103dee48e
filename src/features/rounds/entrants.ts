import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import type { Entrant, FixedChoice } from './build-instance';
import { DecisionsRepository } from './decisions.repository';
import { RoundDesk } from './round-desk';
import { RoundKeys } from './round-keys';
import type { RoundEntity } from './round.entity';
import { roundErrors } from './rounds.errors';

/** Who takes part in a round: decided cases under their pseudonyms, with the decisions that fix some of them. */
@Injectable()
export class Entrants {
  constructor(
    private readonly desk: RoundDesk,
    private readonly decisions: DecisionsRepository,
    private readonly keys: RoundKeys,
  ) {}

  /** Refuses while a fixed decision or an adjustment lacks its second signature. */
  async of(read: Read, round: RoundEntity): Promise<Entrant[]> {
    const fixed = await this.decisions.fixedOfRound(read, round.schoolYear, round.kind);
    const adjusted = new Map((await this.decisions.adjustments(read, round.id)).map((row) => [row.applicationId, row]));
    const open = [...fixed.values(), ...adjusted.values()].filter((row) => row.confirmedBy === null).length;
    if (open > 0) throw roundErrors.unconfirmed({ count: open });
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
