import { createHash, createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { fromHex, hex, hexOfWords, HmacSm3, hmacSm3, Sm3, sm3, sm3Hex, utf8 } from './sm3';

const bytes = fc.uint8Array({ maxLength: 300 });

describe('SM3', () => {
  it('gives the digests of GB/T 32905-2016, annex A', () => {
    expect(sm3Hex(utf8('abc'))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(sm3Hex(utf8('abcd'.repeat(16)))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
  });

  it('agrees with an independent implementation on any bytes', () => {
    fc.assert(
      fc.property(bytes, (message) => {
        expect(sm3Hex(message)).toBe(createHash('sm3').update(message).digest('hex'));
      }),
    );
  });

  it('agrees with an independent implementation at every length around the block borders', () => {
    for (let length = 0; length <= 200; length += 1) {
      const message = new Uint8Array(length).fill(0xa5);
      expect(hex(sm3(message))).toBe(createHash('sm3').update(message).digest('hex'));
    }
  });

  it('signs as an independent HMAC-SM3 does, with keys shorter and longer than a block', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 150 }), bytes, (key, message) => {
        expect(hex(hmacSm3(key, message))).toBe(createHmac('sm3', key).update(message).digest('hex'));
      }),
    );
  });

  it('gives one digest however the bytes are cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 6 }), (pieces) => {
        const hash = new Sm3();
        pieces.forEach((piece) => hash.update(piece));
        expect(hex(hash.digest())).toBe(createHash('sm3').update(Buffer.concat(pieces)).digest('hex'));
      }),
    );
  });

  it('signs texts as their UTF-8 bytes, at every length around the block border', () => {
    const out = new Int32Array(8);
    const key = new HmacSm3(utf8('key'));
    for (let length = 0; length <= 140; length += 1)
      for (const letter of ['a', 'é', '\u0000']) {
        const text = letter.repeat(length);
        key.signText(text, out);
        expect(hexOfWords(out)).toBe(createHmac('sm3', 'key').update(text, 'utf8').digest('hex'));
      }
  });

  it('reads back the hexadecimal digits it writes and nothing else', () => {
    fc.assert(fc.property(bytes, (some) => expect(fromHex(hex(some))).toEqual(some)));
    for (const wrong of ['0', 'AB', 'zz', ' 00']) expect(() => fromHex(wrong)).toThrow(RangeError);
  });
});
