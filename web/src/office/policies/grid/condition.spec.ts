import { operandsOf, readCondition, withOperator, writeCondition } from './condition';

describe('a condition in its picker', () => {
  it.each(['any', 'is none', '= A', 'in A, B', 'not in A', '>= 6', '1 .. 3', 'within NINE', 'born so that 6 on YEAR-08-31'])(
    'takes %s apart and puts it together again',
    (text) => {
      expect(writeCondition(readCondition(text)!)).toBe(text);
    },
  );

  it('knows a text that is no condition', () => {
    expect(readCondition('6')).toBeNull();
    expect(readCondition('≥ 6')).toBeNull();
  });

  it('keeps the values when the operator changes', () => {
    expect(writeCondition(withOperator(readCondition('= A')!, 'in', []))).toBe('in A');
    expect(writeCondition(withOperator(readCondition('>= 6')!, '..', ['0', '12']))).toBe('6 .. 12');
    expect(writeCondition(withOperator(readCondition('in A, B')!, '=', []))).toBe('= A');
  });

  it('takes the values of the example where there are none to keep', () => {
    expect(writeCondition(withOperator(readCondition('any')!, 'born so that', operandsOf('born so that 6 on YEAR-08-31')))).toBe(
      'born so that 6 on YEAR-08-31',
    );
    expect(writeCondition(withOperator(readCondition('born so that 6 on YEAR-08-31')!, '>=', ['YEAR-09-01']))).toBe(
      '>= YEAR-09-01',
    );
  });
});
