import { outputValue } from './table-columns';

describe('a text in an output column', () => {
  it('is the value of the vocabulary that it spells', () => {
    expect(outputValue('pass', ['pass', 'fail'], undefined)).toBe('pass');
    expect(outputValue('false', [true, false, null], undefined)).toBe(false);
  });

  it('is a number in a column of numbers, and stays a text elsewhere', () => {
    expect(outputValue('-7', null, 'integer')).toBe(-7);
    expect(outputValue('7', null, undefined)).toBe('7');
    expect(outputValue('seven', null, 'integer')).toBe('seven');
  });

  it('stays as it stands where the vocabulary has no such value', () => {
    expect(outputValue('perhaps', ['pass', 'fail'], undefined)).toBe('perhaps');
  });

  it('is nothing when it is empty', () => {
    expect(outputValue('', ['pass'], undefined)).toBeNull();
  });
});
