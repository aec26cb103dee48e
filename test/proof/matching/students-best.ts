import { bestForAll, seatsLeft, smallRun, stablePlacements, type Got, type SmallRun } from './every-placement';
import { listOfFirst } from './both-runs';
import { type MarketFile } from './market-file';
import { poolsOf } from './pools';

/** The placement that the format asks for, found by looking at all there are. */
export interface StudentsBest {
  readonly placements: Readonly<Record<string, string | null>>;
  readonly byFallback: readonly string[];
  /** All stable placements of the first run, and the run. */
  readonly stable: readonly Got[];
  readonly first: SmallRun;
}

/** The students' best stable placement of each run; null when no stable placement is best for all. For files without households. */
export function studentsBest(file: MarketFile): StudentsBest | null {
  const pools = poolsOf(file);
  const first = smallRun(
    file,
    pools,
    pools.map(({ seats }) => seats),
    listOfFirst,
  );
  const stable = stablePlacements(first);
  const best = bestForAll(stable);
  if (!best) return null;
  const inFirst = schoolsOf(first, best);
  const second = smallRun(file, pools, seatsLeft(first, best), ({ id, fallback = [] }) => (inFirst.has(id) ? null : fallback));
  const then = bestForAll(stablePlacements(second));
  if (!then) return null;
  const inSecond = schoolsOf(second, then);
  const at = (id: string): string | null => inFirst.get(id) ?? inSecond.get(id) ?? null;

  function schoolsOf(run: SmallRun, got: Got): ReadonlyMap<string, string> {
    const rows = run.units.flatMap(({ members, asks }, u) =>
      (asks[got[u]!] ?? []).map(({ pool }): [string, string] => [file.students[members[0]!]!.id, pools[pool]!.id]),
    );
    return new Map(rows);
  }
  return {
    placements: Object.fromEntries(file.students.map(({ id }) => [id, at(id)])),
    byFallback: [...inSecond.keys()].sort(),
    stable,
    first,
  };
}
