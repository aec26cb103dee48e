// Checks unknown JSON against a described shape and names every departure by its path; unknown keys are departures.

import type { PolicyFault } from './policy-fault';

/** `loose` asks only for the right type of JSON, so that a draft may hold a value that is not right yet. */
export type Shape = (value: unknown, path: string, faults: PolicyFault[], loose?: boolean) => void;

const wrong = (path: string, wanted: string): PolicyFault => ({
  code: 'shapeWrong',
  path,
  message: `${path}: expected ${wanted}`,
});

const isText = (value: unknown): boolean => typeof value === 'string';

const leaf =
  (wanted: string, holds: (value: unknown) => boolean, holdsLoosely = holds): Shape =>
  (value, path, faults, loose = false) => {
    if (!(loose ? holdsLoosely : holds)(value)) faults.push(wrong(path, wanted));
  };

export const text = leaf('a text', isText);
export const nonEmptyText = leaf('a text that is not empty', (value) => typeof value === 'string' && value.trim() !== '', isText);
export const boolean = leaf('true or false', (value) => typeof value === 'boolean');

/** A text that the pattern fits; `wanted` says in words what is expected. */
export const matching = (pattern: RegExp, wanted: string): Shape =>
  leaf(wanted, (value) => typeof value === 'string' && pattern.test(value), isText);

/** A text for which `holds` is true; `wanted` says in words what is expected. */
export const testing = (holds: (value: string) => boolean, wanted: string): Shape =>
  leaf(wanted, (value) => typeof value === 'string' && holds(value), isText);

/** A safe integer within both bounds. */
export const integer = (from: number, to: number): Shape =>
  leaf(
    `an integer from ${from} to ${to}`,
    (value) => Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to,
    Number.isSafeInteger,
  );

/** A text of the list. */
export const oneOf = (values: readonly string[]): Shape =>
  leaf(`one of ${values.join(', ')}`, (value) => typeof value === 'string' && values.includes(value), isText);

/** A text, an integer, a boolean or null. */
export const scalar = leaf(
  'a text, an integer, true, false or null',
  (value) => value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isSafeInteger(value),
);

/** Whatever JSON can hold; read elsewhere. */
export const anything: Shape = () => undefined;

export const nullable =
  (shape: Shape): Shape =>
  (value, path, faults, loose) => {
    if (value !== null) shape(value, path, faults, loose);
  };

export const listOf =
  (shape: Shape): Shape =>
  (value, path, faults, loose) => {
    if (!Array.isArray(value)) faults.push(wrong(path, 'a list'));
    else value.forEach((member, index) => shape(member, `${path}[${index}]`, faults, loose));
  };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any keys, each with a value of the shape. */
export const mapOf =
  (shape: Shape): Shape =>
  (value, path, faults, loose) => {
    if (!isRecord(value)) faults.push(wrong(path, 'an object'));
    else for (const [key, member] of Object.entries(value)) shape(member, `${path}.${key}`, faults, loose);
  };

/** An object with exactly the keys named; those of `optional` may be left out. */
export const record =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path, faults, loose) => {
    if (!isRecord(value)) {
      faults.push(wrong(path === '' ? 'the file' : path, 'an object'));
      return;
    }
    const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(required, key) && !Object.hasOwn(optional, key)) {
        faults.push({ code: 'keyUnknown', path: at(key), message: `${at(key)}: the form has no such key` });
      }
    }
    for (const [key, shape] of Object.entries(required)) {
      if (Object.hasOwn(value, key)) shape(value[key], at(key), faults, loose);
      else faults.push({ code: 'keyMissing', path: at(key), message: `${at(key)} is missing` });
    }
    for (const [key, shape] of Object.entries(optional)) {
      if (Object.hasOwn(value, key) && value[key] !== undefined) shape(value[key], at(key), faults, loose);
    }
  };
