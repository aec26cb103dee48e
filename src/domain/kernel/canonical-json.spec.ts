import * as fc from 'fast-check';
import { canonicalHash, canonicalJson, Formed } from './canonical-json';
import { sm3Hex, utf8 } from './sm3';

describe('canonical JSON', () => {
  it('writes the numbers, strings and literals of RFC 8785, 3.2.2', () => {
    const given: unknown = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(given)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units as RFC 8785, 3.2.3', () => {
    const given = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalJson(given)).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}');
  });

  it('writes the sample numbers of RFC 8785, appendix B', () => {
    const samples: readonly [string, string][] = [
      ['0000000000000000', '0'],
      ['8000000000000000', '0'],
      ['0000000000000001', '5e-324'],
      ['7fefffffffffffff', '1.7976931348623157e+308'],
      ['4340000000000000', '9007199254740992'],
      ['44b52d02c7e14af6', '1e+23'],
      ['444b1ae4d6e2ef50', '1e+21'],
      ['3eb0c6f7a0b5ed8d', '0.000001'],
      ['41b3de4355555553', '333333333.3333332'],
      ['becbf647612f3696', '-0.0000033333333333333333'],
    ];
    for (const [bits, text] of samples) {
      const view = new DataView(new ArrayBuffer(8));
      view.setBigUint64(0, BigInt(`0x${bits}`));
      expect(canonicalJson(view.getFloat64(0))).toBe(text);
    }
  });

  it('keeps the value and is its own canonical form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('hashes piece by piece what it would write, beyond the size of a piece too', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 30_000 }), (value, times) => {
        const long = { value, list: Array.from({ length: times }, (_, i) => `生${i}`) };
        expect(canonicalHash(long)).toBe(`sm3:${sm3Hex(utf8(canonicalJson(long)))}`);
      }),
      { numRuns: 6 },
    );
  });

  it('writes a list that takes its form late as the list it becomes', () => {
    const late = { rows: new Formed([3, 1], (item, i) => ({ item, i })) };
    expect(canonicalJson(late)).toBe('{"rows":[{"i":0,"item":3},{"i":1,"item":1}]}');
  });

  it('names the place of what it refuses', () => {
    expect(() => canonicalJson({ a: [1, { b: undefined }] })).toThrow('$.a[1].b: undefined has no JSON form');
    expect(() => canonicalJson({ a: [1, 2], c: NaN })).toThrow('$.c: number is not finite');
  });

  it('treats __proto__ and numerals as ordinary names', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":2,"10":3,"2":4}'))).toBe('{"10":3,"2":4,"__proto__":2,"b":1}');
  });

  it.each([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a number without end', [Infinity]],
    ['not a number', { a: NaN }],
    ['a lone surrogate', 'x\ud800'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['a bigint', 1n],
    ['a date', new Date('2027-06-10T10:00:00Z')],
    ['a map', new Map()],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
