// The grammar of a table's cells: what one may write in a column, read into a tree. Types are checked in cells.ts.

import { err, ok, type Result } from '../kernel/result';

export const COMPARISONS = ['=', '>=', '>', '<=', '<'] as const;
export type Comparison = (typeof COMPARISONS)[number];

export type CellTree =
  | { readonly kind: 'any' }
  | { readonly kind: 'none' }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly operand: string }
  | { readonly kind: 'among'; readonly negated: boolean; readonly operands: readonly string[] }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'within'; readonly operand: string }
  | { readonly kind: 'born'; readonly age: number; readonly on: string };

/** A word: no blank, no comma, no operator sign. */
const WORD = String.raw`[^\s,<>=，]+`;
const COMPARE = new RegExp(`^(>=|<=|>|<|=)\\s*(${WORD})$`, 'u');
const AMONG = new RegExp(`^(not\\s+)?in\\s+(${WORD}(?:\\s*,\\s*${WORD})*)$`, 'u');
const RANGE = new RegExp(`^(${WORD})\\s+\\.\\.\\s+(${WORD})$`, 'u');
const WITHIN = new RegExp(`^within\\s+(${WORD})$`, 'u');
const BORN = new RegExp(`^born\\s+so\\s+that\\s+(\\d{1,2})\\s+on\\s+(${WORD})$`, 'u');

/** Reads one cell; blanks at the ends do not count. Refuses whatever the grammar does not have, the empty text too. */
export function readCell(text: string): Result<CellTree, 'cellNotUnderstood'> {
  const cell = text.trim();
  if (cell === 'any') return ok({ kind: 'any' });
  if (cell === 'is none') return ok({ kind: 'none' });
  const born = BORN.exec(cell);
  if (born) return ok({ kind: 'born', age: Number(born[1]), on: born[2]! });
  const compare = COMPARE.exec(cell);
  if (compare) return ok({ kind: 'compare', operator: compare[1] as Comparison, operand: compare[2]! });
  const among = AMONG.exec(cell);
  if (among)
    return ok({ kind: 'among', negated: among[1] !== undefined, operands: among[2]!.split(',').map((word) => word.trim()) });
  const range = RANGE.exec(cell);
  if (range) return ok({ kind: 'range', from: range[1]!, to: range[2]! });
  const within = WITHIN.exec(cell);
  if (within) return ok({ kind: 'within', operand: within[1]! });
  return err('cellNotUnderstood');
}

/** A fact named inside a cell (`>= request.on`): words joined by dots, the first beginning with a small letter. */
export const isFactName = (word: string): boolean => /^[a-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)+$/.test(word);
