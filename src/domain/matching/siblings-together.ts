// Places households as one and all others beside them, for a run with `"siblings": "together"`; a search, since a stable answer may not exist.
//
// Each household stands at one of its shared wishes and sends its members there and nowhere else; all others run as ever. Whoever is
// refused moves the whole household on. What this leaves is stable for everybody but households, and no household is split. A household
// that then blocks at a better wish is set back there and all is run again; the answer with the fewest such households is kept. Where
// there are few households, every way they can stand is tried in the end.
import { DeferredAcceptance, type Run } from './deferred-acceptance';
import { firstBlockedWish, sharedWishes, type Household } from './households';
import { type Wishes } from './market';
import { type Seats } from './seats';

/** Bounds on the answers tried, so that a large round ends: the smaller a market, the more. */
const FEWEST_ANSWERS = 100;
const MOST_ANSWERS = 2000;
const STUDENTS_RUN = 500_000;

/** For each household the shared wish it stands at, counted from 0; their number for the end of its wishes. */
type Standing = readonly number[];

interface Answer {
  readonly standing: Standing;
  readonly blocked: readonly { readonly household: number; readonly wish: number }[];
  /** How many of those who block were set back already. */
  tried: number;
}

/** One run in which every household ends at one site or nowhere. The same input gives the same answer. */
export function placeTogether(
  wishes: Wishes,
  seats: Seats,
  takesPart: (student: number) => boolean,
  households: readonly Household[],
): Run {
  const search = new Search(wishes, seats, takesPart, households);
  const most = Math.max(FEWEST_ANSWERS, Math.min(MOST_ANSWERS, Math.floor(STUDENTS_RUN / (wishes.start.length - 1))));
  const known = new Set<string>();
  let best: Answer | null = null;
  for (const start of search.starts(most)) {
    if (known.has(String(start))) continue;
    if (known.size === most) break;
    known.add(String(start));
    const answer = search.answerFrom(start);
    if (best === null || answer.blocked.length < best.blocked.length) best = answer;
    if (best.blocked.length === 0) break;
  }
  return search.run(best!.standing);
}

/** Runs in one memory: all others ask once, the households then begin from where that left the seats. */
class Search {
  private readonly asking: DeferredAcceptance;
  private readonly withoutHouseholds: readonly Int32Array[];
  private readonly answers: Answer[] = [];

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

  /**
   * Where to begin, best hope first: everybody at the first wish; then from the answer found so far at which fewest households block,
   * with one of these set back; then, if there are no more than `most` of them, all ways to stand.
   */
  *starts(most: number): Generator<Standing> {
    yield this.households.map(() => 0);
    for (let open = this.bestOpen(); open; open = this.bestOpen()) {
      const back = open.blocked[open.tried++]!;
      yield open.standing.map((wish, h) => (h === back.household ? back.wish : wish));
    }
    const ways = this.households.map((household) => sharedWishes(household, this.wishes) + 1);
    const all = ways.reduce((product, choices) => product * choices, 1);
    for (let way = 0; all <= most && way < all; way += 1) {
      let rest = way;
      yield ways.map((choices) => {
        const wish = rest % choices;
        rest = Math.floor(rest / choices);
        return wish;
      });
    }
  }

  /** The answer at which fewest households block, of those with one that was not yet set back; the first of equals. */
  private bestOpen(): Answer | undefined {
    const open = this.answers.filter(({ blocked, tried }) => tried < blocked.length);
    return open.reduce((best, answer) => (answer.blocked.length < best.blocked.length ? answer : best), open[0]!);
  }

  /** Moves refused households on until every household is either taken as a whole or at the end of its wishes. */
  answerFrom(start: Standing): Answer {
    const standing = [...start];
    for (;;) {
      const run = this.run(standing);
      const refused = this.households.flatMap((household, h) =>
        standing[h]! < sharedWishes(household, this.wishes) && household.members.some((i) => run.met[i]! < 0) ? [h] : [],
      );
      if (refused.length === 0) {
        const answer: Answer = { standing, blocked: this.blocked(run), tried: 0 };
        this.answers.push(answer);
        return answer;
      }
      for (const h of refused) standing[h]! += 1;
    }
  }

  /** One run in which each household asks for the wish it stands at and no other. The order of asking decides nothing. */
  run(standing: Standing): Run {
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
