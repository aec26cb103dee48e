import fc from 'fast-check';
import { demoTree } from '../demo-tree.fixture';
import { evaluate } from '../index';
import { compiled, FACTS, policyOf, tableOf } from '../small-policy.fixture';
import {
  addTallies,
  changeOf,
  CHANGES,
  DIMENSIONS,
  EMPTY_TALLY,
  shiftYears,
  TallySheet,
  type Compared,
  type Dimension,
} from './index';

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
const verdict = (least: number, months: number, authorities = demoTree.codes()) =>
  evaluate(byMonths(least), { 'talent.months': months }, { authorities });

describe('a case under a draft', () => {
  it('gains, loses, or stays as it was', () => {
    expect(changeOf(verdict(6, 5), verdict(3, 5))).toBe('gains');
    expect(changeOf(verdict(3, 5), verdict(6, 5))).toBe('loses');
    expect(changeOf(verdict(3, 7), verdict(6, 7))).toBe('same');
    expect(changeOf(verdict(3, 7, ['ZD']), verdict(3, 7, ['GX']))).toBe('changed');
  });
});

describe("last year's case", () => {
  it('is a year younger: its dates move, its counts and words stay', () => {
    const facts = {
      'child.bornOn': '2020-02-29',
      'talent.validTo': '2027-08-15',
      'request.on': null,
      'talent.months': 5,
      'talent.class': 'C',
    };
    expect(shiftYears(facts, 1, FACTS)).toEqual({ ...facts, 'child.bornOn': '2021-02-28', 'talent.validTo': '2028-08-15' });
    expect(shiftYears(facts, 4, FACTS)['child.bornOn']).toBe('2024-02-29');
    expect(shiftYears(facts, 0, FACTS)).toBe(facts);
  });
});

describe('a tally', () => {
  const labels: fc.Arbitrary<Record<Dimension, string>> = fc.record({
    class: fc.constantFrom('A', 'B', 'none'),
    authority: fc.constantFrom('ZZ', 'ZD'),
    stage: fc.constantFrom('primary', 'junior'),
    school: fc.constantFrom('ZX-01-001', '__proto__', ''),
    year: fc.constantFrom('2026', '2027'),
  });
  const outcome = fc.constantFrom('ELIGIBLE' as const, 'NOT_ELIGIBLE' as const);
  const compared: fc.Arbitrary<Compared> = fc.record({
    change: fc.constantFrom(...CHANGES),
    from: outcome,
    to: outcome,
    reason: fc.constantFrom('age P4', 'insurance P3'),
    labels,
  });
  const tallyOf = (cases: readonly Compared[]) => {
    const sheet = new TallySheet();
    cases.forEach((one) => sheet.add(one));
    return sheet.tally();
  };

  it('is the same however its cases are cut into batches, and counts each once in every dimension', () => {
    fc.assert(
      fc.property(fc.array(compared, { maxLength: 30 }), fc.nat(30), (cases, cut) => {
        const whole = tallyOf(cases);
        const parts = addTallies(addTallies(EMPTY_TALLY, tallyOf(cases.slice(cut))), tallyOf(cases.slice(0, cut)));
        expect(parts).toEqual(whole);
        const total = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
        expect(total({ ...whole.all })).toBe(cases.length);
        for (const dimension of DIMENSIONS)
          expect(Object.values(whole.by[dimension]).reduce((sum, counts) => sum + total({ ...counts }), 0)).toBe(cases.length);
        expect(total({ ...whole.reasons })).toBe(whole.all.loses);
      }),
    );
  });
});
