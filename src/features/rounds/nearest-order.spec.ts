import { nearestOrder } from './nearest-order';

const home = { lon: 113.6, lat: 34.75 };
const east = (metres: number) => 113.6 + metres / 91_400;
const pool = (schoolCode: string, metres: number | null) => ({
  schoolId: `id-${schoolCode}`,
  schoolCode,
  lon: metres === null ? null : east(metres),
  lat: metres === null ? null : 34.75,
});
const codes = (pools: { schoolCode: string }[]) => pools.map(({ schoolCode }) => schoolCode);

describe('the list of a child that is placed relatively near', () => {
  it('puts the nearer band first even against the first wish', () => {
    expect(codes(nearestOrder([pool('B', 900), pool('A', 300)], [home], ['id-B']))).toEqual(['A', 'B']);
  });

  it('follows the wishes within a band of 500 metres, then distance, then school code', () => {
    const pools = [pool('A', 100), pool('B', 200), pool('C', 450), pool('D', 200)];
    expect(codes(nearestOrder(pools, [home], ['id-C', 'id-B']))).toEqual(['C', 'B', 'A', 'D']);
  });

  it('measures from the nearer of residence and employer', () => {
    const employer = { lon: east(5000), lat: 34.75 };
    expect(codes(nearestOrder([pool('A', 1200), pool('B', 4900)], [home, employer], []))).toEqual(['B', 'A']);
  });

  it('puts a school without a point last', () => {
    expect(codes(nearestOrder([pool('A', null), pool('B', 40_000)], [home], ['id-A']))).toEqual(['B', 'A']);
  });
});
