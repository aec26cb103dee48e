import { type Certificate } from '../../../src/domain/matching';
import { blocksOf, bothRuns, keepsAll, type Placements } from './both-runs';
import { type MarketFile } from './market-file';
import { canonicalText } from './own-hashes';

/** What a certificate says of a placement otherwise than the words of the format do; the list of what blocks may have any order. */
export function certificateFaults(
  file: MarketFile,
  placements: Placements,
  { feasible, blocking, studentOptimal }: Certificate,
  isBest: boolean | null,
): readonly string[] {
  const runs = bothRuns(file, placements);
  const shown = `of ${JSON.stringify(placements)} in ${JSON.stringify(file)}`;
  const said = canonicalText({ feasible, blocking: inOrder(blocking), studentOptimal });
  if (!runs)
    return feasible || studentOptimal ? [`says ${said} ${shown}, which splits a household or gives what nobody asked for`] : [];
  const own = canonicalText({
    feasible: runs.every(keepsAll),
    blocking: inOrder(runs.flatMap((run) => blocksOf(file, run))),
    studentOptimal: isBest,
  });
  return said === own ? [] : [`says ${said}, is ${own} ${shown}`];
}

function inOrder(list: readonly object[]): readonly string[] {
  return list.map(canonicalText).sort();
}
