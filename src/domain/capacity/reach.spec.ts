import { isWithin, reachOf, SERVICE_RADIUS, type ReachSite } from './reach';
import { isOpen, SITE_STATUSES } from './site-status';

const LAT = 34.75;
/** Metres of one degree of latitude, by the mean radius of the earth. */
const PER_DEGREE = 111_195;
const at = (metresNorth: number) => ({ lon: 113.7, lat: LAT + metresNorth / PER_DEGREE });
const school = (metresNorth: number, more: Partial<ReachSite> = {}): ReachSite => ({
  stage: 'primary',
  status: 'existing',
  point: at(metresNorth),
  ...more,
});
const homes = [{ households: 100, point: at(0) }];
const of = (stage: string, sites: readonly ReachSite[], over = homes) => reachOf(over, sites).find((one) => one.stage === stage)!;

describe('the reach of schools over homes', () => {
  it('is that of the norm of each stage, and of none where no norm is', () => {
    expect(SERVICE_RADIUS).toEqual({
      kindergarten: { metres: 300, source: 'GB 50180-2018' },
      primary: { metres: 500, source: 'GB 50099-2011' },
      junior: { metres: 1000, source: 'GB 50099-2011' },
    });
    expect(reachOf(homes, []).map(({ stage, radiusMetres, source }) => [stage, radiusMetres, source])).toEqual([
      ['kindergarten', 300, 'GB 50180-2018'],
      ['primary', 500, 'GB 50099-2011'],
      ['junior', 1000, 'GB 50099-2011'],
    ]);
  });

  it('ends at the radius', () => {
    expect(of('primary', [school(499)]).reachedByOpen).toBe(100);
    expect(of('primary', [school(501)]).reachedByOpen).toBe(0);
    expect(of('junior', [school(999, { stage: 'junior' })]).reachedByOpen).toBe(100);
    expect(of('kindergarten', [school(301, { stage: 'kindergarten' })]).reachedByOpen).toBe(0);
    expect(of('junior', [school(10)]).reachedByOpen).toBe(0);
    const exactly = school(0);
    expect(of('primary', [exactly]).reachedByOpen).toBe(100);
  });

  it('tells schools that are open from those that are promised, and counts neither land nor closing ones', () => {
    for (const status of SITE_STATUSES) {
      const { reachedByOpen, reachedOnceBuilt } = of('primary', [school(100, { status })]);
      expect([status, reachedByOpen > 0]).toEqual([status, isOpen(status)]);
      expect([status, reachedOnceBuilt > 0]).toEqual([status, status !== 'reserved' && status !== 'closing']);
    }
  });

  it('counts the households of every home once, however many schools are near, and none by a school without a point', () => {
    const two = [...homes, { households: 30, point: at(400) }, { households: 7, point: at(5000) }];
    expect(of('primary', [school(200), school(300)], two)).toMatchObject({ households: 137, reachedByOpen: 130, reachedOnceBuilt: 130 });
    expect(of('primary', [school(0, { point: null })])).toMatchObject({ households: 100, reachedByOpen: 0 });
  });
});

describe('a point within an outline', () => {
  const square: [number, number][] = [
    [113, 34],
    [114, 34],
    [114, 35],
    [113, 35],
    [113, 34],
  ];
  const notched: [number, number][] = [
    [0, 0],
    [4, 0],
    [4, 4],
    [2, 1],
    [0, 4],
    [0, 0],
  ];
  it.each([
    [113.5, 34.5, true],
    [113.01, 34.99, true],
    [113.99, 34.01, true],
    [112.99, 34.5, false],
    [114.01, 34.5, false],
    [113.5, 33.99, false],
    [113.5, 35.01, false],
  ])('%d %d of a square: %s', (lon, lat, inside) => {
    expect(isWithin({ lon, lat }, square)).toBe(inside);
    expect(isWithin({ lon, lat }, [...square].reverse())).toBe(inside);
  });

  it.each([
    [0.5, 2, true],
    [3.5, 2, true],
    [2, 2, false],
    [2, 0.9, true],
    [1.2, 2, true],
    [1.4, 2, false],
    [2.6, 2, false],
    [2.8, 2, true],
  ])('%d %d of an outline with a notch: %s', (lon, lat, inside) => {
    expect(isWithin({ lon, lat }, notched)).toBe(inside);
  });

  it('is in none where the outline has no length', () => {
    expect(isWithin({ lon: 1, lat: 1 }, [])).toBe(false);
  });
});

describe('the states of a site', () => {
  it('are open at existing and expanding ones alone', () => {
    expect(SITE_STATUSES).toEqual(['existing', 'expanding', 'building', 'soon', 'planned', 'reserved', 'closing']);
    expect(SITE_STATUSES.filter(isOpen)).toEqual(['existing', 'expanding']);
  });
});
