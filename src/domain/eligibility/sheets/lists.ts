// The sheets that are plain lists: clauses, authorities, facts, remedies, reserve, cases; one description of columns serves writing and reading.

import type { FactDeclaration } from '../policy';
import { CELL, JSON_VALUE, LIST, TEXT, WORD, type CellForm } from './cell-text';

export interface ListColumn {
  /** Member of the item; a dot leads into a member of it. */
  readonly key: string;
  readonly form: CellForm;
  /** An integer: what is none becomes 0, and a finding; empty only where it is optional. */
  readonly integer?: 'required' | 'optional';
}

const texts = (form: CellForm, ...keys: string[]): ListColumn[] => keys.map((key) => ({ key, form }));

export const CLAUSES: readonly ListColumn[] = [...texts(CELL, 'id', 'zh'), ...texts(TEXT, 'en')];

export const FACTS: readonly ListColumn[] = [
  ...texts(CELL, 'key', 'type', 'zh'),
  ...texts(TEXT, 'en'),
  { key: 'values', form: LIST },
  ...texts(TEXT, 'of', 'unit'),
  ...texts(CELL, 'source', 'ground'),
  ...texts(TEXT, 'changes'),
  { key: 'labels', form: JSON_VALUE },
];

export const AUTHORITIES: readonly ListColumn[] = [
  ...texts(CELL, 'code', 'zh'),
  ...texts(TEXT, 'en'),
  { key: 'parent', form: WORD },
];

export const REMEDIES: readonly ListColumn[] = [...texts(CELL, 'reason', 'zh'), ...texts(TEXT, 'en')];

export const RESERVE: readonly ListColumn[] = [
  ...texts(CELL, 'authority', 'stage'),
  { key: 'shareBp', form: JSON_VALUE, integer: 'required' },
  { key: 'minimum', form: JSON_VALUE, integer: 'optional' },
  { key: 'cap', form: JSON_VALUE, integer: 'optional' },
  ...texts(CELL, 'clause'),
];

/** What stands before the facts of a case. */
export const CASES: readonly ListColumn[] = [
  ...texts(CELL, 'name'),
  { key: 'authorities', form: LIST },
  ...texts(CELL, 'expect.outcome'),
  ...texts(WORD, 'expect.reason'),
  { key: 'expect.scope', form: LIST },
  ...texts(WORD, 'expect.mode'),
  { key: 'expect.seat', form: JSON_VALUE },
  { key: 'expect.missing', form: LIST },
  { key: 'expect.clauses', form: LIST },
];

const IN_WORDS = new Set(['enum', 'date', 'month', 'authority', 'text']);

/** How the values of a fact stand in the cases: in words for a fact that is declared so, else as JSON. */
export const factForm = (key: string, facts: readonly FactDeclaration[]): CellForm =>
  IN_WORDS.has(facts.find((fact) => fact.key === key)?.type ?? '') ? WORD : JSON_VALUE;
