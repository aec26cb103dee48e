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
  type Policy,
} from '../domain/eligibility';
import { AuthorityTree, type Authority } from '../domain/kernel/authority';
import { readJson } from './json-file';
import { option, positional, required, UsageFault, type Command } from './command';

const WITH_VALUE = ['authorities', 'authority', 'lang'];
/** The authorities of the city that this installation is shipped for. */
const SHIPPED = join(__dirname, '..', '..', '..', 'demo', 'authorities.json');

const asItIs = (json: unknown): unknown => json;

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** JSON that says of itself that it is a policy; UsageFault (exit 2) otherwise. */
function policyJson(path: string): Readonly<Record<string, unknown>> {
  const json = readJson(path, asItIs);
  if (!isObject(json) || json['format'] !== 'xuewei.policy/1')
    throw new UsageFault(`${path} is no policy (format xuewei.policy/1)`);
  return json;
}

/** The authorities to read the policy by: those of the option, those it brings along, else those shipped. */
function treeFor(policy: Policy, args: readonly string[]): AuthorityTree {
  const named = option(args, 'authorities');
  const own = named === undefined ? treeOf(policy) : null;
  if (own) return own;
  const path = named ?? SHIPPED;
  const json = readJson(path, asItIs);
  const rows = isObject(json) ? json['authorities'] : undefined;
  if (!Array.isArray(rows)) throw new UsageFault(`${path} holds no authorities (format xuewei.authorities/1)`);
  try {
    return new AuthorityTree(rows as Authority[]);
  } catch (error) {
    throw new UsageFault(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function check({ args, out }: { args: readonly string[]; out(text: string): void }): number {
  const policy = readPolicy(policyJson(required(positional(args, WITH_VALUE)[0], 'FILE')));
  const { publishable, findings, cases } = policy.ok
    ? checkPolicy(policy.value, treeFor(policy.value, args))
    : { publishable: false, findings: policy.error.map(findingOf), cases: [] };
  const passed = cases.filter((one) => one.passed).length;
  out(JSON.stringify({ publishable, findings, cases: { passed, failed: cases.length - passed } }, null, 2));
  return publishable ? 0 : 1;
}

function compiled(path: string, args: readonly string[]): CompiledPolicy {
  const policy = readPolicy(policyJson(path));
  const ready = policy.ok ? compilePolicy(policy.value, treeFor(policy.value, args)) : policy;
  if (!ready.ok) throw new UsageFault(`${path} cannot be evaluated: ${ready.error[0]!.message}; see policy check`);
  return ready.value;
}

function evaluateCase({ args, out }: { args: readonly string[]; out(text: string): void }): number {
  const [file, factsFile] = positional(args, WITH_VALUE);
  const policy = compiled(required(file, 'FILE'), args);
  const facts = readFacts(readJson(required(factsFile, 'FACTS'), asItIs));
  const faults = facts.ok ? misfits(facts.value, policy.policy.facts) : facts.error;
  if (!facts.ok || faults.length > 0) throw new UsageFault(faults.map((fault) => fault.message).join('; '));
  const asked = option(args, 'authority')?.split(',');
  const unknown = asked?.find((code) => !policy.tree.has(code));
  if (unknown !== undefined) throw new UsageFault(`${unknown} is no authority`);
  out(JSON.stringify(evaluate(policy, facts.value, { authorities: asked ?? policy.tree.codes() }), null, 2));
  return 0;
}

/** A policy that has the form; whether it compiles is no matter for comparing it. */
function readable(path: string): Policy {
  const read = readPolicy(policyJson(path));
  if (!read.ok) throw new UsageFault(`${path}: ${read.error[0]!.message}; see policy check`);
  return read.value;
}

function differences({ args, out }: { args: readonly string[]; out(text: string): void }): number {
  const [first, second] = positional(args, WITH_VALUE);
  const [from, to] = [readable(required(first, 'A')), readable(required(second, 'B'))];
  const found = diffPolicies(from, to, treeFor(to, args));
  const language = option(args, 'lang');
  if (args.includes('--json')) out(JSON.stringify(found, null, 2));
  else out(found.map(({ zh, en }) => (language === 'zh' ? zh : language === 'en' ? en : `${zh}\n  ${en}`)).join('\n'));
  return 0;
}

/** Checks, evaluates and compares policies of anybody's. Needs no database and changes nothing. */
export const policy: Command = {
  usage: 'policy check FILE | evaluate FILE FACTS [--authority CODE,…] | diff A B [--lang zh|en] [--json]  [--authorities FILE]',
  does: 'check a policy (exit 0 publishable, 1 not, 2 no policy), decide a case by it, say in words what another one changes',
  run(shell) {
    const [deed, ...args] = shell.args;
    if (deed === 'check') return Promise.resolve(check({ ...shell, args }));
    if (deed === 'evaluate') return Promise.resolve(evaluateCase({ ...shell, args }));
    if (deed === 'diff') return Promise.resolve(differences({ ...shell, args }));
    throw new UsageFault(`usage: ${this.usage}`);
  },
};
