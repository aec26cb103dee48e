// Places households as one and all others beside them, for a run with `"siblings": "together"`; a search, since a stable answer may not exist.
//
// Each household stands at one of its shared wishes and sends its members there and nowhere else; all others run as ever. Whoever is
// refused moves the whole household on. What this leaves is stable for everybody but households, and no household is split. A household
// that then blocks at a better wish is set back there and all is run again; the answer with the fewest such households is kept.
import { type SeatPlan } from './choice';
import { deferredAcceptance, wholeLists, type Run } from './deferred-acceptance';
import { firstBlockedWish, sharedWishes, type Household } from './households';
import { type Market, type WishLists } from './market';

/** Bound on the answers tried, so that a large round ends. */
const MOST_ANSWERS = 100;

interface Answer {
  readonly run: Run;
  readonly standing: readonly number[];
  readonly blocked: readonly { readonly household: number; readonly wish: number }[];
}

/** One run in which every household ends at one site or nowhere. The same input gives the same answer. */
export function placeTogether(
  market: Market,
  lists: WishLists,
  plans: readonly SeatPlan[],
  takesPart: (student: number) => boolean,
  households: readonly Household[],
): Run {
  const answerFrom = (start: readonly number[]): Answer => {
    const settled = settle(market, lists, plans, takesPart, households, start);
    const blocked = households.flatMap((household, h) => {
      const wish = firstBlockedWish(household, lists, settled.run);
      return wish < 0 ? [] : [{ household: h, wish }];
    });
    return { ...settled, blocked };
  };
  let best = answerFrom(households.map(() => 0));
  const answers: Omit<Answer, 'run'>[] = [best];
  const known = new Set<string>();
  for (let at = 0; at < answers.length && best.blocked.length > 0; at += 1)
    for (const back of answers[at]!.blocked) {
      const start = answers[at]!.standing.map((k, h) => (h === back.household ? back.wish : k));
      if (known.has(String(start)) || answers.length === MOST_ANSWERS) continue;
      known.add(String(start));
      const answer = answerFrom(start);
      answers.push({ standing: answer.standing, blocked: answer.blocked });
      if (answer.blocked.length < best.blocked.length) best = answer;
    }
  return best.run;
}

/** Runs, moving refused households on, until every household is either taken as a whole or at the end of its wishes. */
function settle(
  market: Market,
  lists: WishLists,
  plans: readonly SeatPlan[],
  takesPart: (student: number) => boolean,
  households: readonly Household[],
  start: readonly number[],
): { readonly run: Run; readonly standing: readonly number[] } {
  const standing = [...start];
  for (;;) {
    const stretch = wholeLists(lists, takesPart);
    households.forEach((household, h) => {
      for (const i of household.members) {
        stretch.from[i] = lists.start[i]! + standing[h]!;
        stretch.to[i] = Math.min(stretch.from[i]! + 1, lists.start[i + 1]!);
      }
    });
    const run = deferredAcceptance(market, lists, plans, stretch);
    const refused = households.flatMap((household, h) =>
      standing[h]! < sharedWishes(household, lists) && household.members.some((i) => run.met[i]! < 0) ? [h] : [],
    );
    if (refused.length === 0) return { run, standing };
    for (const h of refused) standing[h]! += 1;
  }
}
