import { certify } from '../../../src/domain/matching';
import { type Look, type Proof } from '../proof';
import { type Placements } from './both-runs';
import { instanceOf } from './engine';
import { type MarketFile } from './market-file';
import { smallMarket } from './small-market';
import { studentsBest, type StudentsBest } from './students-best';
import { firstRunOnly } from './true-wishes';

/** All stable placements of a market, of which only one is the best for the students. */
export const otherStable: Proof = {
  sentence: 'certifies every stable placement as stable and only one of them as the best for all students',
  quick: 200,
  full: 20_000,
  atLeast: { 'at least two are stable': 0.15, 'at least two are stable where all seats are open': 0.15 },
  look: (seed): Look => {
    const small = firstRunOnly(smallMarket(seed));
    const file = seed % 2 === 0 ? small : withOpenSeats(small);
    const best = studentsBest(file);
    if (!best) return { faults: ['no stable placement is best for all'], facts: {} };
    const instance = instanceOf(file);
    const faults = best.stable.flatMap((_, n) => {
      const placements = placementsOf(file, best, n);
      const said = certify(instance, placements);
      const isBest = file.students.every(({ id }) => placements[id] === best.placements[id]);
      const right = said.feasible && said.blocking.length === 0 && said.studentOptimal === isBest;
      return right ? [] : [`${JSON.stringify(said)} of ${JSON.stringify(placements)} in ${JSON.stringify(file)}`];
    });
    const several = best.stable.length > 1;
    return {
      faults,
      facts: {
        'at least two are stable': several,
        ...(seed % 2 === 1 && { 'at least two are stable where all seats are open': several }),
      },
    };
  },
};

function withOpenSeats(file: MarketFile): MarketFile {
  return { ...file, schools: file.schools.map(({ slots: _, unfilledToOpen: __, ...school }) => school) };
}

function placementsOf(file: MarketFile, { first, stable }: StudentsBest, n: number): Placements {
  return Object.fromEntries(
    first.units.map(({ members, asks }, u) => {
      const ask = asks[stable[n]![u]!]?.[0];
      return [file.students[members[0]!]!.id, ask ? first.pools[ask.pool]!.id : null];
    }),
  );
}
