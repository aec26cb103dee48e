import { factsOn } from './fact-changes';
import type { Facts } from './facts';
import type { FactDeclaration } from './policy';
import { compiled, declare, policyOf, tableOf } from './small-policy.fixture';
import { turningDays } from './turning-days';

const gate = (cell: string) =>
  tableOf(
    'gate',
    'first',
    ['talent.validTo'],
    ['outcome'],
    [
      [cell, 'pass'],
      ['any', 'fail'],
    ],
  );
const days = (facts: Facts, cell = '>= 2027-06-15', to: string | null = null): string[] =>
  turningDays(compiled(policyOf([gate(cell)], { effective: { from: '2027-05-01', to } })), facts);

describe('the days on which time may change a case', () => {
  it('are firsts of a month, and days that cells or facts name with those after them', () => {
    expect(days({ 'request.on': '2027-05-20' })).toEqual([
      '2027-05-21',
      '2027-06-01',
      '2027-06-15',
      '2027-06-16',
      '2027-07-01',
      '2027-08-01',
    ]);
    expect(days({ 'request.on': '2027-07-15', 'child.bornOn': '2027-08-10' })).toEqual([
      '2027-07-16',
      '2027-08-01',
      '2027-08-10',
      '2027-08-11',
    ]);
    expect(days({ 'request.on': '2027-06-15' })).toEqual(['2027-06-16', '2027-07-01', '2027-08-01']);
  });

  it('end with the school year before an entry, with the next one for a transfer, or with the policy', () => {
    expect(days({ 'request.on': '2027-08-01', 'talent.validTo': '2027-08-31' })).toEqual(['2027-08-02', '2027-08-31']);
    expect(days({ 'request.on': '2028-06-30', 'request.entry': 'transfer' })).toEqual(['2028-07-01', '2028-08-01']);
    expect(days({ 'request.on': '2027-05-20' }, '>= 2027-06-15', '2027-06-15')).toEqual([
      '2027-05-21',
      '2027-06-01',
      '2027-06-15',
    ]);
    expect(days({ 'request.on': '2027-05-20' }, 'any', '2029-01-01')).toEqual([
      '2027-05-21',
      '2027-06-01',
      '2027-07-01',
      '2027-08-01',
    ]);
  });

  it('are none while the day of submission is not known', () => {
    for (const on of [{}, { 'request.on': null }, { 'request.on': 'soon' }, { 'request.on': '2027-05' }] as Facts[])
      expect(days(on)).toEqual([]);
  });
});

describe('facts on a later day', () => {
  const on = (
    rest: Partial<FactDeclaration> & Pick<FactDeclaration, 'type'>,
    value: Facts[string],
    day: string,
    today = '2027-05-20',
  ) => factsOn({ 'request.on': today, 'a.b': value }, [declare('a.b', rest.type, { changes: 'time', ...rest })], day)['a.b'];

  it('rise by a month on each first of one', () => {
    expect(on({ type: 'integer', unit: 'month' }, 5, '2027-05-31')).toBe(5);
    expect(on({ type: 'integer', unit: 'month' }, 5, '2027-06-01')).toBe(6);
    expect(on({ type: 'integer', unit: 'month' }, 5, '2028-05-01')).toBe(17);
  });

  it('rise by a day each day, and by a year on the day of the year', () => {
    expect(on({ type: 'integer', unit: 'day' }, 5, '2027-06-01')).toBe(17);
    expect(
      ['2028-05-19', '2028-05-20', '2029-05-19', '2029-05-20'].map((day) => on({ type: 'integer', unit: 'year' }, 5, day)),
    ).toEqual([5, 6, 6, 7]);
  });

  it('are the day or month of submission where they were', () => {
    expect(on({ type: 'date' }, '2027-05-20', '2027-06-01')).toBe('2027-06-01');
    expect(on({ type: 'date' }, '2027-05-19', '2027-06-01')).toBe('2027-05-19');
    expect(on({ type: 'month' }, '2027-05', '2027-06-01')).toBe('2027-06');
    expect(on({ type: 'month' }, '2027-04', '2027-06-01')).toBe('2027-04');
  });

  it('stay as they are where time does not count them', () => {
    expect(on({ type: 'integer', unit: 'point' }, 5, '2028-06-01')).toBe(5);
    expect(on({ type: 'integer' }, 5, '2028-06-01')).toBe(5);
    expect(on({ type: 'integer', unit: 'month' }, null, '2028-06-01')).toBeNull();
    expect(on({ type: 'integer', unit: 'month', changes: 'never' }, 5, '2028-06-01')).toBe(5);
    expect(on({ type: 'integer', unit: 'month', changes: 'family' }, 5, '2028-06-01')).toBe(5);
  });

  it('know the form’s own facts that time changes, and leave all as it is where the day is not known', () => {
    const insured = declare('talent.insuredMonths', 'integer', { unit: 'month' });
    const submitted = declare('request.on', 'date');
    const facts = { 'request.on': '2027-05-20', 'talent.insuredMonths': 5, 'x.y': 1 };
    expect(factsOn(facts, [insured, submitted], '2027-06-01')).toEqual({
      'request.on': '2027-06-01',
      'talent.insuredMonths': 6,
      'x.y': 1,
    });
    expect(factsOn({ 'talent.insuredMonths': 5 }, [insured], '2027-06-01')).toEqual({ 'talent.insuredMonths': 5 });
    expect(factsOn({ 'request.on': '2027-05-20' }, [insured], '2027-06-01')).toEqual({ 'request.on': '2027-05-20' });
  });
});
