import { type MarketFile, type SchoolRow, type StudentRow } from './market-file';
import { numbers, oneOf, shuffled, type Dice } from './numbers';

const GROUPS = Array.from({ length: 70 }, (_, g) => `g${g}`);
const WIDE = [Number.MIN_SAFE_INTEGER, -(2 ** 33), -1, 0, 1, 20240101, 2 ** 33, Number.MAX_SAFE_INTEGER];

/** A market of twelve students with what is seldom wide: integers as large as they may be, up to seven criteria, seventy groups. */
export function wideMarket(seed: number): MarketFile {
  const dice = numbers(seed);
  const ids = Array.from({ length: 12 }, (_, i) => `s${i}`);
  const schoolIds = ['A', 'B', 'C'];
  const criteria = Array.from({ length: dice(8) }, (_, c) => `criterion ${c}`);
  const integers = shuffled(WIDE, dice).slice(0, 2 + dice(3));
  const students = ids.map((id): StudentRow => ({
    id,
    prefs: shuffled(schoolIds, dice).slice(0, 1 + dice(3)),
    groups: shuffled(GROUPS, dice).slice(0, 25),
    fallback: shuffled(schoolIds, dice),
  }));
  const schools = schoolIds.map((id): SchoolRow => ({
    id,
    capacity: 4,
    keys: keysOf(ids, criteria.length, integers, dice),
    slots: Array.from({ length: dice(4) }, () => ({ count: 1, group: oneOf(GROUPS, dice), soft: dice(2) === 0 })),
    unfilledToOpen: dice(2) === 0,
  }));
  const named = criteria.length > 0 && dice(2) === 0;
  return { format: 'xuewei.match/1', ...(named && { criteria }), students, schools, lottery: { seed: `${seed}` } };
}

/** Keys of most students; some take all from another, so that whole keys are equal too. */
function keysOf(
  ids: readonly string[],
  criteria: number,
  integers: readonly number[],
  dice: Dice,
): Readonly<Record<string, readonly number[]>> {
  const keys: Record<string, readonly number[]> = {};
  for (const id of shuffled(ids, dice).slice(0, 9 + dice(4)))
    keys[id] =
      dice(4) === 0 && Object.keys(keys).length > 0
        ? oneOf(Object.values(keys), dice)
        : Array.from({ length: criteria }, () => oneOf(integers, dice));
  return keys;
}
