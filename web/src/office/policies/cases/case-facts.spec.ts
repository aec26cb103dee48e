import { flatFacts, plainValue, withFact } from './case-facts';

const facts = {
  'talent.class': 'A',
  child: { bornOn: '2021-03-01', enrolled: { stage: null } },
  'residence.owned': ['ZD'],
  'talent.insuredMonths': { value: 7, source: 'x' },
};

describe('the facts of a named case', () => {
  it('are the same nested and dotted', () => {
    expect(flatFacts(facts)).toEqual({
      'talent.class': 'A',
      'child.bornOn': '2021-03-01',
      'child.enrolled.stage': null,
      'residence.owned': ['ZD'],
      'talent.insuredMonths': { value: 7, source: 'x' },
    });
  });

  it('have a value with or without its source', () => {
    expect([plainValue('A'), plainValue({ value: 7, source: 'x' }), plainValue(null), plainValue(undefined)]).toEqual([
      'A',
      7,
      null,
      undefined,
    ]);
  });

  it('take another value, none, or become unknown', () => {
    expect(withFact(facts, 'child.bornOn', '2020-01-01')['child.bornOn']).toBe('2020-01-01');
    expect(withFact(facts, 'talent.class', null)['talent.class']).toBeNull();
    expect('talent.class' in withFact(facts, 'talent.class', undefined)).toBe(false);
  });
});
