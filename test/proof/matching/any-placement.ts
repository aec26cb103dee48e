import { certify } from '../../../src/domain/matching';
import { type Look, type Proof } from '../proof';
import { type Placements } from './both-runs';
import { instanceOf } from './engine';
import { type MarketFile } from './market-file';
import { certificateFaults } from './own-certificate';
import { smallMarket } from './small-market';
import { studentsBest } from './students-best';
import { firstRunOnly } from './true-wishes';

/** The certificate of every placement that anybody could claim, right or wrong. */
export const anyPlacement: Proof = {
  sentence:
    'certifies of all placements exactly the stable ones, one of them as the best for all students, and lists what blocks in the others',
  quick: 25,
  full: 5000,
  atLeast: { 'at least two are stable': 0.05 },
  look: (seed): Look => {
    const file = firstThree(firstRunOnly(smallMarket(seed)));
    const best = studentsBest(file);
    if (!best) return { faults: ['no stable placement is best for all'], facts: {} };
    const instance = instanceOf(file);
    const isBest = (placements: Placements): boolean => file.students.every(({ id }) => placements[id] === best.placements[id]);
    const faults = allPlacements(file).flatMap((placements) =>
      certificateFaults(file, placements, certify(instance, placements), isBest(placements)),
    );
    return { faults, facts: { 'at least two are stable': best.stable.length > 1 } };
  },
};

/** The market of three of its students: few enough to try all they could claim. */
function firstThree(file: MarketFile): MarketFile {
  const students = file.students.slice(0, 3);
  const isIn = (id: string): boolean => students.some((student) => student.id === id);
  const schools = file.schools.map(({ priority, priorityTiers, keys, ...school }) => ({
    ...school,
    ...(priority && { priority: priority.filter(isIn) }),
    ...(priorityTiers && { priorityTiers: priorityTiers.map((tier) => tier.filter(isIn)) }),
    ...(keys && { keys: Object.fromEntries(Object.entries(keys).filter(([id]) => isIn(id))) }),
  }));
  return { ...file, students, schools };
}

/** Every student at each school of its list, listed there or not, or nowhere. */
function allPlacements({ students }: MarketFile): readonly Placements[] {
  return students.reduce<readonly Placements[]>(
    (begun, { id, prefs }) => [...prefs, null].flatMap((school) => begun.map((placements) => ({ ...placements, [id]: school }))),
    [{}],
  );
}
