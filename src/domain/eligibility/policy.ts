// The form of a city's policy (xuewei.policy/1): decision tables as dated data, for whoever writes, stores or evaluates one.

import type { Stage } from '../kernel/school-year';

export const POLICY_FORMAT = 'xuewei.policy/1';

export const FACT_TYPES = ['enum', 'set', 'integer', 'date', 'month', 'boolean', 'authority', 'text'] as const;
export type FactType = (typeof FACT_TYPES)[number];

export const HIT_POLICIES = ['unique', 'first', 'priority', 'collect', 'sum'] as const;
export type HitPolicy = (typeof HIT_POLICIES)[number];

/** What a row may say of a case; the gravest over all tables decides for one authority. */
export const ROW_OUTCOMES = ['pass', 'material', 'manual', 'fail'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** How children are placed (安排方式), published per authority, stage and class. */
export const ALLOCATION_MODES = ['ranked', 'nearest', 'single', 'points', 'catchment', 'negotiated', 'district'] as const;
export type AllocationMode = (typeof ALLOCATION_MODES)[number];

/** Criteria a policy may order children by; `lottery` stands last. */
export const CRITERIA = ['class', 'sibling', 'distance', 'points', 'batchOn', 'insuredSince', 'lottery'] as const;
export type Criterion = (typeof CRITERIA)[number];

/**
 * By which version a case is decided that was submitted under an earlier one: by that one, or (从旧兼从优) by this one where it is
 * better for the child. Published with the policy; left out it means the first.
 */
export const TRANSITIONS = ['versionAtSubmission', 'betterOfTwo'] as const;
export type Transition = (typeof TRANSITIONS)[number];

/** Output columns with a meaning of their own; every other column is a fact of source `table`. */
export const OWN_OUTPUTS = ['outcome', 'reason', 'ask', 'mode', 'seat'] as const;

/** A fact with this source is computed by the table that has it as an output column. */
export const COMPUTED_SOURCE = 'table';

export const FACT_CHANGES = ['time', 'family', 'never'] as const;
export type FactChange = (typeof FACT_CHANGES)[number];

export interface Wording {
  readonly zh: string;
  readonly en?: string;
}

export interface FactDeclaration {
  readonly key: string;
  readonly type: FactType;
  /** Admissible values of an enum, or members of a set. */
  readonly values?: readonly string[];
  /** For a set of places in the tree of authorities. */
  readonly of?: 'authority';
  readonly unit?: string;
  readonly zh: string;
  readonly en?: string;
  readonly source: string;
  /** Why the fact may be asked for at all (材料非必要不提供). */
  readonly ground: string;
  /** The values in words, for families and officers. */
  readonly labels?: Readonly<Record<string, Wording>>;
  /**
   * What may change it: the mere passing of time, the family's free choice, or nothing that may be advised. Never advised when
   * left out: a place of registration, a home, a class are facts, not answers to be improved.
   */
  readonly changes?: FactChange;
}

export type OutputCell = string | number | boolean | null;

export interface Row {
  readonly clause?: string;
  readonly when: readonly string[];
  readonly then: readonly OutputCell[];
  readonly zh?: string;
  readonly en?: string;
}

export interface DecisionTable {
  readonly id: string;
  readonly hit: HitPolicy;
  readonly title?: Wording;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** For hit `priority`: values of the first output, strongest first; for `outcome` gravest first by default. */
  readonly order?: readonly OutputCell[];
  readonly rows: readonly Row[];
}

/** Rows that stand in place of a table's own, for one authority or group. */
export interface Override {
  readonly authority: string;
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Coordinated seats of a pool: share of entry seats in basis points, with optional minimum and cap in seats. */
export interface ReserveRule {
  /** `*`, an authority's code, or a group. */
  readonly authority: string;
  readonly stage: Stage | '*';
  readonly shareBp: number;
  readonly minimum?: number;
  readonly cap?: number;
  readonly clause: string;
}

export interface Clause extends Wording {
  readonly id: string;
}

/** What a family that is refused is told besides: the way that stays open. For one reason, or for all others. */
export interface Remedy extends Wording {
  /** A reason of some row, or `*`. */
  readonly reason: string;
}

/** An authority of the policy's city; as many as there are, the city's bureau without a parent. */
export interface PolicyAuthority extends Wording {
  readonly code: string;
  readonly parent?: string | null;
}

export interface PolicyCase {
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Authorities to evaluate for; all of the tree when left out. */
  readonly authorities?: readonly string[];
  /** Only the keys given are compared. */
  readonly expect: CaseExpectation;
}

export interface CaseExpectation {
  readonly outcome: string;
  readonly reason?: string | null;
  readonly scope?: readonly string[];
  readonly mode?: string | null;
  readonly seat?: boolean;
  readonly missing?: readonly string[];
  /** Clauses that must be among those of the verdict. */
  readonly clauses?: readonly string[];
}

export interface Policy {
  readonly format: typeof POLICY_FORMAT;
  readonly id: string;
  readonly title: Wording;
  readonly documentNumber?: string | null;
  readonly effective: { readonly from: string; readonly to: string | null };
  readonly schoolYear: number;
  readonly clauses?: readonly Clause[];
  /** The city's authorities, for whoever checks or evaluates the policy by itself; the service has its own register. */
  readonly authorities?: readonly PolicyAuthority[];
  readonly groups?: Readonly<Record<string, readonly string[]>>;
  readonly facts: readonly FactDeclaration[];
  readonly tables: readonly DecisionTable[];
  readonly decide: readonly string[];
  readonly criteria?: readonly Criterion[];
  readonly remedies?: readonly Remedy[];
  readonly reserve?: readonly ReserveRule[];
  readonly transition?: Transition;
  readonly overrides?: readonly Override[];
  readonly cases?: readonly PolicyCase[];
}
