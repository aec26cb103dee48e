import { textOf } from './cells';
import type { Cell } from './sheet';

/** An angle as a cell gives it, with the half of the globe where the cell names it. */
export interface Degrees {
  readonly value: number;
  /** Whether the cell itself says that it is a longitude or a latitude (E, 东经, N, 北纬). */
  readonly axis: 'lon' | 'lat' | null;
}

const EAST = /^(?:东经|e)|e$/i;
const NORTH = /^(?:北纬|n)|n$/i;
const WORDS = /^(?:东经|北纬|经度|纬度|[en])[:=]?|[en]$/gi;
const DECIMAL = /^\d{1,3}(?:\.\d+)?(?:°|度)?$/;
const PARTS = /^(\d{1,3})(?:°|度|-|:)(\d{1,2}(?:\.\d+)?)(?:(?:′|分|-|:)(?:(\d{1,2}(?:\.\d+)?)(?:″|秒)?)?)?$/;

/** One spelling of the many strokes that stand for minutes and seconds. */
const strokes = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/''|["”“″]|′′/g, '″')
    .replace(/['’‘′ʹ]/g, '′')
    .replace(/[º˚]/g, '°');

/** The angle of a cell: 113.4949 · 113.4949° · 113°29′41.6″ · E113°29'41.6" · 113度29分41秒 · 113-29-41; null for anything else. */
export function degreesOf(cell: Cell | undefined): Degrees | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, axis: null } : null;
  const text = strokes(textOf(cell) ?? '');
  const axis = EAST.test(text) ? 'lon' : NORTH.test(text) ? 'lat' : null;
  const bare = text.replace(WORDS, '');
  if (DECIMAL.test(bare)) return { value: Number.parseFloat(bare), axis };
  const parts = PARTS.exec(bare);
  if (!parts) return null;
  const [minutes, seconds] = [Number(parts[2]), Number(parts[3] ?? 0)];
  if (minutes >= 60 || seconds >= 60) return null;
  return { value: Number(parts[1]) + minutes / 60 + seconds / 3600, axis };
}

/** Where two angles written without anything between them part: E113.5N34.8 before the letter, 113.5E34.8N behind it. */
const BEFORE_WORD = /(?<=[\d°′″度分秒])(?=东经|北纬|经度|纬度|[en]\d)|(?<=[″秒])(?=\d)/gi;
const BEHIND_WORD = /(?<=[\d°′″度分秒][en])(?=\d)|(?<=[″秒])(?=\d)/gi;

/** The two angles of a cell that holds a point, in the order in which they stand; null when there are not two. */
export function degreePair(cell: Cell | undefined): readonly [Degrees, Degrees] | null {
  const bare = strokes(textOf(cell) ?? '').replace(/^[([](.*)[)\]]$/, '$1');
  const text = bare.replace(/^\d/.test(bare) ? BEHIND_WORD : BEFORE_WORD, ',');
  const parts = text.split(/[,;、/|]+/).filter((part) => part !== '');
  const bySpace = parts.length === 1 ? (textOf(cell)?.normalize('NFKC').split(/ +/) ?? []) : parts;
  if (bySpace.length !== 2) return null;
  const [first, second] = [degreesOf(bySpace[0]), degreesOf(bySpace[1])];
  return first && second ? [first, second] : null;
}
