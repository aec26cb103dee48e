import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { hexOfWords, sm3 } from '../kernel/sm3';
import { Drum, orderByDraw, singleDraws } from './lottery';
import { sound } from './sound.fixture';

describe('draws in a row', () => {
  it('are the HMAC-SM3 that anybody can compute, for ids of any script and length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 }), fc.string(), (id, seed) => {
        const seedBytes = Buffer.from(seed, 'utf8');
        const expected = createHmac('sm3', sm3(seedBytes)).update(Buffer.from(id, 'utf8')).digest('hex');
        expect(hexOfWords(new Drum({ seed, scope: 'single' }).row([{ id }]))).toBe(expected);
      }),
    );
  });

  it('order the students as their hexadecimal digits do', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `s${i}`);
    const instance = sound({
      students: ids.map((id) => ({ id, prefs: [] })),
      schools: [],
      lottery: { seed: 'seed' },
    });
    const row = singleDraws(instance)!;
    const drawn = instance.students.map((_, i) => hexOfWords(row, 8 * i));
    const expected = drawn.map((_, i) => i).sort((a, b) => (drawn[a]! < drawn[b]! ? -1 : 1));
    expect([...orderByDraw(row)]).toEqual(expected);
  });

  it('are compared to the last digit, and by the order of students when they are equal', () => {
    const draw = (...words: readonly [number, number]): readonly number[] => [words[0], 0, 0, 0, 0, 0, 0, words[1]];
    const row = Int32Array.from([draw(-1, 0), draw(7, -1), draw(7, 3), draw(7, 3), draw(0, 5)].flat());
    expect([...orderByDraw(row)]).toEqual([4, 2, 3, 1, 0]);
  });
});
