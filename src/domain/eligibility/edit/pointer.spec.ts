import { indexOf, isRecord, pointerOf, tokensOf, valueAt, withChanged } from './pointer';

describe('a JSON pointer', () => {
  it('is read into tokens and written from them, strange letters escaped', () => {
    expect(tokensOf('')).toEqual([]);
    expect(tokensOf('/')).toEqual(['']);
    expect(tokensOf('/a~1b/m~0n/~01')).toEqual(['a/b', 'm~n', '~1']);
    expect(tokensOf('a')).toBeUndefined();
    expect(tokensOf('/a~')).toBeUndefined();
    expect(tokensOf('/a~2')).toBeUndefined();
    expect(pointerOf(['a/b', 'm~n', 3])).toBe('/a~1b/m~0n/3');
    expect(pointerOf([])).toBe('');
  });

  it('counts places in a list without leading zeros, the one behind the last included', () => {
    expect(['0', '2', '3', '-', '4', '01', '-1', 'x', ''].map((token) => indexOf(token, 3))).toEqual([
      0,
      2,
      3,
      3,
      ...Array<undefined>(5).fill(undefined),
    ]);
    expect(indexOf('123456', 999_999)).toBe(123_456);
    expect(indexOf('1234567', 9_999_999)).toBeUndefined();
    expect(indexOf('x12', 999)).toBeUndefined();
    expect(indexOf('12x', 999)).toBeUndefined();
  });

  it('leads to a value, or to nothing', () => {
    const document = { a: [{ b: 1 }, null], c: 'text' };
    expect(valueAt(document, [])).toBe(document);
    expect(valueAt(document, ['a', '0', 'b'])).toBe(1);
    expect(valueAt(document, ['a', '1'])).toBeNull();
    for (const tokens of [['a', '2'], ['a', '-'], ['x'], ['c', '0'], ['a', '1', 'b'], ['toString'], ['c', 'length']])
      expect(valueAt(document, tokens)).toBeUndefined();
    expect(valueAt([], ['0'])).toBeUndefined();
  });

  it('changes the one value, and shares all others', () => {
    const document = { a: [{ b: 1 }, { b: 2 }], c: {} };
    const changed = withChanged(document, ['a', '1', 'b'], (old) => Number(old) + 1) as typeof document;
    expect(changed).toEqual({ a: [{ b: 1 }, { b: 3 }], c: {} });
    expect(changed.a[0]).toBe(document.a[0]);
    expect(changed.c).toBe(document.c);
    expect(withChanged('text', ['a'], () => 1)).toBe('text');
    expect(withChanged({}, ['a'], (old) => old)).toEqual({ a: null });
    expect([{}, [], null, 'x', 7].map(isRecord)).toEqual([true, false, false, false, false]);
  });
});
