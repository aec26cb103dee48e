const DIGITS = '零一二三四五六七八九';
const PLACES = ['千', '百', '十', ''] as const;
/** A run of numerals that no figure touches: 6十 is a slip of the hand. */
const RUN = /(?<![\d零〇一二两三四五六七八九十百千])[零〇一二两三四五六七八九十百千]+(?![\d零〇一二两三四五六七八九十百千万])/g;

/** 1080 is 一千零八十, as a form is filled in. */
function spelled(number: number): string {
  const digits = String(number).padStart(4, '0');
  const words = PLACES.map((place, at) => (digits[at] === '0' ? '零' : `${DIGITS[Number(digits[at])]}${place}`)).join('');
  return words
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '')
    .replace(/^一十/, '十');
}

function numberOf(run: string): number | null {
  const word = run.replace(/两/g, '二').replace(/〇/g, '零').replace(/^一十/, '十');
  let number = 0;
  for (const [, digit, place] of word.matchAll(/([一二三四五六七八九])?([千百十])|([一二三四五六七八九])$/g)) {
    const scale = { 千: 1000, 百: 100, 十: 10 }[place ?? ''];
    number += scale === undefined ? DIGITS.indexOf(word.at(-1)!) : scale * (digit ? DIGITS.indexOf(digit) : 1);
  }
  return word !== '' && spelled(number) === word ? number : null;
}

/**
 * The text with its Chinese numerals in figures: 小学二十四班 is 小学24班. Only what is spelled out in full is a number; 二四 and
 * 一百二 stay as they are.
 */
export const withFigures = (text: string): string =>
  text.replace(RUN, (run) => {
    const number = numberOf(run);
    return number === null ? run : String(number);
  });
