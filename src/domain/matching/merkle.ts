// Binds every family's line into one root, so that a family can prove its own line against the published root and learn no other.
//
// Hashes as RFC 6962 §2.1 separates them (0x00 before a leaf, 0x01 before a node), over SM3; a node without a partner moves up unchanged.
import { canonicalJson } from '../kernel/canonical-json';
import { fromHex, hex, sm3, utf8 } from '../kernel/sm3';
import { type Explanation } from './explanation';
import { byId, type Placements } from './problem';

/** What one family is told; the salt keeps others from guessing it. */
export interface FamilyLine {
  readonly student: string;
  readonly school: string | null;
  readonly explanations: readonly Explanation[];
  /** 32 random bytes as 64 lower-case hexadecimal digits. */
  readonly salt: string;
}

export interface PathStep {
  /** The side on which the partner stands. */
  readonly side: 'left' | 'right';
  readonly hash: string;
}

/** Salts by student id. */
export type Salts = Readonly<Record<string, string>>;

export const NO_SALT = '0'.repeat(64);
const SALT = /^[0-9a-f]{64}$/;

export interface MerkleTree {
  /** `sm3:` and 64 hexadecimal digits. */
  readonly root: string;
  readonly lines: readonly FamilyLine[];
  /** Partners from the leaf of line `index` up to the root. */
  path(index: number): readonly PathStep[];
}

/** The lines of all students, in the order of their ids. Without salts 32 zero bytes; throws RangeError on a salt missing or malformed. */
export function familyLines(
  placements: Placements,
  explanations: Readonly<Record<string, readonly Explanation[]>>,
  salts?: Salts,
): readonly FamilyLine[] {
  return Object.keys(placements)
    .sort(byId)
    .map((student) => {
      const salt = salts ? (Object.hasOwn(salts, student) ? salts[student] : undefined) : NO_SALT;
      if (salt === undefined || !SALT.test(salt))
        throw new RangeError(`salt of ${JSON.stringify(student)} is not 64 hexadecimal digits`);
      return { student, school: placements[student] ?? null, explanations: explanations[student] ?? [], salt };
    });
}

/** The tree over `lines`, which must stand in the order of student ids. Of no lines the root is SM3 of nothing. */
export function merkleTree(lines: readonly FamilyLine[]): MerkleTree {
  const levels: Uint8Array[][] = [lines.map(leafHash)];
  for (let level = levels[0]!; level.length > 1; level = levels[levels.length - 1]!) {
    const above: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += 2) above.push(level[i + 1] ? nodeHash(level[i]!, level[i + 1]!) : level[i]!);
    levels.push(above);
  }
  const top = levels[levels.length - 1]![0] ?? sm3(new Uint8Array(0));
  return {
    root: `sm3:${hex(top)}`,
    lines,
    path: (index) =>
      levels.flatMap((level, height): PathStep[] => {
        const at = Math.floor(index / 2 ** height);
        const partner = level[at ^ 1];
        return partner ? [{ side: at % 2 === 0 ? 'right' : 'left', hash: hex(partner) }] : [];
      }),
  };
}

/** The root that a line and its path lead to. Throws RangeError on a hash that is not hexadecimal. */
export function rootOf(line: FamilyLine, path: readonly PathStep[]): string {
  const top = path.reduce((below, { side, hash }) => {
    const partner = fromHex(hash);
    return side === 'left' ? nodeHash(partner, below) : nodeHash(below, partner);
  }, leafHash(line));
  return `sm3:${hex(top)}`;
}

function leafHash(line: FamilyLine): Uint8Array {
  return tagged(0x00, utf8(canonicalJson(line)));
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return tagged(0x01, left, right);
}

function tagged(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  bytes[0] = tag;
  let at = 1;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return sm3(bytes);
}
