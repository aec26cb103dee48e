import { addDays, daysBetween, isPlainDate } from '../../domain/kernel/plain-date';
import { compact, hasFootnote, textOf } from './cells';
import { isSheetDate, type Cell } from './sheet';

export type DatePrecision = 'day' | 'month' | 'year';

/** What a cell says about a day: nothing, a day with how exactly it was written, or a text that is no date. */
export type DateReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly date: string; readonly precision: DatePrecision }
  | { readonly kind: 'unreadable'; readonly text: string };

/** Where the year 1900 date system of spreadsheets counts from. */
const SERIAL_ZERO = '1899-12-30';

const PREFIX = /^(?:近期|中期|远期|预计|计划|拟|于)+[:]?/;
const TERM_IN_BRACKETS = /[(](?:近期|中期|远期|预计|计划|暂定|拟定?)[)]$/;
/** The time of day behind a date is cut off while a blank still divides the two: 2027/9/1 10:00 is no eleventh. */
const TIME_OF_DAY = /\s+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const NUMERALS = '〇一二三四五六七八九';
const IN_WORDS = /^([〇○零o一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?/i;
const FORMS: readonly [RegExp, (parts: RegExpExecArray) => [string, string?, string?]][] = [
  [/^(\d{4})年?$/, (p) => [p[1]!]],
  [/^(\d{4})年?秋(?:季|期)?(?:学期)?(?:开学)?$/, (p) => [p[1]!, '9']],
  [/^(\d{4})[年./-](\d{1,2})月?(?:份)?$/, (p) => [p[1]!, p[2]!]],
  [/^(\d{4})(0[1-9]|1[0-2])$/, (p) => [p[1]!, p[2]!]],
  [/^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?(?:T?\d{1,2}:\d{2}(?::\d{2})?.*)?$/, (p) => [p[1]!, p[2]!, p[3]!]],
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, (p) => [p[1]!, p[2]!, p[3]!]],
];

/**
 * The day a cell names: date cells, serial numbers of spreadsheets, 2009 · 1992年 · 2012.09 · 2027年9月 · 2027-09-01 ·
 * 20270901 · 2027年秋季 · 远期2035 · 近期（2025） · 二〇二七年九月. A year alone is its 1 September (the first day of its school year) unless `yearAlone` says
 * otherwise; a month alone is its first day.
 */
export function dateOf(cell: Cell | undefined, yearAlone = '09-01'): DateReading {
  const text = textOf(cell);
  if (text === null || cell === undefined || cell === null) return { kind: 'none' };
  const unreadable: DateReading = { kind: 'unreadable', text };
  if (hasFootnote(text)) return unreadable;
  if (isSheetDate(cell)) return fromSerialOrDay(cell.date, yearAlone);
  const bare = withDigits(compact(text.replace(TIME_OF_DAY, '')).replace(TERM_IN_BRACKETS, '').replace(PREFIX, '')).replace(
    /^[(](\d{4}年?)[)]$/,
    '$1',
  );
  // 2012.1 typed as a number may have been October: spreadsheets drop the zero. It is not guessed.
  if (typeof cell === 'number' && /^\d{4}\.1$/.test(bare)) return unreadable;
  for (const [form, parts] of FORMS) {
    const found = form.exec(bare);
    if (found) return dayOf(parts(found), yearAlone) ?? unreadable;
  }
  return /^\d{5}(\.\d+)?$/.test(bare) ? fromSerialOrDay(addDays(SERIAL_ZERO, Math.floor(Number(bare))), yearAlone) : unreadable;
}

/** A year typed into a cell formatted as date shows as a day of 1905: its serial number is the year that was meant. */
function fromSerialOrDay(date: string, yearAlone: string): DateReading {
  const serial = daysBetween(SERIAL_ZERO, date);
  if (serial >= 1900 && serial <= 2100) return { kind: 'date', date: `${serial}-${yearAlone}`, precision: 'year' };
  return { kind: 'date', date, precision: 'day' };
}

function dayOf([year, month, day]: [string, string?, string?], yearAlone: string): DateReading | null {
  const date =
    month === undefined ? `${year}-${yearAlone}` : `${year}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  if (!isPlainDate(date) || Number(year) < 1800 || Number(year) > 2200) return null;
  return { kind: 'date', date, precision: month === undefined ? 'year' : day === undefined ? 'month' : 'day' };
}

/** 二〇二七年九月一日 in digits; any other text as it is. */
function withDigits(text: string): string {
  return text.replace(IN_WORDS, (_, year: string, month?: string, day?: string) => {
    const digits = [...year].map((one) => (/[○零o]/i.test(one) ? 0 : NUMERALS.indexOf(one))).join('');
    return `${digits}年${month ? `${belowHundred(month)}月` : ''}${day ? `${belowHundred(day)}日` : ''}`;
  });
}

function belowHundred(text: string): number {
  const ten = text.indexOf('十');
  const unit = (one: string | undefined): number => (one === undefined ? 0 : NUMERALS.indexOf(one));
  if (ten < 0) return unit(text[0]);
  return (ten === 0 ? 1 : unit(text[0])) * 10 + unit(text[ten + 1]);
}
