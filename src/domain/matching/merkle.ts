// Binds every family's line into one root, so that a family can prove its own line against the published root and learn no other.
//
// Hashes as RFC 6962 §2.1 separates them (0x00 before a leaf, 0x01 before a node), over SM3; a node without a partner moves up unchanged.
import { canonicalJson } from '../kernel/canonical-json';
import { fromHex, hex, sm3, Sm3, utf8 } from '../kernel/sm3';
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
/** Bytes of a hash. */
const HASH = 32;
const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

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
  const leaves = new Uint8Array(HASH * lines.length);
  lines.forEach((line, i) => leaves.set(leafHash(line), HASH * i));
  const levels = merkleLevels(leaves);
  return {
    root: merkleRoot(levels),
    lines,
    path: (index) =>
      levels.flatMap((level, height): PathStep[] => {
        const at = Math.floor(index / 2 ** height);
        const partner = level.subarray(HASH * (at ^ 1), HASH * ((at ^ 1) + 1));
        return partner.length > 0 ? [{ side: at % 2 === 0 ? 'right' : 'left', hash: hex(partner) }] : [];
      }),
  };
}

/** Hashes of all levels, 32 bytes a node in a row: the leaves, then each level above, up to the one node on top. */
export function merkleLevels(leaves: Uint8Array): readonly Uint8Array[] {
  const levels = [leaves];
  for (let below = leaves; below.length > HASH; below = levels[levels.length - 1]!) {
    const above = new Uint8Array(HASH * Math.ceil(below.length / (2 * HASH)));
    for (let at = 0; at < below.length; at += 2 * HASH) {
      const [left, right] = [below.subarray(at, at + HASH), below.subarray(at + HASH, at + 2 * HASH)];
      above.set(right.length > 0 ? nodeHash(left, right) : left, at / 2);
    }
    levels.push(above);
  }
  return levels;
}

/** `sm3:` and the hash on top of the levels. */
export function merkleRoot(levels: readonly Uint8Array[]): string {
  const top = levels[levels.length - 1]!;
  return `sm3:${hex(top.length > 0 ? top : sm3(top))}`;
}

/** The root that a line and its path lead to. Throws RangeError on a hash that is not hexadecimal. */
export function rootOf(line: FamilyLine, path: readonly PathStep[]): string {
  const top = path.reduce((below, { side, hash }) => {
    const partner = fromHex(hash);
    return side === 'left' ? nodeHash(partner, below) : nodeHash(below, partner);
  }, leafHash(line));
  return `sm3:${hex(top)}`;
}

/** The 32 bytes of a line's leaf. */
export function leafHash(line: FamilyLine): Uint8Array {
  return new Sm3()
    .update(LEAF)
    .update(utf8(canonicalJson(line)))
    .digest();
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return new Sm3().update(NODE).update(left).update(right).digest();
}
