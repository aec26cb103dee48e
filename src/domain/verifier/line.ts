// Decides for a family, on its own file alone, whether its line is part of the published result (`xuewei.proof/1`).
import { readExplanations } from './outcome';
import { Piece } from './piece';
import { type Fault } from './refusal';
import { rootFrom, type Line, type Step } from './tree';

export interface Proof {
  readonly line: Line;
  readonly path: readonly Step[];
  readonly merkleRoot: string;
  readonly instanceHash: string;
}

/** The proof of a JSON value. Throws Refusal when it is none. */
export function readProof(json: unknown): Proof {
  const file = new Piece('PROOF', json).object(['format', 'line', 'path', 'merkleRoot', 'instanceHash']);
  file.format.oneOf('xuewei.proof/1');
  const line = file.line.object(['student', 'school', 'explanations', 'salt']);
  return {
    line: {
      student: line.student.id(),
      school: line.school.orNull((school) => school.id()),
      explanations: readExplanations(line.explanations).map(({ written }) => written),
      salt: line.salt.digits(),
    },
    path: file.path.list().map((item) => {
      const { side, hash } = item.object(['side', 'hash']);
      return { side: side.oneOf('left', 'right'), hash: hash.digits() };
    }),
    merkleRoot: file.merkleRoot.hash(),
    instanceHash: file.instanceHash.hash(),
  };
}

/** Faults of a proof, none when its line leads to its own root and to the published one, where that is given. */
export function checkLine({ line, path, merkleRoot }: Proof, publishedRoot?: string): readonly Fault[] {
  const root = rootFrom(line, path);
  const faults: Fault[] = [];
  if (root !== merkleRoot)
    faults.push({
      code: 'LINE_CHANGED',
      zh: `按这份文件算出的校验值是 ${root}，文件里写的是 ${merkleRoot}：内容被改动过。`,
      en: `This file leads to ${root}, it says ${merkleRoot}: something in it was changed.`,
    });
  if (publishedRoot !== undefined && root !== publishedRoot)
    faults.push({
      code: 'NOT_PUBLISHED',
      zh: `按这份文件算出的校验值是 ${root}，公布的是 ${publishedRoot}：不属于这次公布的结果。`,
      en: `This file leads to ${root}, published is ${publishedRoot}: it does not belong to that result.`,
    });
  return faults;
}
