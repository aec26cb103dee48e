import { type Look, type Proof } from '../proof';
import { crowds, type Got } from './every-placement';
import { type MarketFile } from './market-file';
import { smallMarket } from './small-market';
import { studentsBest } from './students-best';
import { answerTo } from './engine';

/** Roth (1986); where schools choose by slots, Hatfield & Milgrom (2005) for the numbers. Of the first run. */
export const ruralSchools: Proof = {
  sentence: 'places whom every stable placement places and fills the seats that every one of them fills',
  quick: 300,
  full: 20_000,
  atLeast: {
    'at least two stable placements': 0.15,
    'a school without reserves keeps an empty seat in several placements': 0.01,
  },
  look: (seed): Look => {
    const file = seed % 2 === 0 ? smallMarket(seed) : withARuralSchool(smallMarket(seed));
    const best = studentsBest(file);
    if (!best) return { faults: ['no stable placement is best for all'], facts: {} };
    const { placements, byFallback } = answerTo(file);
    const inFirst = file.students.map(({ id }) => (byFallback.includes(id) ? null : placements[id]!));
    const here = best.first.pools.map(({ id }) => inFirst.reduce((crowd, at, i) => (at === id ? crowd | (1 << i) : crowd), 0));
    const faults: string[] = [];
    let emptied = false;
    best.stable.forEach((got: Got) => {
      const theirs = crowds(best.first, got);
      theirs.forEach((crowd, p) => {
        const pool = best.first.pools[p]!;
        const plain = pool.seats.every(({ group }) => group === null);
        const empty = size(crowd) < pool.seats.length;
        if (size(crowd) !== size(here[p]!)) faults.push(`${pool.id} has another number in ${String(got)}`);
        if (plain && empty && crowd !== here[p]) faults.push(`${pool.id} has others in ${String(got)}`);
        emptied ||= plain && empty && crowd !== 0 && best.stable.length > 1;
      });
      if (all(theirs) !== all(here)) faults.push(`others are placed in ${String(got)}`);
    });
    return {
      faults: faults.map((fault) => `${fault} of ${JSON.stringify(file)}`),
      facts: {
        'at least two stable placements': best.stable.length > 1,
        'a school without reserves keeps an empty seat in several placements': emptied,
      },
    };
  },
};

/** Without reserves, and with a seat more than anybody needs. */
function withARuralSchool(file: MarketFile): MarketFile {
  const schools = file.schools.map(({ slots: _, ...school }, i) =>
    i === 0 ? { ...school, capacity: school.capacity + 1 } : school,
  );
  return { ...file, schools };
}

function size(crowd: number): number {
  return crowd.toString(2).replaceAll('0', '').length;
}

function all(crowds: readonly number[]): number {
  return crowds.reduce((union, crowd) => union | crowd, 0);
}
