import { hasOpenSite, layoutCeiling, type LayoutSite } from './layout-ceiling';
import { hasOpeningToCome, isOpen, SITE_STATUSES } from './site-status';

const site = (more: Partial<LayoutSite> = {}): LayoutSite => ({
  code: 'S1',
  status: 'existing',
  stage: 'primary',
  current: { classes: 24 },
  planned: { classes: 36 },
  openedOn: {},
  ...more,
});

describe('the ceiling of the layout plan', () => {
  it('is classes over years, in whole classes, and nothing needs explaining then', () => {
    expect(layoutCeiling([site()], 2027, 'G1')).toEqual({ entryClasses: 4, grounds: [] });
    expect(layoutCeiling([site({ current: { classes: 29 } })], 2027, 'G1').entryClasses).toBe(4);
    expect(layoutCeiling([site({ current: { classes: -6 } })], 2027, 'G1').entryClasses).toBe(0);
  });

  it('is asked of the stage, whichever of its grades is named', () => {
    expect(layoutCeiling([site()], 2027, 'G5').entryClasses).toBe(4);
    expect(layoutCeiling([site({ stage: 'junior' })], 2027, 'G5')).toEqual({
      entryClasses: 0,
      grounds: [{ code: 'SITE_NOT_OPEN', value: 0, site: 'S1' }],
    });
  });

  it('is nothing without a site, and says so', () => {
    expect(layoutCeiling([], 2027, 'G1')).toEqual({ entryClasses: 0, grounds: [{ code: 'LAYOUT_MISSING', value: null }] });
  });

  it('takes no class of a site that is not open', () => {
    const closed = SITE_STATUSES.filter((status) => !isOpen(status));
    expect(closed).toEqual(['building', 'soon', 'planned', 'reserved', 'closing']);
    for (const status of closed)
      expect(layoutCeiling([site({ status }), site({ code: 'S2' })], 2027, 'G1')).toEqual({
        entryClasses: 4,
        grounds: [{ code: 'SITE_NOT_OPEN', value: 0, site: 'S1' }],
      });
    expect(hasOpenSite([site({ status: 'planned' }), site()], 2027, 'G2')).toBe(true);
    expect(hasOpenSite([site({ status: 'planned' })], 2027, 'G2')).toBe(false);
    expect(hasOpenSite([], 2027, 'G2')).toBe(false);
  });

  it('counts an extension from the day it is confirmed open, and what it would give is told before', () => {
    const expanding = site({ status: 'expanding', current: { classes: 12 } });
    expect(layoutCeiling([expanding], 2027, 'G1')).toEqual({
      entryClasses: 2,
      grounds: [{ code: 'CURRENT_UNTIL_OPENING', value: 2, insteadOf: 6, site: 'S1' }],
    });
    expect(layoutCeiling([{ ...expanding, openedOn: { G1: '2027-09-01' } }], 2027, 'G1')).toEqual({
      entryClasses: 6,
      grounds: [{ code: 'OPENING_CONFIRMED', value: 6, site: 'S1' }],
    });
    expect(layoutCeiling([{ ...expanding, openedOn: { G1: '2027-09-02' } }], 2027, 'G1').entryClasses).toBe(2);
    expect(layoutCeiling([{ ...expanding, current: null }], 2027, 'G1').entryClasses).toBe(0);
    expect(layoutCeiling([{ ...expanding, planned: null }], 2027, 'G1').grounds).toEqual([
      { code: 'CURRENT_UNTIL_OPENING', value: 2, insteadOf: 2, site: 'S1' },
    ]);
  });

  it('counts a site under construction grade by grade, each from its recorded day', () => {
    const building = site({ status: 'building', current: null, openedOn: { G1: '2027-09-01' } });
    expect(layoutCeiling([building], 2027, 'G1')).toEqual({
      entryClasses: 6,
      grounds: [{ code: 'OPENING_CONFIRMED', value: 6, site: 'S1' }],
    });
    expect(layoutCeiling([building], 2026, 'G1').entryClasses).toBe(0);
    expect(layoutCeiling([{ ...building, openedOn: { G7: '2027-09-01' } }], 2027, 'G1').entryClasses).toBe(0);
    expect([hasOpenSite([building], 2027, 'G1'), hasOpenSite([building], 2027, 'G2')]).toEqual([true, false]);
    expect(layoutCeiling([{ ...building, planned: null }], 2027, 'G1').entryClasses).toBe(0);
    expect(layoutCeiling([{ ...building, planned: null, current: { classes: 12 } }], 2027, 'G1').entryClasses).toBe(2);
  });

  it('opens no land that is only planned or reserved, nor a site that closes, whatever is recorded of it', () => {
    const never = SITE_STATUSES.filter((status) => !isOpen(status) && !hasOpeningToCome(status));
    expect(never).toEqual(['soon', 'planned', 'reserved', 'closing']);
    for (const status of never) {
      const recorded = site({ status, openedOn: { G1: '2020-09-01', G2: '2020-09-01' } });
      expect(layoutCeiling([recorded], 2027, 'G1').entryClasses).toBe(0);
      expect(hasOpenSite([recorded], 2027, 'G2')).toBe(false);
    }
  });

  it('never counts an extension of a site that is not being extended', () => {
    expect(layoutCeiling([site({ openedOn: { G1: '2020-09-01' } })], 2027, 'G1')).toEqual({ entryClasses: 4, grounds: [] });
  });

  it('counts an existing stage as planned where the sheet has no current classes of it', () => {
    expect(layoutCeiling([site({ current: null })], 2027, 'G1')).toEqual({ entryClasses: 6, grounds: [] });
    expect(layoutCeiling([site({ current: null, planned: null })], 2027, 'G1').entryClasses).toBe(0);
  });

  it('goes by the youngest band of a kindergarten', () => {
    const bands = { classes: 12, byGrade: { K1: 5, K2: 4, K3: 3 } };
    expect(layoutCeiling([site({ stage: 'kindergarten', current: bands })], 2027, 'K1').entryClasses).toBe(5);
  });

  it('shares a bare sum between the stages of a site', () => {
    const shared = (entryClasses: number, more: Partial<LayoutSite> = {}): LayoutSite =>
      site({
        stage: 'junior',
        current: null,
        planned: { classes: 18 },
        shared: { classes: 42, others: [{ stage: 'primary', entryClasses }] },
        ...more,
      });
    expect(layoutCeiling([shared(4)], 2027, 'G7')).toEqual({ entryClasses: 6, grounds: [] });
    expect(layoutCeiling([shared(5)], 2027, 'G7')).toEqual({
      entryClasses: 4,
      grounds: [{ code: 'SITE_CEILING_SHARED', value: 4, insteadOf: 6, site: 'S1' }],
    });
    expect(layoutCeiling([shared(9)], 2027, 'G7').entryClasses).toBe(0);
    expect(layoutCeiling([shared(5, { status: 'expanding' })], 2027, 'G7').entryClasses).toBe(4);
    expect(layoutCeiling([shared(5, { status: 'expanding', openedOn: { G7: '2027-01-01' } })], 2027, 'G7')).toEqual({
      entryClasses: 6,
      grounds: [{ code: 'OPENING_CONFIRMED', value: 6, site: 'S1' }],
    });
  });
});
