// What the verifier, the same code that stands in the stand-alone file, says of a family's proof and the published roots.
import { checkLine, parseJson, readProof, Refusal, type Fault } from '../../../src/domain/verifier';

type Proof = ReturnType<typeof readProof>;

export type Judgement =
  | { readonly kind: 'published'; readonly proof: Proof; readonly faults: readonly Fault[] }
  | { readonly kind: 'notPublished'; readonly proof: Proof; readonly faults: readonly Fault[] }
  | { readonly kind: 'unreadable'; readonly fault: Fault | null };

/** Judges the text of a proof file (`xuewei.proof/1`). With no published root at all nothing can be published. */
export function judgeProof(text: string, publishedRoots: readonly string[]): Judgement {
  let proof: Proof;
  try {
    proof = readProof(parseJson(text, '核对文件 proof'));
  } catch (fault) {
    return { kind: 'unreadable', fault: fault instanceof Refusal ? fault.fault : null };
  }
  const root = publishedRoots.find((published) => published === proof.merkleRoot);
  const faults = checkLine(proof, root ?? publishedRoots[0]);
  return { kind: root !== undefined && faults.length === 0 ? 'published' : 'notPublished', proof, faults };
}
