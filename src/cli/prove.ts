import { canonicalJson } from '../domain/kernel/canonical-json';
import { prove as proofOf } from '../domain/matching';
import { readOutcome } from '../domain/verifier';
import { readArguments } from './arguments';
import { UsageFault, type Command } from './command';
import { readJson } from './json-file';
import { saltsOf } from './match';

/** Writes a family's proof that its line belongs to an outcome (xuewei.proof/1). Needs no database. */
export const prove: Command = {
  usage: 'prove OUTCOME STUDENT [--salts FILE]',
  does: "write a student's proof; before an id that begins with -- put --",
  run({ args, out }) {
    const { words, values } = readArguments(args, { usage: this.usage, words: ['OUTCOME', 'STUDENT'], values: ['salts'] });
    const { json, students } = readJson(words[0]!, (file) => ({
      json: file,
      students: [...readOutcome(file).placements.keys()],
    }));
    const proof = proofOf(json, words[1]!, saltsOf(values.get('salts'), students));
    if (!proof.ok) throw new UsageFault(`${proof.error.code} ${proof.error.line}`);
    out(canonicalJson(proof.value));
    return Promise.resolve(0);
  },
};
