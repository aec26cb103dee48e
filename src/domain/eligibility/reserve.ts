// What share of a pool's entry seats the policy lets an authority coordinate, for the seats and the rounds.

import type { Stage } from '../kernel/school-year';
import type { CompiledPolicy } from './compiled-policy';
import type { ReserveRule } from './policy';

export interface Reserve {
  /** Basis points of the entry seats, rounded down per pool. */
  readonly shareBp: number;
  /** Seats; 0 when the policy gives none. */
  readonly minimum: number;
  /** Seats; null when the policy gives none. */
  readonly cap: number | null;
  readonly clause: string;
}

/**
 * The rule for an authority and stage, the most particular one: the authority by its code before a group before `*`, and then
 * the stage by name before `*`. Among groups the first in the file. Null when the policy reserves nothing there.
 */
export function reserveFor(policy: CompiledPolicy, authority: string, stage: Stage): Reserve | null {
  const nearness = (rule: ReserveRule): number => {
    const place = rule.authority === authority ? 0 : policy.groups.get(rule.authority)?.includes(authority) ? 1 : 2;
    return place * 2 + (rule.stage === stage ? 0 : 1);
  };
  const holds = (rule: ReserveRule): boolean => {
    const placed =
      rule.authority === '*' || rule.authority === authority || policy.groups.get(rule.authority)?.includes(authority) === true;
    return placed && (rule.stage === '*' || rule.stage === stage);
  };
  const rules = policy.reserve.filter(holds).sort((left, right) => nearness(left) - nearness(right));
  const rule = rules[0];
  return rule ? { shareBp: rule.shareBp, minimum: rule.minimum ?? 0, cap: rule.cap ?? null, clause: rule.clause } : null;
}
