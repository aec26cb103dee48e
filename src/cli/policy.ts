import { join } from 'node:path';
import {
  checkPolicy,
  evaluate,
  findingOf,
  misfits,
  readFacts,
  readPolicy,
  compilePolicy,
  diffPolicies,
  treeOf,
  type CompiledPolicy,
  nearWord,
  type Policy,
  type PolicyFault,
} from '../domain/eligibility';
import { AuthorityTree, type Authority } from '../domain/kernel/authority';
import { readJson } from './json-file';
import { readArguments, type Arguments, type Wanted } from './arguments';
import { UsageFault, type Command, type Shell } from './command';

/** The authorities of the city that this installation is shipped for. */
const SHIPPED = join(__dirname, '..', '..', '..', 'demo', 'authorities.json');

const SAME = '两份政策没有差别。 The two policies do not differ.';

const asItIs = (json: unknown): unknown => json;

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** JSON that says of itself that it is a policy; UsageFault (exit 2) otherwise. */
function policyJson(path: string): Readonly<Record<string, unknown>> {
  const json = readJson(path, asItIs);
  if (!isObject(json) || json['format'] !== 'xuewei.policy/1')
    throw new UsageFault(`${path} 不是政策文件（format 须为 xuewei.policy/1）。 ${path} is no policy (format xuewei.policy/1).`);
  return json;
}

/** The authorities to read the policy by: those of the option, those it brings along, else those shipped. */
function treeFor(policy: Policy, { values }: Arguments): AuthorityTree {
  const named = values.get('authorities');
  const own = named === undefined ? treeOf(policy) : null;
  if (own) return own;
  const path = named ?? SHIPPED;
  const json = readJson(path, asItIs);
  const rows = isObject(json) ? json['authorities'] : undefined;
  if (!Array.isArray(rows))
    throw new UsageFault(
      `${path} 中没有部门（format 须为 xuewei.authorities/1）。 ${path} holds no authorities (format xuewei.authorities/1).`,
    );
  try {
    return new AuthorityTree(rows as Authority[]);
  } catch (error) {
    throw new UsageFault(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function check(args: Arguments, { out }: Shell): number {
  const policy = readPolicy(policyJson(args.words[0]!));
  const { publishable, findings, cases } = policy.ok
    ? checkPolicy(policy.value, treeFor(policy.value, args))
    : { publishable: false, findings: policy.error.map(findingOf), cases: [] };
  const passed = cases.filter((one) => one.passed).length;
  out(JSON.stringify({ publishable, findings, cases: { passed, failed: cases.length - passed } }, null, 2));
  return publishable ? 0 : 1;
}

function compiled(path: string, args: Arguments): CompiledPolicy {
  const policy = readPolicy(policyJson(path));
  const ready = policy.ok ? compilePolicy(policy.value, treeFor(policy.value, args)) : policy;
  if (!ready.ok) throw unfit(path, ready.error[0]!);
  return ready.value;
}

function evaluateCase(args: Arguments, { out, note }: Shell): number {
  const [file, factsFile] = args.words as [string, string];
  const policy = compiled(file, args);
  const facts = readFacts(readJson(factsFile, asItIs));
  const faults = facts.ok ? misfits(facts.value, policy.policy.facts) : facts.error;
  if (!facts.ok || faults.length > 0) {
    const told = { zh: faults.map(({ fact }) => fact).join('、'), en: faults.map(({ message }) => message).join('; ') };
    throw new UsageFault(`${factsFile} 中 ${told.zh} 的值不合政策的声明，请改正。 ${factsFile}: ${told.en}; correct it.`);
  }
  for (const remark of undeclared(Object.keys(facts.value), policy.policy)) note(remark);
  const asked = args.values.get('authority')?.split(',');
  const unknown = asked?.find((code) => !policy.tree.has(code));
  if (unknown !== undefined) {
    const codes = policy.tree.codes().join(', ');
    throw new UsageFault(`没有部门 ${unknown}，可用的是 ${codes}。 ${unknown} is no authority; there are ${codes}.`);
  }
  out(JSON.stringify(evaluate(policy, facts.value, { authorities: asked ?? policy.tree.codes() }), null, 2));
  return 0;
}

const unfit = (path: string, fault: PolicyFault): UsageFault =>
  new UsageFault(`${path}：${findingOf(fault).zh}；请先用 policy check 检查。 ${path}: ${fault.message}; see policy check.`);

/** A fact that the policy does not declare changes nothing: said where its key is nearly one that it does declare. */
function undeclared(keys: readonly string[], { facts }: Policy): string[] {
  const declared = facts.map(({ key }) => key);
  return keys.flatMap((key) => {
    const near = declared.includes(key) ? undefined : nearWord(key, declared);
    if (near === undefined || keys.includes(near)) return [];
    return [`政策没有声明事实 ${key}，是否应为 ${near}？ The policy declares no fact ${key}; is ${near} meant?`];
  });
}

/** A policy that has the form; whether it compiles is no matter for comparing it. */
function readable(path: string): Policy {
  const read = readPolicy(policyJson(path));
  if (!read.ok) throw unfit(path, read.error[0]!);
  return read.value;
}

function differences(args: Arguments, { out, note }: Shell): number {
  const [from, to] = args.words.map(readable) as [Policy, Policy];
  const language = args.values.get('lang');
  if (language !== undefined && language !== 'zh' && language !== 'en')
    throw new UsageFault(`没有语言 ${language}，请用 zh 或 en。 There is no language ${language}; use zh or en.`);
  const found = diffPolicies(from, to, treeFor(to, args));
  if (args.flags.has('json')) out(JSON.stringify(found, null, 2));
  else if (found.length === 0) note(SAME);
  else out(found.map(({ zh, en }) => (language === 'zh' ? zh : language === 'en' ? en : `${zh}\n  ${en}`)).join('\n'));
  return 0;
}

const DEEDS: ReadonlyMap<string, Omit<Wanted, 'usage'> & { run(args: Arguments, shell: Shell): number }> = new Map([
  ['check', { words: ['FILE'], values: ['authorities'], run: check }],
  ['evaluate', { words: ['FILE', 'FACTS'], values: ['authorities', 'authority'], run: evaluateCase }],
  ['diff', { words: ['A', 'B'], values: ['authorities', 'lang'], flags: ['json'], run: differences }],
]);

/** Checks, evaluates and compares policies of anybody's. Needs no database and changes nothing. */
export const policy: Command = {
  usage: 'policy check FILE | evaluate FILE FACTS [--authority CODE,…] | diff A B [--lang zh|en] [--json]  [--authorities FILE]',
  does: 'check a policy (exit 0 publishable, 1 not, 2 no policy), decide a case by it, say in words what another one changes',
  run(shell) {
    const [name = '', ...rest] = shell.args;
    const deed = DEEDS.get(name);
    if (!deed) throw new UsageFault(`用法 usage: ${this.usage}`);
    return Promise.resolve(deed.run(readArguments(rest, { ...deed, usage: this.usage }), shell));
  },
};
