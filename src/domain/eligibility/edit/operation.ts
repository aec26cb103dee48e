// The five verbs of the editor of a policy: everything an officer can do to a draft, each with its inverse.

import type { Json } from './pointer';

/**
 * One change. `at` is a JSON pointer into the policy; a table's columns, which run over inputs and then outputs and carry a cell
 * of every row with them, stand under `/tables/N/columns`.
 *
 * - `set` puts a value in place of another, or in a member that is not there yet; without `value` it takes the member away.
 * - `insert` puts a value into a list before the index that `at` ends in (`-` is the end).
 * - `remove`, `move` (to another index of the same list, counted after the removal) and `duplicate` (the copy follows) act on an
 *   item of a list.
 */
export type Operation =
  | { readonly do: 'set'; readonly at: string; readonly value?: Json }
  | { readonly do: 'insert'; readonly at: string; readonly value: Json }
  | { readonly do: 'remove'; readonly at: string }
  | { readonly do: 'move'; readonly at: string; readonly to: number }
  | { readonly do: 'duplicate'; readonly at: string };

export const VERBS = ['set', 'insert', 'remove', 'move', 'duplicate'] as const;

/** Why an operation cannot be done: its place, or what the draft would become by it. */
export interface EditFault {
  readonly code: 'placeUnknown' | 'listExpected' | 'valueMissing' | 'columnWrong' | 'draftBroken';
  readonly at: string;
  readonly message: string;
}
