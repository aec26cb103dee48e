import {
  checkLine,
  isHash,
  lineOf,
  readInstance,
  readOutcome,
  readProof,
  readSalts,
  verify as faultsOf,
  type Fault,
} from '../domain/verifier';
import { readArguments } from './arguments';
import type { Command, Shell } from './command';
import { readJson } from './json-file';
import { UsageFault } from './usage-fault';

/** A command that reads files and nothing else, so that it also stands in the file that needs no service. */
interface FileCommand extends Command {
  run(shell: Pick<Shell, 'args' | 'out' | 'note'>): Promise<number>;
}

/** Judges an outcome with code of its own, which shares nothing with the engine. */
export const verify: FileCommand = {
  usage: 'verify INSTANCE OUTCOME [--salts FILE | --salted]',
  does: 'judge an outcome with code of its own; --salted: only the families have the salts',
  run({ args, out, note }) {
    const wanted = { usage: this.usage, words: ['INSTANCE', 'OUTCOME'], values: ['salts'], flags: ['salted'] };
    const { words, values, flags } = readArguments(args, wanted);
    const file = values.get('salts');
    if (file !== undefined && flags.has('salted'))
      throw new UsageFault(`--salts 和 --salted 只能用一个。 Give --salts or --salted, not both. 用法 usage: ${this.usage}`);
    const instance = readJson(words[0]!, readInstance);
    const outcome = readJson(words[1]!, readOutcome);
    const salts = file === undefined ? null : readJson(file, (json) => readSalts(json, outcome.placements.keys()));
    const faults = faultsOf(instance, outcome, flags.has('salted') ? 'untold' : salts);
    if (flags.has('salted'))
      note('merkleRoot 未核对：盐只在各家庭手中。 merkleRoot was not checked: only the families have the salts.');
    else if (file === undefined && faults.some(({ code }) => code === 'MERKLE_ROOT'))
      note('如果各家庭有自己的盐，请用 --salts 或 --salted。 If the families have salts of their own, use --salts or --salted.');
    return answer(faults, out, () =>
      note(
        `核对无误：${instance.students.size} 名学生，${instance.schools.size} 所学校。 All is right: ${instance.students.size} students, ${instance.schools.size} schools.`,
      ),
    );
  },
};

/** For a family: whether its line belongs to the published result. */
export const verifyLine: FileCommand = {
  usage: 'verify-line PROOF [--root HASH]',
  does: "check a family's line against the published root",
  run({ args, out, note }) {
    const { words, values } = readArguments(args, { usage: this.usage, words: ['PROOF'], values: ['root'] });
    const root = values.get('root');
    if (root !== undefined && !isHash(root))
      throw new UsageFault(
        '公布的校验值应为 sm3: 加 64 位小写十六进制数。 The published root is sm3: and 64 lower-case hexadecimal digits.',
      );
    const proof = readJson(words[0]!, readProof);
    return answer(checkLine(proof, root), out, () =>
      note(
        root === undefined
          ? `这份文件前后一致。请把 ${proof.merkleRoot} 与公布的校验值对照，或用 --root 交给本程序对照。 The file agrees with itself. Compare ${proof.merkleRoot} with the published root, or give that with --root.`
          : '您的这一行属于公布的结果。 Your line belongs to the published result.',
      ),
    );
  },
};

/** A line a fault and 1, or a word for people and 0. */
function answer(faults: readonly Fault[], out: (text: string) => void, right: () => void): Promise<number> {
  if (faults.length > 0) out(faults.map(lineOf).join('\n'));
  else right();
  return Promise.resolve(faults.length > 0 ? 1 : 0);
}
