// Builds the public root over all families' lines again, and the way from one line up to it, for supervision and for a family alike.
//
// A leaf is SM3(0x00 and the line's canonical text), a node SM3(0x01, left, right); a node without a partner moves up unchanged.
import { canonical } from './canonical';
import { bytesOf, fromDigits, hexOf, sm3 } from './sm3';

/** The salt of every line when the families have none of their own: 32 zero bytes. */
export const ZERO_SALT = '00'.repeat(32);

/** What one family is told, in the form in which it is hashed. */
export interface Line {
  readonly student: string;
  readonly school: string | null;
  readonly explanations: readonly unknown[];
  readonly salt: string;
}

/** The hash on the way from a line to the root, and on which side it stands. */
export interface Step {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

const leaf = (line: Line): Uint8Array => sm3(Uint8Array.of(0), bytesOf(canonical(line)));
const node = (left: Uint8Array, right: Uint8Array): Uint8Array => sm3(Uint8Array.of(1), left, right);
const published = (top: Uint8Array): string => `sm3:${hexOf(top)}`;

/** The root over lines in the order of student ids; of no lines the hash of nothing. */
export function rootOver(lines: readonly Line[]): string {
  if (lines.length === 0) return published(sm3());
  let level = lines.map(leaf);
  while (level.length > 1)
    level = level.flatMap((left, at) => {
      const right = level[at + 1];
      if (at % 2 === 1) return [];
      return [right ? node(left, right) : left];
    });
  return published(level[0]!);
}

/** The root to which a line and its path lead. */
export const rootFrom = (line: Line, path: readonly Step[]): string =>
  published(
    path.reduce(
      (below, { side, hash }) => (side === 'left' ? node(fromDigits(hash), below) : node(below, fromDigits(hash))),
      leaf(line),
    ),
  );
