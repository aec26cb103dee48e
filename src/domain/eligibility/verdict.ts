// What the policy says of one case (xuewei.verdict/1): for the family, the officers and the rounds.

import type { Facts, FactValue } from './facts';
import type { AllocationMode, Wording } from './policy';

export const VERDICT_FORMAT = 'xuewei.verdict/1';

export type VerdictOutcome = 'ELIGIBLE' | 'NOT_ELIGIBLE' | 'NEED_MATERIAL' | 'MANUAL';

/** The verdict for one admitting authority. */
export interface AuthorityVerdict {
  readonly outcome: VerdictOutcome;
  /** Code of the row that decided (`insuranceTooShort`); null when eligible. */
  readonly reason: string | null;
  readonly clauses: readonly string[];
  /** How the authority places such a child; null unless eligible, or when it gives no seat (`seat` false). */
  readonly mode: AllocationMode | null;
  /** False when the policy only confirms a list and gives no seat here. */
  readonly seat: boolean;
  readonly missing: readonly string[];
}

export interface TracedCell {
  readonly fact: string;
  readonly cell: string;
  /** Absent when the fact is unknown. */
  readonly value?: FactValue;
  readonly result: boolean | 'unknown';
}

/** One row that was looked at; `row` counts from 1. */
export interface TracedRow {
  readonly table: string;
  readonly row: number;
  readonly clause: string;
  /** Set when the row stands in an override of this authority. */
  readonly override?: string;
  readonly hit: boolean | 'unknown';
  readonly cells: readonly TracedCell[];
}

/** A cell that stands between the child and the row, and what would change it. */
export interface FailingCell {
  readonly fact: string;
  readonly cell: string;
  readonly value?: FactValue;
  /** True for a cell of the refusing row that must cease to hold; other cells must come to hold. */
  readonly ends?: true;
  /** First day on which that is so by the mere passing of time. */
  readonly turnsOn?: string;
  /** First school year in which that is so, the rules of this policy counted from its beginning. */
  readonly turnsInSchoolYear?: number;
  /** What the family may choose otherwise in its request. */
  readonly change?: { readonly fact: string; readonly to: FactValue };
  /** The whole in plain words. */
  readonly words: Required<Wording>;
}

/**
 * A row that would let the child pass after a change that is nobody's to bend: time, or another choice in the request. Verified by
 * evaluating again; `outcomeThen` is the outcome of that evaluation.
 */
export interface NearestRow {
  readonly table: string;
  readonly row: number;
  readonly failing: readonly FailingCell[];
  /** The day of submission, or the school year, for which it was evaluated again. */
  readonly on?: string;
  readonly schoolYear?: number;
  readonly outcomeThen: VerdictOutcome;
}

export interface Verdict extends AuthorityVerdict {
  readonly format: typeof VERDICT_FORMAT;
  readonly policy: string;
  readonly policyHash: string;
  readonly perAuthority: Readonly<Record<string, AuthorityVerdict>>;
  /** Authorities where the child is eligible, in the order asked. */
  readonly scope: readonly string[];
  /** Values that order children, lower first; `sibling` and `distance` are added by the rounds. */
  readonly criteria: Readonly<Record<string, number>>;
  /** Facts that tables compute, at the authority that speaks; those that hang on unknown facts are left out. */
  readonly computed: Facts;
  readonly trace: readonly TracedRow[];
  /** Of a refusal only. */
  readonly nearest: readonly NearestRow[];
  /** What stays open to a child that is refused: the ordinary channel at least. Null otherwise. */
  readonly remedy: Required<Wording> | null;
}
