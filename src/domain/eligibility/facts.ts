// What is known of one case (xuewei.facts/1): a value, null for known to be none, absent for unknown.

import { isPlainDate } from '../kernel/plain-date';
import { err, ok, type Result } from '../kernel/result';
import type { FactDeclaration } from './policy';

export const FACTS_FORMAT = 'xuewei.facts/1';

export type FactValue = string | number | boolean | readonly string[] | null;
export type Facts = Readonly<Record<string, FactValue>>;

export interface FactFault {
  readonly code: 'notFacts' | 'valueShape' | 'factTwice' | 'factType' | 'valueUnknown';
  readonly fact: string;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const isValue = (value: unknown): value is FactValue =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isSafeInteger(value)) ||
  (Array.isArray(value) && value.every((member) => typeof member === 'string'));

const WRAPPER_KEYS = new Set(['value', 'source', 'verifiedAt']);

const isWrapped = (value: Json): boolean => 'value' in value && Object.keys(value).every((key) => WRAPPER_KEYS.has(key));

/**
 * Reads facts from unknown JSON. Keys may be dotted (`talent.class`) or nested (`{ talent: { class } }`), under `facts` or at
 * the top beside `format`; each value plain or as `{ value, source, verifiedAt }`. An undefined value counts as absent.
 */
export function readFacts(json: unknown): Result<Facts, FactFault[]> {
  if (!isObject(json) || (json['format'] !== undefined && json['format'] !== FACTS_FORMAT)) {
    return err([{ code: 'notFacts', fact: '', message: `expected an object of facts (${FACTS_FORMAT})` }]);
  }
  const faults: FactFault[] = [];
  const facts = new Map<string, FactValue>();
  const walk = (path: string, value: unknown): void => {
    if (value === undefined) return;
    const plain = isObject(value) && isWrapped(value) ? value['value'] : value;
    if (isValue(plain)) {
      if (facts.has(path)) faults.push({ code: 'factTwice', fact: path, message: `${path} is given twice` });
      facts.set(path, plain);
    } else if (isObject(plain) && plain === value) {
      for (const [key, inner] of Object.entries(plain)) walk(path === '' ? key : `${path}.${key}`, inner);
    } else {
      faults.push({ code: 'valueShape', fact: path, message: `${path} is no text, integer, boolean, null or list of texts` });
    }
  };
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'format'));
  walk('', isObject(rest['facts']) && Object.keys(rest).length === 1 ? rest['facts'] : rest);
  return faults.length > 0 ? err(faults) : ok(Object.fromEntries(facts));
}

/** True when `value` is one that the declared fact can have; an authority outside the city's tree is a possible place. */
export function fitsDeclaration(value: FactValue, fact: FactDeclaration): boolean {
  if (value === null) return true;
  switch (fact.type) {
    case 'integer':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && isPlainDate(value);
    case 'month':
      return typeof value === 'string' && isPlainDate(`${value}-01`);
    case 'enum':
      return typeof value === 'string' && (fact.values ?? []).includes(value);
    case 'set':
      return Array.isArray(value) && (fact.values === undefined || value.every((member) => fact.values!.includes(member)));
    default:
      return typeof value === 'string';
  }
}

/** Facts whose values do not fit the policy's declarations; undeclared facts are of no concern to it. */
export function misfits(facts: Facts, declarations: readonly FactDeclaration[]): FactFault[] {
  return declarations.flatMap((declaration) => {
    const value = facts[declaration.key];
    if (value === undefined || fitsDeclaration(value, declaration)) return [];
    return [
      {
        code: 'factType' as const,
        fact: declaration.key,
        message: `${declaration.key} is no ${declaration.type} that the policy declares`,
      },
    ];
  });
}
