// What a cell of classes says: 36 · 三十六班 · ４８班 · 24班(1080座) · 24班/1080座 · 小学36班+初中18班 · 24班小学、12班初中 · 24/18 · 6/6/6.
import { STAGES, type Stage } from '../../../domain/kernel/school-year';
import { withFigures } from '../../../platform/files/chinese-numerals';
import { compact, hasFootnote, textOf } from '../../../platform/files/cells';
import type { Cell } from '../../../platform/files/sheet';

export type ClassExpression =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'classes';
      /** The sum; parts are added up. */
      readonly total: number;
      /** Parts that the cell names by stage. */
      readonly byStage: Partial<Record<Stage, number>>;
      /** Parts that only a stroke divides, in the order of the stages. */
      readonly parts: readonly number[];
      /** Seats that the cell gives in brackets. */
      readonly seats: number | null;
    }
  | { readonly kind: 'unreadable'; readonly text: string };

const STAGE_OF_WORD: Record<string, Stage> = { 幼儿园: 'kindergarten', 小学: 'primary', 初中: 'junior', 高中: 'senior' };
const SEATS = /[(,、;\/]?(?:共|计|合)?(\d+)个?(?:座|学位|人|生)[)]?/g;
const TRACKS = /[(]?(?:\d+|[一二三四五六七八九十]{1,3})轨(?:制)?[)]?/g;
const NAMED = /^(?:(?:幼儿园|小学|初中|高中)(?:部|段)?:?\d+个?(?:教学)?班?[+、,;\/和及]?)+$/;
const NAMED_PART = /(幼儿园|小学|初中|高中)(?:部|段)?:?(\d+)/g;
const COUNT_FIRST = /^(?:\d+个?(?:教学)?班[(]?(?:幼儿园|小学|初中|高中)(?:部|段)?[)]?[+、,;\/和及]?)+$/;
const COUNT_FIRST_PART = /(\d+)个?(?:教学)?班[(]?(幼儿园|小学|初中|高中)(?:部|段)?[)]?/g;
/** 小学（24班）+初中（12班）: brackets around the count of a named stage say nothing more. */
const BRACKETED_COUNT = /(幼儿园|小学|初中|高中)((?:部|段)?)[(](\d+个?(?:教学)?班?)[)]/g;
/** 36班（小学24班、初中12班）, 54班(36+18): a sum and its parts, which must make it. */
const SUM_AND_PARTS = /^(?:共|计)?(\d+)个?班?[(](?:其中:?)?(.*)[)]$/;
const STROKES = /^\d+个?班?(?:[\/+]\d+个?班?)+$/;
const PLAIN = /^(\d+)(?:\.0+)?个?(?:教学)?班?$/;

const sum = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

const partOf = (word: string, count: string): [Stage, number] => [STAGE_OF_WORD[word]!, Number(count)];

const sumFor = (stage: Stage, named: readonly [Stage, number][]): [Stage, number][] => {
  const own = named.filter(([one]) => one === stage);
  return own.length === 0 ? [] : [[stage, sum(own.map(([, count]) => count))]];
};

/** No site has so many: 1080 in a column of classes are seats. */
const MOST_CLASSES = 300;

/** Reads one cell of classes; anything it does not wholly understand is unreadable, never half read. */
export function readClasses(cell: Cell | undefined): ClassExpression {
  const read = expressionOf(cell);
  return read.kind === 'classes' && read.total > MOST_CLASSES ? { kind: 'unreadable', text: textOf(cell) ?? '' } : read;
}

function expressionOf(cell: Cell | undefined): ClassExpression {
  const text = textOf(cell);
  if (text === null) return { kind: 'none' };
  if (hasFootnote(text)) return { kind: 'unreadable', text };
  const lines = text.normalize('NFKC').replace(/(?<=\d)\s+(?=\d)/g, '/');
  const whole = withFigures(compact(lines)).replace(BRACKETED_COUNT, '$1$2$3');
  const divided = dividedSum(whole);
  if (divided !== null) return divided;
  const inBrackets = [...whole.matchAll(SEATS)].map((found) => Number(found[1]));
  const seats = inBrackets.length > 0 ? sum(inBrackets) : null;
  const classes = whole.replace(SEATS, '').replace(TRACKS, '');
  const plain = PLAIN.exec(classes);
  if (plain) return { kind: 'classes', total: Number(plain[1]), byStage: {}, parts: [], seats };
  const named = NAMED.test(classes)
    ? [...classes.matchAll(NAMED_PART)].map(([, word, count]) => partOf(word!, count!))
    : COUNT_FIRST.test(classes)
      ? [...classes.matchAll(COUNT_FIRST_PART)].map(([, count, word]) => partOf(word!, count!))
      : [];
  if (named.length > 0) {
    const byStage = Object.fromEntries(STAGES.flatMap((stage) => sumFor(stage, named)));
    return { kind: 'classes', total: sum(named.map(([, count]) => count)), byStage, parts: [], seats };
  }
  if (STROKES.test(classes)) {
    const parts = (classes.match(/\d+/g) ?? []).map(Number);
    return { kind: 'classes', total: sum(parts), byStage: {}, parts, seats };
  }
  return { kind: 'unreadable', text };
}

function dividedSum(whole: string): ClassExpression | null {
  const [, sum, inside] = SUM_AND_PARTS.exec(whole) ?? [];
  const parts = inside !== undefined && /[\d]班?[+、,;\/和]|小学|初中|高中/.test(inside) ? readClasses(inside) : null;
  const split = parts?.kind === 'classes' && (parts.parts.length > 1 || Object.keys(parts.byStage).length > 1);
  return split && parts.total === Number(sum) ? parts : null;
}
