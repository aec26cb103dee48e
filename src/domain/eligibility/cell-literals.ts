// Reads the words inside a cell as values of the column's fact: numbers, days relative to the season, authorities and groups.

import type { AuthorityTree } from '../kernel/authority';
import { isPlainDate } from '../kernel/plain-date';
import { err, ok, type Result } from '../kernel/result';
import type { FactDeclaration } from './policy';
import type { PolicyFaultCode } from './policy-fault';

/** What a cell may refer to: declared facts, authorities and their groups, and the school year that YEAR stands for. */
export interface CellScope {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly tree: AuthorityTree;
  readonly schoolYear: number;
}

export interface CellFault {
  readonly code: PolicyFaultCode;
  readonly message: string;
  /** What could stand there instead. */
  readonly right?: string;
}

export type Scalar = string | number | boolean;

/** A refused cell: stable code and a sentence for whoever wrote the table. */
export const cellFault = (
  code: PolicyFaultCode,
  message: string,
  right?: string,
): { readonly ok: false; readonly error: CellFault } => err({ code, message, ...(right === undefined ? {} : { right }) });

const YEAR_DATE = /^YEAR([+-]\d{1,2})?-(\d{2}-\d{2})$/;
const YEAR_MONTH = /^YEAR([+-]\d{1,2})?-(\d{2})$/;

/** Writes YEAR-08-31, YEAR+1-02-14 or YEAR-7-09-01 as a date of the season; other words stay. */
const season = (word: string, schoolYear: number, month: boolean): string =>
  word.replace(
    month ? YEAR_MONTH : YEAR_DATE,
    (_whole, shift: string | undefined, rest: string) => `${schoolYear + Number(shift ?? 0)}-${rest}`,
  );

/** A day or month of a cell as a date of the calendar; words that are none stay. */
export const seasonDay = (word: string, schoolYear: number): string => season(season(word, schoolYear, false), schoolYear, true);

function dateLiteral(word: string, schoolYear: number, month: boolean): Result<Scalar, CellFault> {
  const text = season(word, schoolYear, month);
  const shape = month ? /^\d{4}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}$/;
  if (!shape.test(text)) return cellFault('cellTypeMismatch', `${word} is no ${month ? 'month' : 'date'}`);
  if (!isPlainDate(month ? `${text}-01` : text)) return cellFault('dateImpossible', `the calendar has no ${text}`);
  return ok(text);
}

/** Codes that an authority's code or a group's name stands for. */
export function authorityCodes(word: string, scope: Pick<CellScope, 'groups' | 'tree'>): readonly string[] | undefined {
  return scope.groups.get(word) ?? (scope.tree.has(word) ? [word] : undefined);
}

/** The values one word stands for: one, or several for a group of authorities. */
export function literals(word: string, fact: FactDeclaration, scope: CellScope): Result<readonly Scalar[], CellFault> {
  if (fact.type === 'authority' || fact.of === 'authority') {
    const codes = authorityCodes(word, scope);
    return codes ? ok(codes) : cellFault('authorityUnknown', `${word} is no authority and no group`);
  }
  const one = literal(word, fact, scope);
  return one.ok ? ok([one.value]) : one;
}

/** The single value a word stands for; a group of several authorities is refused. */
export function literal(word: string, fact: FactDeclaration, scope: CellScope): Result<Scalar, CellFault> {
  switch (fact.type) {
    case 'integer':
      return /^-?\d{1,15}$/.test(word) ? ok(Number(word)) : cellFault('cellTypeMismatch', `${word} is no integer`);
    case 'date':
    case 'month':
      return dateLiteral(word, scope.schoolYear, fact.type === 'month');
    case 'boolean':
      return word === 'true' || word === 'false'
        ? ok(word === 'true')
        : cellFault('cellTypeMismatch', `${word} is neither true nor false`);
    case 'authority':
      return scope.tree.has(word) ? ok(word) : cellFault('authorityUnknown', `${word} is no authority`);
    default:
      if (fact.of === 'authority')
        return scope.tree.has(word) ? ok(word) : cellFault('authorityUnknown', `${word} is no authority`);
      if (fact.values && !fact.values.includes(word))
        return cellFault(
          'valueUnknown',
          `${word} is no value of ${fact.key}; its values are ${fact.values.join(', ')}`,
          fact.values.join('、'),
        );
      return ok(word);
  }
}
