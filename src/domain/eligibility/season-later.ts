// The same rules counted from a later season, for children who are too young today and will not be next year.

import { compilePolicy } from './compile';
import type { CompiledPolicy } from './compiled-policy';
import type { Policy } from './policy';

/** The policy with the last of February where it says the 29th: what such a window means in a year that has none. */
const withoutLeapDays = (policy: Policy): Policy =>
  JSON.parse(JSON.stringify(policy).replaceAll(/(YEAR(?:[+-]\d{1,2})?)-02-29/g, '$1-02-28')) as Policy;

const kept = new WeakMap<CompiledPolicy, Map<number, CompiledPolicy | null>>();

/** The policy with YEAR moved on; null when it cannot be read for that year. */
export function seasonLater(policy: CompiledPolicy, years: number): CompiledPolicy | null {
  const known = kept.get(policy) ?? new Map<number, CompiledPolicy | null>();
  kept.set(policy, known);
  const found = known.get(years);
  if (found !== undefined) return found;
  const moved: Policy = { ...policy.policy, schoolYear: policy.policy.schoolYear + years };
  const compiled = [moved, withoutLeapDays(moved)].map((each) => compilePolicy(each, policy.tree)).find(({ ok }) => ok);
  const later = compiled?.ok ? compiled.value : null;
  known.set(years, later);
  return later;
}
