// What a grid needs to know of one column: how a cell is read from a row and written into it, and how one picks a value.
import type { FactDeclaration, Json } from '../rules';

/** The value that a text stands for; undefined takes an optional member away. A refusal says in words what would do. */
export type Parsed = { readonly ok: true; readonly value: Json | undefined } | { readonly ok: false; readonly words: string };

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type Picking =
  | { readonly by: 'text' }
  | { readonly by: 'choices'; readonly choices: readonly Choice[]; readonly many?: boolean; readonly free?: boolean }
  | {
      readonly by: 'condition';
      readonly fact: FactDeclaration;
      readonly operators: readonly string[];
      readonly choices: readonly Choice[];
    };

/** What a text says to a person, and whether it is understood. */
export interface Said {
  readonly words: string;
  readonly understood: boolean;
}

export interface GridColumn<R> {
  readonly key: string;
  readonly title: string;
  /** The name in the policy where it differs from the title. */
  readonly code?: string;
  readonly side: 'when' | 'then' | 'plain';
  /** Place of the cell inside its row: `['when', 2]`. */
  readonly place: readonly (string | number)[];
  /** In rem. */
  readonly width: number;
  readonly read: (row: R) => string;
  readonly parse: (text: string) => Parsed;
  /** What Delete writes. */
  readonly blank: string;
  readonly say?: (text: string) => Said;
  readonly picking: Picking;
}

/** A list of the draft as a sheet: rows at a JSON pointer, columns over them. */
export interface Sheet<R> {
  readonly at: string;
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  /** A new row; `beside` is the one it is put next to. */
  readonly blankRow: (beside: R | undefined) => Json;
}

export const text = (value: Json | undefined): Parsed => ({ ok: true, value });

/** A text that is not there when it is empty. */
export const optionalText = (typed: string): Parsed => text(typed === '' ? undefined : typed);

export const plainText = (typed: string): Parsed => text(typed);
