import { Injectable } from '@nestjs/common';
import { mayTry } from '../../platform/access/actions';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { Desk, type DeskHeap, type DeskSource } from '../../platform/desk/desk';
import { DecisionWords } from './decision-words';
import { RoundDeeds } from './round-deeds';
import type { RoundEntity } from './round.entity';
import { roundActions } from './rounds.access';
import type { SeedHolderResponse } from './rounds.dto';
import { RoundsRepository } from './rounds.repository';

/** Steps of rounds on the desks of those whose turn it is: the same deeds that the round's page offers. */
@Injectable()
export class DeskOfRounds implements DeskSource {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly deeds: RoundDeeds,
    private readonly decisions: DecisionWords,
    private readonly clock: Clock,
    desk: Desk,
  ) {
    desk.offer(this);
  }

  async heaps(read: Read, ctx: Context): Promise<DeskHeap[]> {
    const names: (keyof typeof roundActions)[] = ['round.seedPart', 'round.seal', 'round.run', 'round.sign', 'round.confirmFix', 'round.confirmAdjustment'];
    const mine = names.filter((name) => mayTry(ctx.principal, roundActions[name]));
    if (mine.length === 0) return [];
    const heaps = new Map<string, { count: number; rounds: Set<string>; until: string | null }>(mine.map((name) => [name, { count: 0, rounds: new Set(), until: null }]));
    const add = (name: string, round: RoundEntity, until: string | null = null): void => {
      const heap = heaps.get(name);
      if (heap === undefined) return;
      heap.count += 1;
      heap.rounds.add(round.id);
      if (until !== null && (heap.until === null || until < heap.until)) heap.until = until;
    };
    const today = this.clock.dayOf(await read.now());
    for (const round of (await this.rounds.all(read)).filter(({ state }) => state !== 'issued')) {
      const { permittedActions, seedHolders, applicationsCloseAt } = await this.deeds.of(read, ctx, round);
      for (const name of permittedActions) add(name, round);
      for (const holder of seedHolders) if (holder.permittedActions.length > 0) add('round.seedPart', round, dueOf(holder, applicationsCloseAt, today));
      const ofParts = (await this.rounds.parts(read, round.id)).flatMap((part) => this.deeds.ofPart(ctx, round, part));
      const { fixed, adjustments } = await this.decisions.ofRound(read, ctx, round);
      const ofDecisions = [...fixed, ...adjustments].flatMap((decision) => decision.permittedActions);
      for (const name of [...ofParts, ...ofDecisions]) add(name, round);
    }
    return [...heaps].map(([heap, { count, rounds, until }]) => ({ heap, count, until, subjectId: rounds.size === 1 ? [...rounds][0]! : null }));
  }
}

/** A commitment is due when applications close, an opening on the day of sealing, which is today. */
function dueOf({ permittedActions }: SeedHolderResponse, closesAt: string | null, today: string): string | null {
  if (permittedActions.includes('commit')) return closesAt;
  return permittedActions.includes('open') ? today : null;
}
