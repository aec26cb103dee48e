import { withFigures } from './chinese-numerals';

describe('Chinese numerals', () => {
  it.each([
    ['二十四班', '24班'],
    ['十八', '18'],
    ['一十二', '12'],
    ['小学三十六班+初中十八班', '小学36班+初中18班'],
    ['一千零八十', '1080'],
    ['一千六百二十座', '1620座'],
    ['两百人', '200人'],
    ['一百零五', '105'],
    ['六轨三十六班', '6轨36班'],
  ])('%s is %s', (text, figures) => {
    expect(withFigures(text)).toBe(figures);
  });

  it.each(['二四班', '一百二', '6十', '十6', '三万', '十十', '零'])('does not guess %s', (text) => {
    expect(withFigures(text)).toBe(text);
  });
});
