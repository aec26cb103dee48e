import { Injectable } from '@nestjs/common';
import { mayTry } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import type { Read } from '../../platform/database/transaction';
import { Desk, type DeskHeap, type DeskSource } from '../../platform/desk/desk';
import { DecisionWords } from './decision-words';
import { RoundDeeds } from './round-deeds';
import { roundActions } from './rounds.access';
import { RoundsRepository } from './rounds.repository';

/** Steps of rounds on the desks of those whose turn it is: the same deeds that the round's page offers. */
@Injectable()
export class DeskOfRounds implements DeskSource {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly deeds: RoundDeeds,
    private readonly decisions: DecisionWords,
    desk: Desk,
  ) {
    desk.offer(this);
  }

  async heaps(read: Read, ctx: Context): Promise<DeskHeap[]> {
    const names: (keyof typeof roundActions)[] = ['round.seedPart', 'round.seal', 'round.run', 'round.sign', 'round.confirmFix', 'round.confirmAdjustment'];
    const mine = names.filter((name) => mayTry(ctx.principal, roundActions[name]));
    if (mine.length === 0) return [];
    const counts = new Map<string, number>(mine.map((name) => [name, 0]));
    const add = (name: string): void => {
      const before = counts.get(name);
      if (before !== undefined) counts.set(name, before + 1);
    };
    for (const round of (await this.rounds.all(read)).filter(({ state }) => state !== 'issued')) {
      const { permittedActions, seedHolders } = await this.deeds.of(read, ctx, round);
      permittedActions.forEach(add);
      for (const holder of seedHolders) if (holder.permittedActions.length > 0) add('round.seedPart');
      for (const part of await this.rounds.parts(read, round.id)) this.deeds.ofPart(ctx, round, part).forEach(add);
      const { fixed, adjustments } = await this.decisions.ofRound(read, ctx, round);
      for (const decision of [...fixed, ...adjustments]) decision.permittedActions.forEach(add);
    }
    return [...counts].map(([heap, count]) => ({ heap, count }));
  }
}
