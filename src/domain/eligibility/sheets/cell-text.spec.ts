import type { Json } from '../edit';
import { CELL, cellText, JSON_VALUE, LIST, OUTPUT, readCell, TEXT, TEXT_OR_NULL, WORD, type CellForm } from './cell-text';
import { letterOf } from './text-sheet';

const FORMS: Readonly<Record<string, CellForm>> = { CELL, JSON_VALUE, LIST, OUTPUT, TEXT, TEXT_OR_NULL, WORD };

describe('a value in a cell', () => {
  it.each<[string, Json | undefined, string]>([
    ['TEXT', undefined, ''],
    ['TEXT', 'plain', 'plain'],
    ['TEXT', '', '""'],
    ['TEXT', '"quoted"', '"\\"quoted\\""'],
    ['TEXT', 'null', 'null'],
    ['TEXT', null, 'json: null'],
    ['TEXT', 7, 'json: 7'],
    ['TEXT', 'json: 7', '"json: 7"'],
    ['TEXT', ' blank', '" blank"'],
    ['TEXT', 'blank ', '"blank "'],
    ['TEXT', 'a\tb', 'a\tb'],
    ['TEXT', 'a\u0001b', '"a\\u0001b"'],
    ['TEXT', 'a\u0085b', '"a\\u0085b"'],
    ['TEXT', 'a\u2028b', '"a\\u2028b"'],
    ['TEXT', '\ufeffb', '"\\ufeffb"'],
    ['TEXT', 'a_x0041_', '"a\\u005fx0041_"'],
    ['TEXT', 'a_b', 'a_b'],
    ['CELL', '', '""'],
    ['CELL', '>= 6', '>= 6'],
    ['TEXT_OR_NULL', null, ''],
    ['TEXT_OR_NULL', 'null', '"null"'],
    ['TEXT_OR_NULL', '1号', '1号'],
    ['OUTPUT', null, ''],
    ['OUTPUT', '', '""'],
    ['OUTPUT', 7, '7'],
    ['OUTPUT', '7', '"7"'],
    ['OUTPUT', true, 'true'],
    ['OUTPUT', 'true', '"true"'],
    ['OUTPUT', 'pass', 'pass'],
    ['LIST', undefined, ''],
    ['LIST', [], '[]'],
    ['LIST', ['A', 'B'], 'A, B'],
    ['LIST', ['A, B'], '["A, B"]'],
    ['LIST', [''], '[""]'],
    ['LIST', 'A', 'json: "A"'],
    ['LIST', [7], 'json: [7]'],
    ['JSON_VALUE', { a: 1 }, '{"a":1}'],
    ['JSON_VALUE', 'word', 'word'],
    ['JSON_VALUE', '7', '"7"'],
    ['JSON_VALUE', 7, '7'],
    ['JSON_VALUE', null, 'null'],
    ['WORD', '410102', '410102'],
    ['WORD', 'true', 'true'],
    ['WORD', true, 'json: true'],
    ['WORD', null, 'null'],
    ['WORD', 'null', '"null"'],
    ['WORD', ['A'], '["A"]'],
    ['WORD', '[A', '[A'],
  ])('of form %s %j is written %s, and read as it was', (form, value, text) => {
    expect(cellText(value, FORMS[form]!)).toBe(text);
    expect(readCell(text, FORMS[form]!)).toEqual(value);
  });

  it.each<[string, string, Json | undefined]>([
    ['LIST', 'A，B , C', ['A', 'B', 'C']],
    ['LIST', '[A', ['[A']],
    ['LIST', '["A", 7]', ['["A"', '7]']],
    ['OUTPUT', 'null', 'null'],
    ['OUTPUT', '[1]', '[1]'],
    ['TEXT', '"broken', '"broken'],
    ['TEXT', 'json: broken', 'json: broken'],
    ['WORD', '{broken', '{broken'],
    ['JSON_VALUE', '{broken', '{broken'],
  ])('of form %s the text %s is read as %j', (form, text, value) => {
    expect(readCell(text, FORMS[form]!)).toEqual(value);
  });

  it('stands in a column that is named as a spreadsheet names it', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
