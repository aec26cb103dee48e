// What a part of the lottery's seed commits to and how the parts become one seed: for those who hold a part and whoever recomputes it.
import { canonicalJson } from '../kernel/canonical-json';
import { sm3Hex, utf8 } from '../kernel/sm3';

/** A part as its holder made it: free words, and a nonce that nobody can guess. */
export interface SeedOpening {
  readonly text: string;
  readonly nonce: string;
}

/** What stands in for a part that was not opened in time: a public value, and the day on which it was drawn. */
export interface SeedSubstitute {
  readonly substitute: string;
  /** Plain date. */
  readonly drawnOn: string;
}

/** A role of the ceremony with what it gave. */
export type SeedPart = { readonly role: string } & (SeedOpening | SeedSubstitute);

/** The name of a round inside commitments and seed: `2027-main`. */
export const roundName = (round: { readonly schoolYear: number; readonly kind: string }): string =>
  `${round.schoolYear}-${round.kind}`;

/**
 * The commitment to a part: `sm3:` and SM3 of the UTF-8 of `{"nonce":…,"role":…,"round":…,"text":…}` in RFC 8785 form. Round and
 * role stand inside, so that nobody can hand in what another role, or an earlier round, committed to.
 */
export function seedCommitment(round: string, role: string, { text, nonce }: SeedOpening): string {
  return `sm3:${sm3Hex(utf8(canonicalJson({ nonce, role, round, text })))}`;
}

/** The seed: the RFC 8785 form of `{"parts":[…],"round":…}`, the parts in the order of the roles as they were announced. */
export function seedOf(round: string, parts: readonly SeedPart[]): string {
  return canonicalJson({ parts, round });
}
