import { isBetter } from './better-of-two';
import { evaluate } from './index';
import { compiled, policyOf, tableOf } from './small-policy.fixture';
import type { Verdict } from './verdict';

const byMonths = (least: number) =>
  compiled(
    policyOf([
      tableOf(
        'insurance',
        'unique',
        ['talent.months'],
        ['outcome'],
        [
          [`>= ${least}`, 'pass'],
          [`< ${least}`, 'fail'],
        ],
      ),
    ]),
  );
const verdict = (least: number, months: number | undefined, authorities = ['410102', 'ZD']): Verdict =>
  evaluate(byMonths(least), months === undefined ? {} : { 'talent.months': months }, { authorities });

describe('the better of two versions', () => {
  it('is the newer one only where it turns the outcome to the good', () => {
    expect(isBetter(verdict(3, 5), verdict(6, 5))).toBe(true);
    expect(isBetter(verdict(6, 5), verdict(3, 5))).toBe(false);
    expect(isBetter(verdict(6, undefined), verdict(6, 5))).toBe(true);
  });

  it('stays the older one where both say the same', () => {
    expect(isBetter(verdict(3, 7), verdict(6, 7))).toBe(false);
    expect(isBetter(verdict(6, 2), verdict(6, 2))).toBe(false);
  });

  it('is the newer one when it opens everything the older opened and more, not when it opens something else', () => {
    expect(isBetter(verdict(3, 7, ['410102', 'ZD']), verdict(3, 7, ['ZD']))).toBe(true);
    expect(isBetter(verdict(3, 7, ['410102', 'GX']), verdict(3, 7, ['ZD']))).toBe(false);
    expect(isBetter(verdict(3, 7, ['ZD']), verdict(3, 7, ['410102', 'ZD']))).toBe(false);
  });
});
