// How a value of a policy stands in a cell: as plain text wherever reading that gives the value back, else as JSON.

import { canonicalJson } from '../../kernel/canonical-json';
import type { Json } from '../edit';

/** Letters that a spreadsheet's XML does not carry, blanks at the ends, and what spreadsheets read as an escape. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|^\s|\s$|_x/u;
const UNSAFE_LETTERS = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|_(?=x)/gu;

/** What an empty cell means, and which texts are taken as JSON. */
export interface CellForm {
  readonly empty: Json | undefined;
  read(text: string): Json;
}

function fromJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const orText = (json: Json | undefined, text: string): Json => (json === undefined ? text : json);

const asText = (text: string): Json => {
  const json = text.startsWith('"') ? fromJson(text) : undefined;
  return typeof json === 'string' ? json : text;
};

const asList = (text: string): Json => {
  const json = text.startsWith('[') ? fromJson(text) : undefined;
  if (Array.isArray(json) && json.every((member) => typeof member === 'string')) return json;
  return text.split(/[,，]/u).map((member) => member.trim());
};

/** A text; empty is none at all. */
export const TEXT: CellForm = { empty: undefined, read: asText };
/** A text that is always there; empty is the empty text. */
export const CELL: CellForm = { empty: '', read: asText };
/** A text, or known to be none. */
export const TEXT_OR_NULL: CellForm = { empty: null, read: (text) => (text === 'null' ? null : asText(text)) };
/** What a rule gives: a text, a number, true, false, or nothing. */
export const OUTPUT: CellForm = {
  empty: null,
  read: (text) => {
    const json = fromJson(text);
    return typeof json === 'object' || json === undefined ? text : json;
  },
};
/** Texts by commas, or a JSON list; empty is none at all. */
export const LIST: CellForm = { empty: undefined, read: asList };
/** Any JSON, else a text; empty is none at all. */
export const JSON_VALUE: CellForm = { empty: undefined, read: (text) => orText(fromJson(text), text) };
/** The same for facts that are written in words: numbers, true and false are texts there (an authority's code, a date). */
export const WORD: CellForm = {
  empty: undefined,
  read: (text) => (/^["[{]|^null$/.test(text) ? orText(fromJson(text), text) : text),
};

/** Stands before JSON in a column whose form would read it as a text. */
const MARK = 'json: ';

/** The value of a cell. */
export function readCell(text: string, form: CellForm): Json | undefined {
  if (text === '') return form.empty;
  const marked = text.startsWith(MARK) ? fromJson(text.slice(MARK.length)) : undefined;
  return marked === undefined ? form.read(text) : marked;
}

const same = (left: Json | undefined, right: Json | undefined): boolean =>
  left === right || (left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right));

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The text of a value: `readCell` gives the value back, whatever it is. */
export function cellText(value: Json | undefined, form: CellForm): string {
  if (same(value, form.empty) && value !== '') return '';
  const json = JSON.stringify(value ?? null);
  const plain = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : json;
  if (plain !== '' && !UNSAFE.test(plain) && same(readCell(plain, form), value)) return plain;
  const safe = json.replace(UNSAFE_LETTERS, escaped);
  return same(readCell(safe, form), value) ? safe : `${MARK}${safe}`;
}
