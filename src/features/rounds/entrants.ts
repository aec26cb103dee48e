import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transaction';
import { DecisionsRepository } from './decisions.repository';
import { entrantOf, type Entrant, type FixedChoice } from './entrant';
import { familyPseudonymOf, pseudonymOf } from './pseudonyms';
import { RoundChildrenRepository } from './round-children.repository';
import { RoundDesk } from './round-desk';
import { RoundKeys } from './round-keys';
import type { RoundEntity } from './round.entity';
import { RoundsRepository } from './rounds.repository';
import type { DecidedCase } from '../applications';

const CASES_AT_ONCE = 250;

/** Where pseudonyms come from: the round that is run (again), and its key. */
interface Naming {
  readonly root: RoundEntity;
  readonly key: string;
}

/** Who takes part in a round: decided cases under their pseudonyms, with the decisions that fix some of them. */
@Injectable()
export class Entrants {
  constructor(
    private readonly rounds: RoundsRepository,
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
    const naming = { root: await this.rounds.rootOf(tx, round), key: this.keys.openKey(round) };
    for await (const cases of this.desk.cases.decided(tx, round.schoolYear, round.kind, CASES_AT_ONCE)) {
      const taking = cases.filter(
        (decided) => inTime(round, decided) && (choices.has(decided.id) || decided.state !== 'negotiating'),
      );
      const named = await this.named(tx, naming, taking);
      yield taking.map((decided, at) => entrantOf(decided, named[at]!, choices.get(decided.id) ?? null));
    }
    if (round.number > 1) yield* this.holders(tx, round, naming, choices);
  }

  /** Children who agreed to their placement and keep waiting: each holds its seat, and loses it only for a better one. */
  private async *holders(
    tx: Tx,
    round: RoundEntity,
    naming: Naming,
    choices: ReadonlyMap<string, FixedChoice>,
  ): AsyncGenerator<Entrant[]> {
    for await (const cases of this.desk.cases.keepingWaiting(tx, round.schoolYear, round.kind, CASES_AT_ONCE)) {
      const placed = await this.rounds.placedIn(
        tx,
        round,
        cases.map(({ id }) => id),
      );
      const pools = await this.desk.pools.byIds(tx, [...placed.values()]);
      const named = await this.named(tx, naming, cases);
      yield cases.flatMap((decided, at) => {
        const heldSchoolId = pools.get(placed.get(decided.id) ?? '')?.schoolId;
        return heldSchoolId === undefined
          ? []
          : [{ ...entrantOf(decided, named[at]!, choices.get(decided.id) ?? null), heldSchoolId }];
      });
    }
  }

  /** Pseudonyms of children and families; what is not fixed yet is fixed now. */
  private async named(
    tx: Tx,
    { root, key }: Naming,
    cases: readonly DecidedCase[],
  ): Promise<{ student: string; family: string }[]> {
    const known = await this.children.of(
      tx,
      root.id,
      cases.map(({ childId }) => childId),
    );
    const fresh = new Map(
      cases
        .filter(({ childId }) => !known.has(childId))
        .map(({ childId, childDocument }) => [childId, pseudonymOf(key, childDocument)]),
    );
    await this.children.fix(tx, root.id, fresh);
    return cases.map(({ childId, talentDocument }) => ({
      student: (known.get(childId) ?? fresh.get(childId))!,
      family: familyPseudonymOf(key, talentDocument),
    }));
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

/** A case that came after the inputs were sealed takes no part in a later run of the same round. */
const inTime = ({ sealedAt }: RoundEntity, { submittedAt }: DecidedCase): boolean => sealedAt === null || submittedAt <= sealedAt;
