import { blocking, crowds, isFeasible, seatsLeft, smallRun, type Got, type SmallRun } from './every-placement';
import { type MarketFile, type StudentRow } from './market-file';
import { poolsOf, type Crowd } from './pools';

export type Placements = Readonly<Record<string, string | null>>;

/** The schools that a student asks in a run, best first; null for who takes no part. */
export type ListOf = (student: StudentRow) => readonly string[] | null;

/** One run of a placement: who got what of those who took part. */
export interface RunRead {
  readonly run: SmallRun;
  readonly listOf: ListOf;
  readonly got: Got;
  readonly here: readonly Crowd[];
}

/**
 * A placement as two runs. What stands in both lists is read as given by the first, unless a member of the household has what only
 * the second can have given. Null when a household is split or somebody stands where nobody asked for.
 */
export function bothRuns(file: MarketFile, placements: Placements): readonly [RunRead, RunRead] | null {
  const pools = poolsOf(file);
  const every = pools.map(({ seats }) => seats);
  const first = read(smallRun(file, pools, every, listOfFirst), listOfFirst, file, placements);
  if (!first) return null;
  const left = new Set(first.run.units.flatMap(({ members, asks }, u) => (first.got[u] === asks.length ? members : [])));
  const inSecond = new Set(file.students.filter((_, i) => left.has(i)).map(({ id }) => id));
  const listOfSecond: ListOf = ({ id, fallback = [] }) => (inSecond.has(id) ? fallback : null);
  const second = read(smallRun(file, pools, seatsLeft(first.run, first.got), listOfSecond), listOfSecond, file, placements);
  if (!second) return null;
  const everybody = [...first.here, ...second.here].reduce((crowd, here) => crowd | here, 0);
  return file.students.every(({ id }, i) => (placements[id] ?? null) === null || (everybody >> i) & 1) ? [first, second] : null;
}

/** Wishes of the first run: `prefs`, up to the seat the student already has. */
export function listOfFirst({ prefs, holds }: StudentRow): readonly string[] {
  return holds === undefined ? prefs : prefs.slice(0, prefs.indexOf(holds) + 1);
}

/** Whether every school would keep all it has in this run. */
export function keepsAll({ run, here }: RunRead): boolean {
  return isFeasible(run, here);
}

/** What blocks in a run, in the words of the certificate. */
export function blocksOf(file: MarketFile, { run, got, here }: RunRead): readonly object[] {
  return blocking(run, got, here).map(({ unit, wish }) => {
    const { id, site } = run.pools[unit.asks[wish]![0]!.pool]!;
    if (unit.household !== null) return { household: unit.household, site };
    return { student: file.students[unit.members[0]!]!.id, school: id };
  });
}

/** Null when a unit has a wish in part. */
function read(run: SmallRun, listOf: ListOf, file: MarketFile, placements: Placements): RunRead | null {
  const at = (i: number): string | null => placements[file.students[i]!.id] ?? null;
  const isHere = (i: number): boolean => listOf(file.students[i]!)?.includes(at(i) ?? '') === true;
  const got = run.units.map(({ members, asks }) => {
    const met = asks.findIndex((ask) =>
      ask?.every(({ pool, who }) => members.every((i) => !((who >> i) & 1) || at(i) === run.pools[pool]!.id)),
    );
    if (met >= 0) return met;
    const isElsewhere = members.some((i) => at(i) !== null && !isHere(i));
    return members.some(isHere) && !isElsewhere ? null : asks.length;
  });
  if (!got.every((wish) => wish !== null)) return null;
  return { run, listOf, got, here: crowds(run, got) };
}
