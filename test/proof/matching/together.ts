import { certify } from '../../../src/domain/matching';
import { type Look, type Proof } from '../proof';
import { blocksOf, bothRuns, keepsAll, listOfFirst, type Placements, type RunRead } from './both-runs';
import { answerTo, instanceOf } from './engine';
import { stablePlacements } from './every-placement';
import { type MarketFile, type StudentRow } from './market-file';
import { numbers } from './numbers';
import { certificateFaults } from './own-certificate';
import { smallFamilies } from './small-families';

/** Families that stay together, against all placements there are. */
export const together: Proof = {
  sentence: 'splits no household and lists exactly what still blocks, in both runs',
  quick: 250,
  full: 50_000,
  atLeast: {
    'the first run has a stable placement': 0.5,
    'of these, it is found': 0.9,
    'no placement of the first run is stable': 0.001,
    'of the second runs with a household that have one, it is found': 0.9,
  },
  look: (seed) => {
    const file = smallFamilies(seed);
    const outcome = answerTo(file);
    const runs = bothRuns(file, outcome.placements);
    if (!runs) return { faults: [`split: ${JSON.stringify(outcome.placements)} of ${JSON.stringify(file)}`], facts: {} };
    const faults = runs.every(keepsAll) ? [] : [`not feasible: ${JSON.stringify(outcome)} of ${JSON.stringify(file)}`];
    faults.push(...certificateFaults(file, outcome.placements, outcome.certificate, null));
    for (const other of otherPlacements(file, seed))
      faults.push(...certificateFaults(file, other, certify(instanceOf(file), other), null));
    return { faults, facts: factsOf(file, runs) };
  },
};

function factsOf(file: MarketFile, [first, second]: readonly [RunRead, RunRead]): Look['facts'] {
  const exists = stablePlacements(first.run).length > 0;
  const found = blocksOf(file, first).length === 0;
  const families = second.run.units.some(({ household }) => household !== null);
  const existsThen = families && stablePlacements(second.run).length > 0;
  return {
    'the first run has a stable placement': exists,
    'no placement of the first run is stable': !exists,
    ...(exists && { 'of these, it is found': found }),
    ...(families && { 'a second run with a household has a stable placement': existsThen }),
    ...(existsThen && { 'of the second runs with a household that have one, it is found': blocksOf(file, second).length === 0 }),
  };
}

/** Placements that nobody would propose: families sent anywhere on their lists, one of them child by child. */
function otherPlacements(file: MarketFile, seed: number): readonly Placements[] {
  const dice = numbers(seed + 1);
  const anywhere = (familyOf: (student: StudentRow) => string): Placements => {
    const chosen = new Map(file.students.map((student) => [familyOf(student), dice(6)]));
    const placeOf = (student: StudentRow): string | null =>
      [...listOfFirst(student), ...(student.fallback ?? [])][chosen.get(familyOf(student))!] ?? null;
    return Object.fromEntries(file.students.map((student) => [student.id, placeOf(student)]));
  };
  const whole = ({ id, household }: StudentRow): string => household ?? id;
  return [anywhere(whole), anywhere(whole), anywhere(({ id }) => id)];
}
