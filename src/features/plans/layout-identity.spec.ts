import { settleIdentity } from './layout-identity';
import type { SightedSite } from './layout-sightings';

const GOLD = '410105';
const school = (code: string, name: string, authorityCode = GOLD) => ({ code, name, authorityCode });
/** A row with a code of its own, or one that is merely counted. */
const row = (number: number, code: string, name: string, derived = false): SightedSite => ({
  site: { row: number, code: derived ? null : code } as SightedSite['site'],
  code,
  authorityCode: GOLD,
  sighting: { code, name, authorityCode: GOLD, ownership: 'public', lon: null, lat: null },
});
const settled = (sites: SightedSite[], schools: ReturnType<typeof school>[]) => {
  const { sites: after, findings } = settleIdentity(sites, schools);
  return {
    codes: after.map(({ sighting, code }) => (sighting === null ? null : code)),
    found: findings.map((one) => `${one.severity} ${one.code} ${one.row}`),
  };
};

describe('the school that a site is', () => {
  it('is the one of its code, also under a new name', () => {
    expect(settled([row(1, 'A-1', '甲')], [])).toEqual({ codes: ['A-1'], found: [] });
    expect(settled([row(1, 'A-1', '乙')], [school('A-1', '甲'), school('A-2', '丙')])).toEqual({ codes: ['A-1'], found: [] });
  });

  it('is asked about when codes were swapped, or given to another school', () => {
    const swapped = settled([row(1, 'A-1', '乙'), row(2, 'A-2', '甲')], [school('A-1', '甲'), school('A-2', '乙')]);
    expect(swapped).toEqual({
      codes: [null, null],
      found: ['error PLAN.CODE_OF_OTHER_SCHOOL 1', 'error PLAN.CODE_OF_OTHER_SCHOOL 2'],
    });
    const moved = settled([row(1, 'A-1', '丁'), row(2, 'A-9', '甲')], [school('A-1', '甲')]);
    expect(moved).toEqual({ codes: [null, 'A-9'], found: ['error PLAN.CODE_OF_OTHER_SCHOOL 1'] });
  });

  it('is told by its name where the sheet merely counts: one more in the middle renames nobody', () => {
    const known = [school('YE-001', '甲园'), school('YE-002', '乙园'), school('YE-003', '丙园')];
    const sheet = [
      row(2, 'YE-001', '甲园', true),
      row(3, 'YE-002', '新园', true),
      row(4, 'YE-003', '乙园', true),
      row(5, 'YE-004', '丙园', true),
    ];
    expect(settled(sheet, known)).toEqual({ codes: ['YE-001', 'YE-005', 'YE-002', 'YE-003'], found: [] });
  });

  it('is taken for renamed when its running number was another one’s that is gone, and says so', () => {
    expect(settled([row(2, 'YE-001', '乙园', true)], [school('YE-001', '甲园')])).toEqual({
      codes: ['YE-001'],
      found: ['warning PLAN.NUMBER_OF_OTHER_SCHOOL 2'],
    });
  });

  it('is not told by a name that two schools have, nor by one of another authority', () => {
    expect(settled([row(2, 'YE-009', '甲园', true)], [school('YE-001', '甲园'), school('YE-002', '甲园')]).codes).toEqual([
      'YE-009',
    ]);
    expect(settled([row(2, 'YE-009', '甲园', true)], [school('YE-001', '甲园', '410102')]).codes).toEqual(['YE-009']);
  });

  it('is none for a site on which no school stands', () => {
    expect(settled([{ ...row(1, 'A-1', '乙'), sighting: null }], [school('A-1', '甲')])).toEqual({ codes: [null], found: [] });
  });
});
