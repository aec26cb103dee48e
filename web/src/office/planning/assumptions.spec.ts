import { assumptionsOf, isAsForecast, sitesOf } from './assumptions';

describe('what a planner assumes', () => {
  it('comes back from the address as it went in, also by a name for a code', () => {
    const openings = new Map([
      ['4101010001', 2028],
      ['中原科技城规划小学（一）', null],
      ['a@b', 2030],
    ]);
    const { openings: back, childrenPercent } = assumptionsOf({ sites: sitesOf(openings), children: '120' });
    expect([[...back], childrenPercent]).toEqual([[...openings], 120]);
  });

  it('is as forecast where the address says nothing, or nothing that can be', () => {
    expect(sitesOf(new Map())).toBeUndefined();
    for (const address of [{}, { sites: 'X@soon|@2028', children: '49', talents: '1e3' }, { children: 'many', talents: '-1' }])
      expect(isAsForecast(assumptionsOf(address))).toBe(true);
    expect(isAsForecast(assumptionsOf({ talents: '0' }))).toBe(false);
  });
});
