import * as fc from 'fast-check';
import { coordinatedSeats, seatsOffered } from './reserve';

const rule = (shareBp: number, minimum: number | null = null, cap: number | null = null) => ({ shareBp, minimum, cap });

describe('the reserve', () => {
  it('is the whole part of the published share', () => {
    expect(coordinatedSeats({ entrySeats: 180, committed: 100 }, rule(300)).seats).toBe(5);
    expect(coordinatedSeats({ entrySeats: 33, committed: 0 }, rule(300)).seats).toBe(0);
  });

  it('is at least the minimum, at most the cap, and never more than what is vacant', () => {
    expect(coordinatedSeats({ entrySeats: 180, committed: 100 }, rule(300, 8)).seats).toBe(8);
    expect(coordinatedSeats({ entrySeats: 180, committed: 177 }, rule(300, 8)).seats).toBe(3);
    expect(coordinatedSeats({ entrySeats: 180, committed: 100 }, rule(300, 8, 4)).seats).toBe(4);
    expect(coordinatedSeats({ entrySeats: 180, committed: 190 }, rule(300, 8, 4)).seats).toBe(0);
  });

  it('says which bound counted', () => {
    expect(coordinatedSeats({ entrySeats: 180, committed: 177 }, rule(300, 8)).grounds).toEqual([
      { code: 'SHARE', value: 5 },
      { code: 'MINIMUM', value: 8, insteadOf: 5 },
      { code: 'VACANCY_BOUND', value: 3, insteadOf: 8 },
    ]);
  });

  it('names a bound only where it changed something, and the cap where it did', () => {
    expect(coordinatedSeats({ entrySeats: 100, committed: 97 }, rule(300, 3, 3)).grounds).toEqual([{ code: 'SHARE', value: 3 }]);
    expect(coordinatedSeats({ entrySeats: 100, committed: 0 }, rule(300, null, 2)).grounds).toEqual([
      { code: 'SHARE', value: 3 },
      { code: 'CAP', value: 2, insteadOf: 3 },
    ]);
  });

  it('may be the whole grade, and never less than nothing', () => {
    expect(coordinatedSeats({ entrySeats: 100, committed: 0 }, rule(10_000)).seats).toBe(100);
    expect(() => coordinatedSeats({ entrySeats: 100, committed: 0 }, rule(-1))).toThrow(
      'a reserve rule needs counts and a share of 0 to 10000',
    );
  });

  it('offers the vacancies of another grade as they are', () => {
    const pool = { entrySeats: 0, committed: 170, vacancies: 10, grounds: [] };
    expect(seatsOffered('G4', pool, rule(300)).seats).toBe(10);
    expect(seatsOffered('G1', { ...pool, entrySeats: 180 }, rule(300)).seats).toBe(5);
  });

  it('refuses a share that is none', () => {
    expect(() => coordinatedSeats({ entrySeats: 180, committed: 0 }, rule(10_001))).toThrow(RangeError);
    expect(() => coordinatedSeats({ entrySeats: 180, committed: 0 }, rule(0.5))).toThrow(RangeError);
  });

  it('never exceeds entry seats less committed, and equals the published formula', () => {
    const count = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: 0, max: 10_000 }),
        fc.option(count),
        fc.option(count),
        (entrySeats, committed, shareBp, minimum, cap) => {
          const { seats } = coordinatedSeats({ entrySeats, committed }, { shareBp, minimum, cap });
          expect(seats).toBeLessThanOrEqual(Math.max(0, entrySeats - committed));
          const share = Number((BigInt(entrySeats) * BigInt(shareBp)) / 10_000n);
          expect(seats).toBe(Math.max(0, Math.min(Math.max(share, minimum ?? 0), entrySeats - committed, cap ?? Infinity)));
        },
      ),
    );
  });
});
