import fc from 'fast-check';
import { addMonths } from '../../domain/kernel/plain-date';
import { insuredMonthsOn } from './insured-months';

const april = { insuredMonths: 5, insuredAsOf: '2027-04-30' };

describe('insured months on a day', () => {
  it('is what the register states while its month is the last full one', () => {
    expect(insuredMonthsOn(april, '2027-05-01')).toBe(5);
    expect(insuredMonthsOn(april, '2027-05-31')).toBe(5);
  });

  it('grows with every full month that has passed since', () => {
    expect(insuredMonthsOn(april, '2027-06-01')).toBe(6);
    expect(insuredMonthsOn(april, '2027-09-15')).toBe(9);
  });

  it('counts the last full month also on the 31st of a month after a shorter one', () => {
    expect(insuredMonthsOn({ ...april, insuredAsOf: '2027-02-28' }, '2027-03-31')).toBe(5);
  });

  it('takes later months off for an earlier day, never below none', () => {
    expect(insuredMonthsOn(april, '2027-02-10')).toBe(2);
    expect(insuredMonthsOn(april, '2025-01-10')).toBe(0);
  });

  it('is broken once a stopped insurance does not reach the last full month', () => {
    expect(insuredMonthsOn(april, '2027-05-20', false)).toBe(5);
    expect(insuredMonthsOn(april, '2027-06-01', false)).toBe(0);
  });

  it('does not invent months for somebody who has none', () => {
    expect(insuredMonthsOn({ ...april, insuredMonths: 0 }, '2027-09-01')).toBe(0);
    expect(insuredMonthsOn({ ...april, insuredMonths: null }, '2027-09-01')).toBeNull();
    expect(insuredMonthsOn({ ...april, insuredAsOf: null }, '2027-09-01')).toBeNull();
  });

  it('never falls while time passes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -40, max: 40 }), (insuredMonths, later) => {
        const at = addMonths('2027-05-10', later);
        expect(insuredMonthsOn({ ...april, insuredMonths }, addMonths(at, 1))!).toBeGreaterThanOrEqual(
          insuredMonthsOn({ ...april, insuredMonths }, at)!,
        );
      }),
    );
  });
});
