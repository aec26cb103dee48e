import { bit, isWithin, maskOf, size } from './row-masks';

describe('a set of rows', () => {
  it('holds the rows at its places, beyond thirty-two of them too', () => {
    expect(maskOf([0, 2, 40])).toBe(bit(0) | bit(2) | bit(40));
    expect(maskOf([])).toBe(0n);
  });

  it.each([[[]], [[0]], [[31]], [[32]], [[0, 1, 2, 3, 4, 5, 6, 7]], [[1, 3, 5, 30, 31, 32, 63, 64, 95, 200]]])(
    'counts its rows: %j',
    (places: readonly number[]) => {
      expect(size(maskOf(places))).toBe(places.length);
    },
  );

  it('counts all rows of a long table', () => {
    for (const rows of [28, 32, 33, 64, 129]) expect(size(maskOf(Array.from({ length: rows }, (_, at) => at)))).toBe(rows);
  });

  it('is within another that has all its rows', () => {
    expect(isWithin(maskOf([1, 40]), maskOf([0, 1, 40]))).toBe(true);
    expect(isWithin(maskOf([1, 41]), maskOf([0, 1, 40]))).toBe(false);
    expect(isWithin(0n, 0n)).toBe(true);
  });
});
