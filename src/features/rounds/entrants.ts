import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transaction';
import { DecisionsRepository } from './decisions.repository';
import { entrantOf, type Entrant, type FixedChoice } from './entrant';
import { familyPseudonymOf, pseudonymOf } from './pseudonyms';
import { RoundChildrenRepository } from './round-children.repository';
import { RoundDesk } from './round-desk';
import { RoundKeys } from './round-keys';
import type { RoundEntity } from './round.entity';

const CASES_AT_ONCE = 250;

/** Who takes part in a round: decided cases under their pseudonyms, with the decisions that fix some of them. */
@Injectable()
export class Entrants {
  constructor(
    private readonly desk: RoundDesk,
    private readonly decisions: DecisionsRepository,
    private readonly children: RoundChildrenRepository,
    private readonly keys: RoundKeys,
  ) {}

  /**
   * A few hundred at a time. Decisions count from their second signature on; each child's pseudonym is fixed with the first run and
   * is the same in every later one. A child with two cases takes part with one: that which a decision fixes, else the earlier; the other is merged into it.
   */
  async *of(tx: Tx, round: RoundEntity): AsyncGenerator<Entrant[]> {
    const choices = await this.choices(tx, round);
    for (const id of await this.seconds(tx, round, choices)) choices.set(id, { mode: 'merged', schoolId: null });
    const key = this.keys.openKey(round);
    for await (const cases of this.desk.cases.decided(tx, round.schoolYear, round.kind, CASES_AT_ONCE)) {
      const taking = cases.filter(({ id, state }) => choices.has(id) || state !== 'negotiating');
      const known = await this.children.of(
        tx,
        round.id,
        taking.map(({ childId }) => childId),
      );
      const fresh = new Map(
        taking
          .filter(({ childId }) => !known.has(childId))
          .map(({ childId, childDocument }) => [childId, pseudonymOf(key, childDocument)]),
      );
      await this.children.fix(tx, round.id, fresh);
      yield taking.map((decided) => {
        const student = (known.get(decided.childId) ?? fresh.get(decided.childId))!;
        const family = familyPseudonymOf(key, decided.talentDocument);
        return entrantOf(decided, { student, family }, choices.get(decided.id) ?? null);
      });
    }
  }

  private async choices(tx: Tx, round: RoundEntity): Promise<Map<string, FixedChoice>> {
    const fixed = (await this.decisions.fixedOfRound(tx, round.schoolYear, round.kind)).filter(
      ({ confirmedBy }) => confirmedBy !== null,
    );
    const adjusted = (await this.decisions.adjustments(tx, round.id)).filter(({ confirmedBy }) => confirmedBy !== null);
    return new Map<string, FixedChoice>([
      ...fixed.map(
        ({ applicationId, mode, schoolId }) => [applicationId, { mode: mode as 'catchment' | 'negotiated', schoolId }] as const,
      ),
      ...adjusted.map(({ applicationId, schoolId }) => [applicationId, { mode: 'adjusted', schoolId }] as const),
    ]);
  }

  /** Second cases of children who have several in the round. */
  private async seconds(tx: Tx, round: RoundEntity, choices: ReadonlyMap<string, FixedChoice>): Promise<string[]> {
    const children = await this.desk.cases.ofOneChild(tx, round.schoolYear, round.kind);
    return children.flatMap((cases) => {
      const kept = cases.find((id) => choices.has(id)) ?? cases[0];
      return cases.filter((id) => id !== kept);
    });
  }
}
