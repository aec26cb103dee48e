// Makes and checks a family's proof that its line belongs to a published result (`xuewei.proof/1`), for the commands and for the family's page.
import { err, ok, type Result } from '../kernel/result';
import { familyLines, merkleTree, rootOf, type FamilyLine, type PathStep, type Salts } from './merkle';
import { type Explanation, type Reason } from './explanation';
import { recordById, type MatchingFault } from './problem';
import * as shape from './shape';

export interface Proof {
  readonly format: 'xuewei.proof/1';
  readonly line: FamilyLine;
  readonly path: readonly PathStep[];
  readonly merkleRoot: string;
  readonly instanceHash: string;
}

const REASONS: readonly Reason[] = ['placed', 'better-placed', 'behind-cutoff', 'not-listed-by-school', 'held-for-group'];
const HEX64 = /^[0-9a-f]{64}$/;

/** The proof of one student from an outcome (JSON, unread) and the salts it was made with; refuses salts that do not lead to its root. */
export function prove(outcome: unknown, student: string, salts?: Salts): Result<Proof, MatchingFault> {
  return guarded('MATCHING.BAD_OUTCOME', () => {
    const file = shape.members(outcome, 'outcome');
    shape.oneOf(file['format'], 'format', ['xuewei.outcome/1']);
    const given = shape.members(file['placements'], 'placements');
    const told = shape.members(file['explanations'], 'explanations');
    const placements = recordById<string | null>();
    const explanations = recordById<readonly Explanation[]>();
    for (const id of Object.keys(given)) {
      placements[id] = schoolOrNull(given[id], shape.under('placements', id));
      explanations[id] = readExplanations(Object.hasOwn(told, id) ? told[id] : undefined, shape.under('explanations', id));
    }
    if (!(student in placements)) throw new shape.Refusal('placements', `unknown student ${shape.quote(student)}`);
    const missing = salts && Object.keys(placements).find((id) => !Object.hasOwn(salts, id) || !HEX64.test(salts[id] ?? ''));
    if (missing !== undefined) throw new shape.Refusal(shape.under('salts', missing), 'must be 64 lower-case hexadecimal digits');
    const tree = merkleTree(familyLines(placements, explanations, salts));
    const merkleRoot = hash(file['merkleRoot'], 'merkleRoot');
    if (tree.root !== merkleRoot) throw new shape.Refusal('merkleRoot', 'these lines and salts do not lead to it');
    const index = tree.lines.findIndex((line) => line.student === student);
    return {
      format: 'xuewei.proof/1' as const,
      line: tree.lines[index]!,
      path: tree.path(index),
      merkleRoot,
      instanceHash: hash(file['instanceHash'], 'instanceHash'),
    };
  });
}

/**
 * Whether a proof (JSON, unread) leads from its line to its root and, if given, to the root that was published.
 * Yields the faults found, none when it holds; refuses what is not a proof.
 */
export function verifyLine(proof: unknown, publishedRoot?: string): Result<readonly string[], MatchingFault> {
  return guarded('MATCHING.BAD_PROOF', () => {
    const read = readProof(proof);
    const root = rootOf(read.line, read.path);
    const faults: string[] = [];
    if (root !== read.merkleRoot) faults.push(`line and path lead to ${root}, the proof says ${read.merkleRoot}`);
    if (publishedRoot !== undefined && publishedRoot !== root)
      faults.push(`line and path lead to ${root}, published is ${publishedRoot}`);
    return faults;
  });
}

function readProof(value: unknown): Proof {
  const file = shape.members(value, 'proof', ['format', 'line', 'path', 'merkleRoot', 'instanceHash']);
  const line = shape.members(file['line'], 'line', ['student', 'school', 'explanations', 'salt']);
  return {
    format: shape.oneOf(file['format'], 'format', ['xuewei.proof/1']),
    line: {
      student: shape.id(line['student'], 'line.student'),
      school: schoolOrNull(line['school'], 'line.school'),
      explanations: readExplanations(line['explanations'], 'line.explanations'),
      salt: digits(line['salt'], 'line.salt'),
    },
    path: shape.list(file['path'], 'path').map((item, i): PathStep => {
      const step = shape.members(item, `path[${i}]`, ['side', 'hash']);
      return {
        side: shape.oneOf(step['side'], `path[${i}].side`, ['left', 'right']),
        hash: digits(step['hash'], `path[${i}].hash`),
      };
    }),
    merkleRoot: hash(file['merkleRoot'], 'merkleRoot'),
    instanceHash: hash(file['instanceHash'], 'instanceHash'),
  };
}

function readExplanations(value: unknown, where: string): readonly Explanation[] {
  return shape.list(value, where).map((item, i): Explanation => {
    const place = `${where}[${i}]`;
    const row = shape.members(item, place, ['school', 'reason', 'rank', 'cutoffRank', 'decidedBy']);
    return {
      school: shape.id(row['school'], `${place}.school`),
      reason: shape.oneOf(row['reason'], `${place}.reason`, REASONS),
      ...(row['rank'] !== undefined && { rank: shape.count(row['rank'], `${place}.rank`) }),
      ...(row['cutoffRank'] !== undefined && { cutoffRank: shape.count(row['cutoffRank'], `${place}.cutoffRank`) }),
      ...(row['decidedBy'] !== undefined && { decidedBy: shape.id(row['decidedBy'], `${place}.decidedBy`) }),
    };
  });
}

function schoolOrNull(value: unknown, where: string): string | null {
  return value === null ? null : shape.id(value, where);
}

function digits(value: unknown, where: string): string {
  const read = shape.text(value, where);
  if (!HEX64.test(read)) throw new shape.Refusal(where, 'must be 64 lower-case hexadecimal digits');
  return read;
}

function hash(value: unknown, where: string): string {
  const read = shape.text(value, where);
  if (!read.startsWith('sm3:')) throw new shape.Refusal(where, 'must begin with sm3:');
  return `sm3:${digits(read.slice(4), where)}`;
}

function guarded<T>(code: MatchingFault['code'], read: () => T): Result<T, MatchingFault> {
  try {
    return ok(read());
  } catch (fault) {
    if (!(fault instanceof shape.Refusal)) throw fault;
    return err({ code, where: fault.where, line: fault.message });
  }
}
