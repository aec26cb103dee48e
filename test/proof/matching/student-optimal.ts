import { type Look, type Proof } from '../proof';
import { answerTo } from './engine';
import { type MarketFile } from './market-file';
import { smallMarket } from './small-market';
import { studentsBest, type StudentsBest } from './students-best';

/** The engine against all placements there are. */
export const studentOptimal: Proof = {
  sentence: 'gives the stable placement that every student likes best of all there are, in both runs',
  quick: 600,
  full: 100_000,
  atLeast: {
    'at least two stable placements': 0.2,
    'reserved seats change who is placed where': 0.2,
    'held seats change who is placed where': 0.2,
    'the lot changes who is placed where': 0.02,
    'somebody is placed by fallback': 0.03,
  },
  look: (seed): Look => {
    const file = smallMarket(seed);
    const best = studentsBest(file);
    if (!best) return { faults: ['no stable placement is best for all'], facts: {} };
    const outcome = answerTo(file);
    const same =
      samePlacements(file, outcome.placements, best.placements) && String(outcome.byFallback) === String(best.byFallback);
    const differsWithout = (other: MarketFile): boolean => {
      const then = studentsBest(other);
      return then === null || !samePlacements(file, best.placements, then.placements);
    };
    return {
      faults: same ? [] : [`placed ${JSON.stringify(outcome)}, best ${JSON.stringify(best)} of ${JSON.stringify(file)}`],
      facts: {
        'at least two stable placements': best.stable.length > 1,
        'reserved seats change who is placed where': differsWithout(withoutReserves(file)),
        'held seats change who is placed where': differsWithout(withoutHolds(file)),
        'the lot changes who is placed where': file.lottery !== undefined && differsWithout(withAnotherLot(file)),
        'somebody is placed by fallback': best.byFallback.length > 0,
      },
    };
  },
};

type Placements = StudentsBest['placements'];

function samePlacements({ students }: MarketFile, a: Placements, b: Placements): boolean {
  return students.every(({ id }) => a[id] === b[id]);
}

function withoutReserves(file: MarketFile): MarketFile {
  return { ...file, schools: file.schools.map((school) => ({ ...school, slots: [], unfilledToOpen: false })) };
}

function withoutHolds(file: MarketFile): MarketFile {
  return { ...file, students: file.students.map(({ holds: _, ...student }) => student) };
}

function withAnotherLot(file: MarketFile): MarketFile {
  return { ...file, lottery: { seed: 'another', scope: file.lottery?.scope ?? 'single' } };
}
