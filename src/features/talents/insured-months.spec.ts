import fc from 'fast-check';
import { addMonths } from '../../domain/kernel/plain-date';
import { insuredMonthsOn } from './insured-months';

const april = { months: 5, asOf: '2027-04-30', continues: true };

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
    expect(insuredMonthsOn({ ...april, asOf: '2027-02-28' }, '2027-03-31')).toBe(5);
  });

  it('takes later months off for an earlier day, never below none', () => {
    expect(insuredMonthsOn(april, '2027-02-10')).toBe(2);
    expect(insuredMonthsOn(april, '2025-01-10')).toBe(0);
  });

  it('is broken once a stopped insurance does not reach the last full month', () => {
    expect(insuredMonthsOn({ ...april, continues: false }, '2027-05-20')).toBe(5);
    expect(insuredMonthsOn({ ...april, continues: false }, '2027-06-01')).toBe(0);
  });

  it('does not invent months for somebody who has none', () => {
    expect(insuredMonthsOn({ ...april, months: 0 }, '2027-09-01')).toBe(0);
    expect(insuredMonthsOn({ ...april, months: null }, '2027-09-01')).toBeNull();
    expect(insuredMonthsOn({ ...april, asOf: null }, '2027-09-01')).toBeNull();
  });

  it('never falls while time passes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: -40, max: 40 }), (months, later) => {
        const at = addMonths('2027-05-10', later);
        expect(insuredMonthsOn({ ...april, months }, addMonths(at, 1))!).toBeGreaterThanOrEqual(insuredMonthsOn({ ...april, months }, at)!);
      }),
    );
  });
});
