// The facts of a named case as the form shows them: dotted keys, a value each, whichever way the file nests them.
import { isFactName } from '../rules';

export type CaseValue = string | number | boolean | null | readonly string[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Dotted keys of facts written nested (`{ child: { bornOn } }`) or dotted; a fact with its source stays one fact. */
export function flatFacts(facts: Readonly<Record<string, unknown>>, prefix = ''): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(facts)) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (isRecord(value) && !('value' in value && isFactName(key))) Object.assign(flat, flatFacts(value, key));
    else flat[key] = value;
  }
  return flat;
}

/** The value of a fact, without its source; undefined for one that is not given. */
export const plainValue = (value: unknown): CaseValue | undefined =>
  isRecord(value) ? (value['value'] as CaseValue) : (value as CaseValue | undefined);

/** The facts with another value; undefined makes it unknown again. What stood beside the old value (its source) goes with it. */
export function withFact(
  facts: Readonly<Record<string, unknown>>,
  key: string,
  value: CaseValue | undefined,
): Record<string, unknown> {
  const flat = flatFacts(facts);
  if (value !== undefined) return { ...flat, [key]: value };
  return Object.fromEntries(Object.entries(flat).filter(([name]) => name !== key));
}
