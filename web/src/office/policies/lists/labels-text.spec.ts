import { readLabels, writeLabels } from './labels-text';

describe('the names of values in one cell', () => {
  it('reads what it writes', () => {
    const labels = { own: { zh: '亲生子女', en: 'own child' }, ward: { zh: '被监护人' } };
    expect(writeLabels(labels)).toBe('own=亲生子女/own child；ward=被监护人');
    expect(readLabels(writeLabels(labels))).toEqual(labels);
  });

  it('takes both kinds of semicolon, and nothing for nothing', () => {
    expect(readLabels('a=甲; b=乙；')).toEqual({ a: { zh: '甲' }, b: { zh: '乙' } });
    expect(readLabels('  ')).toBeUndefined();
    expect(writeLabels(undefined)).toBe('');
  });

  it('knows a text that names no value', () => {
    expect(readLabels('甲类')).toBeNull();
    expect(readLabels('a=')).toBeNull();
  });
});
