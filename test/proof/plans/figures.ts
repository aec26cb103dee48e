import { oneOf, type Dice } from '../matching/numbers';
import { serialOf, type Cell } from './written-file';

/** Digits as an input method in full width types them. */
export const fullWidth = (text: string): string =>
  text.replace(/[0-9./()+]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const CHINESE = '〇一二三四五六七八九';
const inChinese = (below100: number): string =>
  below100 < 10
    ? CHINESE[below100]!
    : `${below100 < 20 ? '' : CHINESE[Math.floor(below100 / 10)]}十${below100 % 10 === 0 ? '' : CHINESE[below100 % 10]}`;
const two = (number: number): string => String(number).padStart(2, '0');

/** A whole number in one of the ways in which sheets give it, with a unit or without. */
export function figure(value: number, units: readonly string[], dice: Dice): Cell {
  const forms: (() => Cell)[] = [
    () => value,
    () => value,
    () => String(value),
    () => `${value}${oneOf(units, dice)}`,
    () => fullWidth(`${value}${oneOf(units, dice)}`),
    () => ` ${value} ${oneOf(units, dice)} `,
    () => (value >= 1000 ? `${Math.floor(value / 1000)},${String(value % 1000).padStart(3, '0')}` : value),
  ];
  return oneOf(forms, dice)();
}

export interface WrittenDay {
  readonly cell: Cell;
  readonly date: string;
  readonly precision: 'day' | 'month' | 'year';
}

/** A day as a sheet gives it: year, month or day, in figures, in words, as a serial number or (in workbooks) as a date cell. */
export function writtenDay(year: number, dice: Dice, workbook: boolean): WrittenDay {
  const month = 1 + dice(12);
  const day = 1 + dice(28);
  const chineseYear = [...String(year)].map((digit) => CHINESE[Number(digit)]).join('');
  const full = `${year}-${two(month)}-${two(day)}`;
  const ofYear: Cell[] = [
    year,
    `${year}`,
    `${year}年`,
    fullWidth(`${year}年`),
    `${chineseYear}年`,
    `近期（${year}）`,
    `远期${year}`,
    `${year}年（中期）`,
  ];
  const ofMonth: Cell[] = [
    `${year}年${month}月`,
    `${year}.${two(month)}`,
    `${year}-${two(month)}`,
    `${year}/${month}`,
    fullWidth(`${year}年${month}月`),
    `${chineseYear}年${inChinese(month)}月`,
    year * 100 + month,
    `预计${year}年${month}月`,
    `${year}年${month}月（预计）`,
    ...(month > 1 && month < 10 ? [Number(`${year}.${month}`)] : []),
    ...(month === 9 ? [`${year}年秋季`] : []),
  ];
  const ofDay: Cell[] = [
    full,
    `${year}年${month}月${day}日`,
    `${year}/${month}/${day}`,
    `${year}.${month}.${day}`,
    `${year}/${month}/${day} 8:00`,
    `${chineseYear}年${inChinese(month)}月${inChinese(day)}日`,
    serialOf(full),
    String(serialOf(full)),
    ...(workbook ? [{ date: full }, { date: full }] : []),
  ];
  const precision = oneOf(['year', 'month', 'day'] as const, dice);
  const cell = oneOf({ year: ofYear, month: ofMonth, day: ofDay }[precision], dice);
  const date = { year: `${year}-09-01`, month: `${year}-${two(month)}-01`, day: full }[precision];
  return { cell, date, precision };
}

export const NO_DAYS: readonly Cell[] = [
  '2027年底',
  '待定',
  '2026-2028',
  '近期',
  '2199',
  2199,
  '2027-13',
  '2027年2月30日',
  '视情况而定',
];

/** An angle in degrees, minutes and seconds with two places, to about 0.2 m. */
export function inDegrees(value: number, letter: string, dice: Dice): string {
  const hundredths = Math.round(value * 360_000);
  const [degrees, minutes, seconds] = [
    Math.floor(hundredths / 360_000),
    Math.floor(hundredths / 6000) % 60,
    (hundredths % 6000) / 100,
  ];
  return oneOf(
    [
      `${degrees}°${minutes}′${seconds}″`,
      `${degrees}°${minutes}'${seconds}"${letter}`,
      `${degrees}度${minutes}分${seconds}秒`,
      `${letter}${degrees}°${two(minutes)}′${seconds}″`,
    ],
    dice,
  );
}

/** An area in whole ㎡ and the cell that gives it, in the unit of the column or in its own. */
export function area(wanted: number, unit: 'sqm' | 'mu' | 'ha', dice: Dice): { readonly cell: Cell; readonly sqm: number } {
  const inMu = Math.round(wanted / 66.667) / 10;
  const ofMu = Math.round(inMu * 666.67);
  const inHectares = Math.round(wanted / 100) / 100;
  const ofHectares = Math.round(inHectares * 10_000);
  const plain = { sqm: { cell: wanted, sqm: wanted }, mu: { cell: inMu, sqm: ofMu }, ha: { cell: inHectares, sqm: ofHectares } }[
    unit
  ];
  if (dice(6) > 0) return dice(3) > 0 ? plain : { ...plain, cell: fullWidth(String(plain.cell)) };
  return oneOf(
    [
      { cell: `${inMu}亩`, sqm: ofMu },
      { cell: `${wanted}㎡`, sqm: wanted },
      { cell: `${wanted} 平方米`, sqm: wanted },
      { cell: `${inHectares}公顷`, sqm: ofHectares },
    ],
    dice,
  );
}

/** Classes now and to come in one cell, with no other stroke in it. */
export function bothClasses(now: Cell, later: Cell): Cell {
  const part = (cell: Cell): string =>
    cell === null
      ? '—'
      : String(cell)
          .normalize('NFKC')
          .replace(/班\/(?=\d+座)/, '班、')
          .replaceAll('/', '+')
          .trim();
  return now === null && later === null ? null : `${part(now)}/${part(later)}`;
}
