// Puts rules in play on a packed market, the same on every run: reserved seats of every kind, ties that the lottery breaks, held seats.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { rankAt, schoolAt } = require('../dist/src/domain/matching/market.js');

/** Bits of a key that the generator fills with its own lottery; without them the keys tie. */
const LOTTERY_BITS = 24;

/** Numbers that only look random (mulberry32). */
function numbers(seed) {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const studentId = (i) => `s${String(i).padStart(8, '0')}`;
const schoolId = (s) => `c${String(s).padStart(6, '0')}`;

/** Students whom each school ranks alike, best tier first. */
function tiersBySchool({ prefs, seats }, ids) {
  const tiers = Array.from(seats.count, () => new Map());
  for (let i = 0; i < ids.length; i += 1)
    for (let wish = prefs.start[i]; wish < prefs.start[i + 1]; wish += 1) {
      const here = tiers[schoolAt(prefs, wish)];
      const tier = (rankAt(prefs, wish) - 1) >>> LOTTERY_BITS;
      if (here.has(tier)) here.get(tier).push(ids[i]);
      else here.set(tier, [ids[i]]);
    }
  return tiers.map((here) => [...here].sort(([a], [b]) => a - b).map(([, tier]) => tier));
}

/** Every third school keeps three tenths of its seats: in turn softly, hard, and hard with what stays empty given to the rest. */
function rulesOf(s, capacity) {
  if (s % 3 !== 0) return { slots: [], unfilledToOpen: false };
  const kind = (s / 3) % 3;
  const count = Math.floor(capacity * 0.3);
  const half = Math.floor(count / 2);
  return {
    slots: [
      { count: count - half, group: 'near', soft: kind === 0 },
      { count: half, group: 'minority', soft: kind === 0 },
    ],
    unfilledToOpen: kind === 2,
  };
}

/** An instance as `readInstance` yields it, of a packed market: a third in each group, every tenth child holds a seat if there is one. */
export function withRules({ seed, students, market }) {
  const pick = numbers(seed);
  const { prefs, seats } = market;
  const ids = Array.from({ length: students }, (_, i) => studentId(i));
  const schools = Array.from(seats.count, (_, s) => schoolId(s));
  const free = seats.count.slice();
  const held = (i) => {
    const school = schoolAt(prefs, prefs.start[i] + pick(prefs.start[i + 1] - prefs.start[i]));
    if (pick(10) > 0 || free[school] === 0) return null;
    free[school] -= 1;
    return schools[school];
  };
  const tiers = tiersBySchool(market, ids);
  return {
    siblings: 'independent',
    criteria: [],
    students: ids.map((id, i) => ({
      id,
      prefs: Array.from({ length: prefs.start[i + 1] - prefs.start[i] }, (_, k) => schools[schoolAt(prefs, prefs.start[i] + k)]),
      groups: ['minority', 'near'].filter(() => pick(3) === 0),
      household: null,
      holds: held(i),
      fallback: [],
    })),
    fixed: [],
    schools: schools.map((id, s) => {
      const capacity = seats.count[s];
      return { id, site: id, capacity, order: { kind: 'tiers', tiers: tiers[s] }, ...rulesOf(s, capacity) };
    }),
    lottery: { seed: `bench ${seed}`, scope: 'single' },
  };
}
