// A policy ready to be asked: cells are tests, authorities are resolved. Made by compile.ts only.

import type { AuthorityTree } from '../kernel/authority';
import type { Cell } from './cells';
import type { FactValue } from './facts';
import type { AllocationMode, FactDeclaration, HitPolicy, OutputCell, Policy, ReserveRule, RowOutcome } from './policy';

/** What a row yields when it is hit. */
export interface RowYield {
  readonly outcome: RowOutcome;
  readonly reason: string | null;
  /** Facts whose proof is asked for by a row of outcome `material`. */
  readonly ask: readonly string[];
  readonly mode: AllocationMode | null;
  readonly seat: boolean | null;
  /** Facts of source `table` that the row computes. */
  readonly computed: Readonly<Record<string, FactValue>>;
}

export interface CompiledRow {
  /** Counts from 1 within its table or override. */
  readonly number: number;
  readonly override: string | null;
  readonly clause: string;
  readonly cells: readonly Cell[];
  readonly yields: RowYield;
  /** Place in the table's order of priority; 0 is strongest. */
  readonly rank: number;
  /** What it yields as one text, for comparing rows. */
  readonly says: string;
  /** The row by itself, as the list of rows that decide. */
  readonly alone: readonly CompiledRow[];
}

export interface CompiledTable {
  readonly id: string;
  readonly hit: HitPolicy;
  readonly outputs: readonly string[];
  readonly order: readonly OutputCell[];
  readonly rows: readonly CompiledRow[];
  readonly overrides: ReadonlyMap<string, readonly CompiledRow[]>;
  /** True when its outputs include `outcome`: it can refuse. */
  readonly gates: boolean;
}

export interface CompiledPolicy {
  readonly policy: Policy;
  /** `sm3:` and the hexadecimal SM3 of the policy's canonical JSON. */
  readonly hash: string;
  readonly tree: AuthorityTree;
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Tables in the order of `decide`. */
  readonly decide: readonly CompiledTable[];
  /** The table that computes a fact of source `table`. */
  readonly producers: ReadonlyMap<string, CompiledTable>;
  /** Every cell that tests a fact or compares with it. */
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  /** Facts that a table reads, those behind computed facts included, `request.authority` included. */
  readonly reads: ReadonlyMap<string, ReadonlySet<string>>;
  /** Tables whose answer may differ from authority to authority. */
  readonly local: ReadonlySet<CompiledTable>;
  readonly reserve: readonly ReserveRule[];
}

/** The rows that hold for an authority: its override, or the table's own. */
export const rowsFor = (table: CompiledTable, authority: string): readonly CompiledRow[] =>
  table.overrides.get(authority) ?? table.rows;
