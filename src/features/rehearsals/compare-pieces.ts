import type { Facts, Policy, VerdictOutcome } from '../../domain/eligibility';
import type { Change, Tally } from '../../domain/eligibility/rehearsal';
import type { Authority } from '../../domain/kernel/authority';

/** A case as the thread is handed it. */
export interface ThreadCase {
  readonly id: string;
  readonly schoolYear: number;
  readonly stage: string;
  readonly authorityCode: string;
  /** Authorities at which the family asks: that of its request and those of its wishes. */
  readonly asked: readonly string[];
  /** Code of the first wish. */
  readonly firstSchool: string | null;
  readonly facts: Facts;
}

/** What the thread holds from its first question on. */
export interface ThreadPolicies {
  readonly draft: Policy;
  readonly base: Policy;
  readonly authorities: readonly Authority[];
}

export type ThreadQuestion =
  | { readonly ask: 'take'; readonly policies: ThreadPolicies }
  | { readonly ask: 'compare'; readonly cases: readonly ThreadCase[] }
  | { readonly ask: 'seats'; readonly cases: readonly ThreadCase[] };

/** A piece of the caseload under both policies. */
export interface ComparedPiece {
  readonly tally: Tally;
  /** Cases that fare otherwise. */
  readonly otherwise: readonly {
    readonly id: string;
    readonly change: Change;
    readonly from: VerdictOutcome;
    readonly to: VerdictOutcome;
    readonly reason: string;
  }[];
}

/** The part of an eligible verdict that places a child. */
export interface ThreadVerdict {
  readonly scope: readonly string[];
  readonly mode: string;
  readonly criteria: Readonly<Record<string, number>>;
}

/** By the policy compared with, and by the draft. */
export interface ThreadSeats {
  readonly before: ThreadVerdict | null;
  readonly after: ThreadVerdict | null;
}
