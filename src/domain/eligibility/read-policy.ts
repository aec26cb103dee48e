// Reads a policy from unknown JSON for everyone who stores, checks or evaluates one; refuses unknown keys by path.

import { isPlainDate } from '../kernel/plain-date';
import { err, ok, type Result } from '../kernel/result';
import { STAGES } from '../kernel/school-year';
import { CRITERIA, FACT_CHANGES, FACT_TYPES, HIT_POLICIES, POLICY_FORMAT, TRANSITIONS, type Policy } from './policy';
import type { PolicyFault } from './policy-fault';
import * as is from './shape';

const FACT_KEY = is.matching(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/, 'a camelCase path such as talent.class');
const NAME = is.matching(/^[A-Za-z][A-Za-z0-9-]*$/, 'a name of letters, digits and hyphens');
const AUTHORITY = is.matching(/^[A-Za-z0-9-]{1,16}$/, 'the code of an authority');
const COLUMN = is.matching(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, 'an output name');
const DATE = is.testing(isPlainDate, 'a date YYYY-MM-DD');
const TEXTS = is.listOf(is.nonEmptyText);
const WORDING = is.record({ zh: is.nonEmptyText }, { en: is.nonEmptyText });

const FACT = is.record(
  { key: FACT_KEY, type: is.oneOf(FACT_TYPES), zh: is.nonEmptyText, source: is.nonEmptyText, ground: is.nonEmptyText },
  {
    values: TEXTS,
    of: is.oneOf(['authority']),
    unit: is.nonEmptyText,
    en: is.nonEmptyText,
    labels: is.mapOf(WORDING),
    changes: is.oneOf(FACT_CHANGES),
  },
);

const ROW = is.record(
  { when: is.listOf(is.text), then: is.listOf(is.scalar) },
  { clause: is.text, zh: is.nonEmptyText, en: is.nonEmptyText },
);

const TABLE = is.record(
  { id: NAME, hit: is.oneOf(HIT_POLICIES), inputs: TEXTS, outputs: is.listOf(COLUMN), rows: is.listOf(ROW) },
  { title: WORDING, order: is.listOf(is.scalar) },
);

const OVERRIDE = is.record({ authority: is.nonEmptyText, table: NAME, rows: is.listOf(ROW) });

const RESERVE = is.record(
  { authority: is.nonEmptyText, stage: is.oneOf([...STAGES, '*']), shareBp: is.integer(0, 10_000), clause: is.nonEmptyText },
  { minimum: is.integer(0, 1_000_000), cap: is.integer(0, 1_000_000) },
);

const EXPECT = is.record(
  { outcome: is.oneOf(['ELIGIBLE', 'NOT_ELIGIBLE', 'NEED_MATERIAL', 'MANUAL']) },
  { reason: is.nullable(is.text), scope: TEXTS, mode: is.nullable(is.text), seat: is.boolean, missing: TEXTS, clauses: TEXTS },
);

const CASE = is.record({ name: is.nonEmptyText, facts: is.mapOf(is.anything), expect: EXPECT }, { authorities: TEXTS });

const POLICY = is.record(
  {
    format: is.oneOf([POLICY_FORMAT]),
    id: is.nonEmptyText,
    title: WORDING,
    effective: is.record({ from: DATE, to: is.nullable(DATE) }),
    schoolYear: is.integer(1950, 2999),
    facts: is.listOf(FACT),
    tables: is.listOf(TABLE),
    decide: is.listOf(NAME),
  },
  {
    documentNumber: is.nullable(is.nonEmptyText),
    clauses: is.listOf(is.record({ id: is.nonEmptyText, zh: is.nonEmptyText }, { en: is.nonEmptyText })),
    authorities: is.listOf(
      is.record({ code: AUTHORITY, zh: is.nonEmptyText }, { en: is.nonEmptyText, parent: is.nullable(AUTHORITY) }),
    ),
    groups: is.mapOf(TEXTS),
    criteria: is.listOf(is.oneOf(CRITERIA)),
    remedies: is.listOf(is.record({ reason: is.nonEmptyText, zh: is.nonEmptyText }, { en: is.nonEmptyText })),
    reserve: is.listOf(RESERVE),
    transition: is.oneOf(TRANSITIONS),
    overrides: is.listOf(OVERRIDE),
    cases: is.listOf(CASE),
  },
);

const WHERE = /^(tables|overrides)\[(\d+)\](?:\.rows\[(\d+)\](?:\.(when|then)\[(\d+)\])?)?/;

const at = (json: unknown, key: string | number): unknown =>
  typeof json === 'object' && json !== null ? (json as Readonly<Record<string | number, unknown>>)[key] : undefined;

/** The fault with table, row and column (from 1) beside its path, where it lies in a table. */
function located(fault: PolicyFault, json: unknown): PolicyFault {
  const where = WHERE.exec(fault.path ?? '');
  if (!where) return fault;
  const [, list, index, row, side, cell] = where;
  const place = at(at(json, list!), Number(index));
  const id = at(place, list === 'tables' ? 'id' : 'table');
  const authority = list === 'overrides' ? at(place, 'authority') : undefined;
  const whole = list === 'tables' ? place : [at(json, 'tables')].flat().find((each) => at(each, 'id') === id);
  const inputs = at(whole, 'inputs');
  const before = side === 'then' && Array.isArray(inputs) ? inputs.length : 0;
  return {
    ...fault,
    ...(typeof id === 'string' ? { table: id } : {}),
    ...(typeof authority === 'string' ? { authority } : {}),
    ...(row === undefined ? {} : { row: Number(row) + 1 }),
    ...(cell === undefined ? {} : { column: before + Number(cell) + 1 }),
  };
}

/**
 * Reads a policy (xuewei.policy/1). The value is the very JSON, unchanged, so that its hash is that of the file.
 * Errors: every key that is unknown, missing or of the wrong shape, by path. Cells are read by `compilePolicy`.
 */
export function readPolicy(json: unknown): Result<Policy, readonly PolicyFault[]> {
  const faults: PolicyFault[] = [];
  POLICY(json, '', faults);
  return faults.length > 0 ? err(faults.map((fault) => located(fault, json))) : ok(json as Policy);
}

/**
 * Reads a draft of a policy: the same keys and types of JSON, but any text for a text and any integer for an integer, so that a
 * draft can be kept while it is being written. Every policy is a draft; `readPolicy` tells what the draft still lacks.
 */
export function readDraft(json: unknown): Result<Policy, readonly PolicyFault[]> {
  const faults: PolicyFault[] = [];
  POLICY(json, '', faults, true);
  return faults.length > 0 ? err(faults) : ok(json as Policy);
}
