// Places households as one and all others beside them, for a run with `"siblings": "together"`; a search, since a stable answer may not exist.
//
// Each household stands at one of its shared wishes and sends its members there and nowhere else; all others run as ever. Whoever is
// refused moves the whole household on. What this leaves is stable for everybody but households, and no household is split. A household
// that then blocks at a better wish is set back there and all is run again; the answer with the fewest such households is kept.
import { DeferredAcceptance, type Run } from './deferred-acceptance';
import { firstBlockedWish, sharedWishes, type Household } from './households';
import { type Wishes } from './market';
import { type Seats } from './seats';

/** Bound on the answers tried, so that a large round ends. */
const MOST_ANSWERS = 100;

interface Answer {
  readonly standing: readonly number[];
  readonly blocked: readonly { readonly household: number; readonly wish: number }[];
}

/** One run in which every household ends at one site or nowhere. The same input gives the same answer. */
export function placeTogether(
  wishes: Wishes,
  seats: Seats,
  takesPart: (student: number) => boolean,
  households: readonly Household[],
): Run {
  const search = new Search(wishes, seats, takesPart, households);
  let best = search.answerFrom(households.map(() => 0));
  const answers: Answer[] = [best];
  const known = new Set<string>();
  for (let at = 0; at < answers.length && best.blocked.length > 0; at += 1)
    for (const back of answers[at]!.blocked) {
      const start = answers[at]!.standing.map((k, h) => (h === back.household ? back.wish : k));
      if (known.has(String(start)) || answers.length === MOST_ANSWERS) continue;
      known.add(String(start));
      const answer = search.answerFrom(start);
      answers.push(answer);
      if (answer.blocked.length < best.blocked.length) best = answer;
    }
  return search.run(best.standing);
}

/** Runs in one memory: all others ask once, the households then begin from where that left the seats. */
class Search {
  private readonly asking: DeferredAcceptance;
  private readonly withoutHouseholds: readonly Int32Array[];

  constructor(
    private readonly wishes: Wishes,
    seats: Seats,
    takesPart: (student: number) => boolean,
    private readonly households: readonly Household[],
  ) {
    const together = new Set(households.flatMap(({ members }) => members));
    this.asking = new DeferredAcceptance(wishes, seats);
    this.asking.enterAll((student) => takesPart(student) && !together.has(student));
    this.asking.settle();
    this.withoutHouseholds = this.asking.save();
  }

  /** Moves refused households on until every household is either taken as a whole or at the end of its wishes. */
  answerFrom(start: readonly number[]): Answer {
    const standing = [...start];
    for (;;) {
      const run = this.run(standing);
      const refused = this.households.flatMap((household, h) =>
        standing[h]! < sharedWishes(household, this.wishes) && household.members.some((i) => run.met[i]! < 0) ? [h] : [],
      );
      if (refused.length === 0) return { standing, blocked: this.blocked(run) };
      for (const h of refused) standing[h]! += 1;
    }
  }

  /** One run in which each household asks for the wish it stands at and no other. The order of asking decides nothing. */
  run(standing: readonly number[]): Run {
    const { start } = this.wishes;
    this.asking.restore(this.withoutHouseholds);
    this.households.forEach(({ members }, h) => {
      for (const i of members) {
        const from = start[i]! + standing[h]!;
        this.asking.enter(i, from, Math.min(from + 1, start[i + 1]!));
      }
    });
    this.asking.settle();
    return { met: this.asking.met(), seats: this.asking.seats };
  }

  private blocked(run: Run): Answer['blocked'] {
    return this.households.flatMap((household, h) => {
      const wish = firstBlockedWish(household, this.wishes, run);
      return wish < 0 ? [] : [{ household: h, wish }];
    });
  }
}
