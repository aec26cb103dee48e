import { withFigures } from './chinese-numerals';
import { isSheetDate, type Cell } from './sheet';

/** A figure as it stands in a cell: nothing, a number with the unit written behind it, or a text that is no number. */
export type Figure =
  | { readonly kind: 'none' }
  | { readonly kind: 'figure'; readonly value: number; readonly unit: string | null }
  | { readonly kind: 'unreadable'; readonly text: string };

export type AreaUnit = 'sqm' | 'mu' | 'hectare';

/** Square metres of one unit; 1 亩 = 666.67 ㎡ is what layout plans state in their notes. */
export const SQM_OF: Record<AreaUnit, number> = { sqm: 1, mu: 666.67, hectare: 10_000 };

const NOTHING = /^(?:[-—–_/\\·]+|无|暂无|空|n\/?a|null)$/i;
const NUMBER = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(万?)((?:h?m2|[^\d])*)$/i;
/** Words that say the number before them is none to count with. */
const ROUGH = /[约余多]|左右|上下|以[上下内]|不[足到]|若干|[-~—–～至到?%]/;

/** The mark of a footnote behind a figure (24①, 24²): its normal form would be read as one more digit. */
const FOOTNOTE = /[\d０-９][\u00b2\u00b3\u00b9\u2070\u2074-\u2089\u2460-\u2473]/;
/** What may be counted in Chinese numerals; 一小 and 六中 are names of schools. */
const IN_WORDS = /^[零〇一二两三四五六七八九十百千]+(?:个|名)?(?:教学)?(?:班|座|人|学位|生|轨)?$/;

/** Blanks divide two figures (12 6), unless they only part its thousands (1 080). */
const TWO_FIGURES = /\d\s+\d/;
const THOUSANDS = /^-?\d{1,3}(?:\s\d{3})+(?!\s*\d)/;

/** True for a text in which a footnote's mark touches a figure: nobody can say where the figure ends. */
export const hasFootnote = (text: string): boolean => FOOTNOTE.test(text);

/** Half-width form without any white space: what headings, codes and figures are compared in. */
export const compact = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The text of a cell for reading by people: trimmed, single blanks, own punctuation kept. Null for empty and for dashes. */
export function textOf(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  const raw = isSheetDate(cell) ? cell.date : String(cell);
  const text = raw.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
  return text === '' || NOTHING.test(text) ? null : text;
}

/**
 * The figure of a cell: full-width digits, thousands separators, 万 and a unit behind the number (㎡ too) are understood. What is
 * only about right (约1000, 1000余人) is unreadable: nobody can be given a seat of it.
 */
export function figureOf(cell: Cell | undefined): Figure {
  const text = textOf(cell);
  if (text === null || cell === undefined) return { kind: 'none' };
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { kind: 'figure', value: cell, unit: null } : { kind: 'unreadable', text };
  const half = text.normalize('NFKC');
  const isOne = !hasFootnote(text) && (!TWO_FIGURES.test(half) || THOUSANDS.test(half));
  const parts = !isOne ? null : NUMBER.exec(compact(text));
  if (!parts || typeof cell === 'boolean' || ROUGH.test(parts[3]!)) return { kind: 'unreadable', text };
  const value = Number(parts[1]!.replaceAll(',', '')) * (parts[2] === '万' ? 10_000 : 1);
  return { kind: 'figure', value, unit: parts[3] ? parts[3].replace(/[()]/g, '') : null };
}

/** As `figureOf`, of a cell that only counts something: 一千零八十 and 二十四个班 are figures there too. */
export function countOf(cell: Cell | undefined): Figure {
  const text = typeof cell === 'string' ? compact(cell) : '';
  return figureOf(IN_WORDS.test(text) ? withFigures(text) : cell);
}

const AREA_WORDS: readonly [RegExp, AreaUnit][] = [
  [/亩/, 'mu'],
  [/公顷|^ha$|[(]ha[)]|hm2|万(?:m2|平方米|平米)/, 'hectare'],
  [/(?<![h万])m2|(?<!万)(?:平方米|平米)/, 'sqm'],
];

/** The units of area that a text names: 亩, ㎡ or 平方米, 公顷 or 万㎡. */
export function areaUnitsOf(text: string | null): AreaUnit[] {
  const unit = compact(text ?? '').toLowerCase();
  return AREA_WORDS.filter(([word]) => word.test(unit)).map(([, name]) => name);
}

/**
 * An area in whole ㎡; the unit in the cell goes before the one in the heading, and without either it is ㎡. Under a heading
 * that names two units (㎡/亩) a bare number is unreadable: it may be either.
 */
export function areaOf(cell: Cell | undefined, heading: string | null): Figure {
  const figure = figureOf(cell);
  if (figure.kind !== 'figure') return figure;
  const own = areaUnitsOf(figure.unit);
  const [unit, other] = own.length > 0 ? own : areaUnitsOf(heading);
  if (other !== undefined) return { kind: 'unreadable', text: textOf(cell) ?? '' };
  return { kind: 'figure', value: Math.round(figure.value * SQM_OF[unit ?? 'sqm']), unit: 'sqm' };
}
