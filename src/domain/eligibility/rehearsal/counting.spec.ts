import type { Verdict } from '../verdict';
import { addTallies, changeOf, EMPTY_TALLY, shiftYears, TallySheet, type Compared } from './index';
import { rehearsalStates } from './rehearsal-states';
import { declare } from '../small-policy.fixture';

const verdict = (rest: Partial<Verdict>): Verdict => ({ outcome: 'ELIGIBLE', scope: [], mode: null, ...rest }) as Verdict;
const one: Compared = {
  change: 'loses',
  from: 'ELIGIBLE',
  to: 'NOT_ELIGIBLE',
  reason: 'age P4',
  labels: { class: 'A', authority: 'JK', stage: 'primary', school: 'S1', year: '2026' },
};
const tally = (...cases: Compared[]) => {
  const sheet = new TallySheet();
  cases.forEach((each) => sheet.add(each));
  return sheet.tally();
};

describe('a case under a draft', () => {
  it('is the same with the same places in another order, and changed with another mode or place', () => {
    const before = verdict({ scope: ['JK', 'HK'], mode: 'ranked' });
    expect(changeOf(before, verdict({ scope: ['HK', 'JK'], mode: 'ranked' }))).toBe('same');
    expect(changeOf(before, verdict({ scope: ['HK', 'JK'], mode: 'nearest' }))).toBe('changed');
    expect(changeOf(before, verdict({ scope: ['HK', 'GX'], mode: 'ranked' }))).toBe('changed');
    expect(changeOf(before, verdict({ scope: ['HK', 'JK', 'GX'], mode: 'ranked' }))).toBe('gains');
    expect(changeOf(before, verdict({ scope: ['HK'], mode: 'ranked' }))).toBe('loses');
    expect(changeOf(verdict({ outcome: 'MANUAL' }), verdict({ outcome: 'MANUAL', scope: ['JK'] }))).toBe('changed');
  });
});

describe('a tally', () => {
  const counts = { gains: 0, loses: 0, changed: 0, same: 0 };

  it('counts each case under its class, authority, stage, school and year, and the reasons of those who lose', () => {
    const other: Compared = {
      ...one,
      change: 'gains',
      from: 'NOT_ELIGIBLE',
      to: 'ELIGIBLE',
      labels: { ...one.labels, class: 'B' },
    };
    expect(tally(one, one, other)).toEqual({
      all: { ...counts, loses: 2, gains: 1 },
      by: {
        class: { A: { ...counts, loses: 2 }, B: { ...counts, gains: 1 } },
        authority: { JK: { ...counts, loses: 2, gains: 1 } },
        stage: { primary: { ...counts, loses: 2, gains: 1 } },
        school: { S1: { ...counts, loses: 2, gains: 1 } },
        year: { '2026': { ...counts, loses: 2, gains: 1 } },
      },
      outcomes: { 'ELIGIBLE NOT_ELIGIBLE': 2, 'NOT_ELIGIBLE ELIGIBLE': 1 },
      reasons: { 'age P4': 2 },
    });
  });

  it('of nothing is empty, and adds nothing', () => {
    expect(tally()).toEqual(EMPTY_TALLY);
    expect(EMPTY_TALLY).toEqual({
      all: counts,
      by: { class: {}, authority: {}, stage: {}, school: {}, year: {} },
      outcomes: {},
      reasons: {},
    });
    expect(addTallies(EMPTY_TALLY, tally(one))).toEqual(tally(one));
  });

  it('adds up with another, what only one of them has included', () => {
    const others = (['gains', 'changed', 'same'] as const).map((change): Compared => ({ ...one, change, reason: 'x' }));
    const sum = addTallies(tally(one, ...others), tally(one, ...others));
    expect(sum).toMatchObject({ all: { gains: 2, loses: 2, changed: 2, same: 2 }, reasons: { 'age P4': 2 } });
    expect(sum.outcomes).toEqual({ 'ELIGIBLE NOT_ELIGIBLE': 8 });
    expect(sum.reasons).toEqual({ 'age P4': 2 });
  });
});

describe("last year's case", () => {
  it('has its months moved too, and nothing that is no text or that the policy does not declare as a day', () => {
    const declared = [
      declare('a.day', 'date'),
      declare('a.month', 'month'),
      declare('a.text', 'text'),
      declare('a.count', 'date'),
    ];
    const facts = { 'a.day': '2026-12-31', 'a.month': '2026-02', 'a.text': '2026-01-01', 'a.count': 7, 'b.day': '2026-01-01' };
    expect(shiftYears(facts, 2, declared)).toEqual({ ...facts, 'a.day': '2028-12-31', 'a.month': '2028-02' });
    expect(shiftYears({ 'a.day': '0999-01-01' }, -1, declared)).toEqual({ 'a.day': '0998-01-01' });
    expect(shiftYears({ 'a.month': '0999-01' }, 0, declared)).toEqual({ 'a.month': '0999-01' });
  });
});

describe('a rehearsal', () => {
  it('compares, matches and finishes, and may be cancelled until then', () => {
    expect(rehearsalStates).toMatchObject({
      queued: { begin: 'comparing', cancel: 'cancelled' },
      comparing: { compare: 'matching', cancel: 'cancelled' },
      matching: { finish: 'finished', cancel: 'cancelled' },
    });
  });
});
