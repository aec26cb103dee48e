import {
  compilePolicy,
  readFacts,
  runCase,
  tableFindings,
  findingsOf,
  type CompiledPolicy,
  type Facts,
} from '../../../src/domain/eligibility';
import { variantsOf } from '../../../src/domain/eligibility/check/reachable-values';
import type { Look, Proof } from '../proof';
import { differOnGrid, seenBy } from './grid';
import { draws, mutantOf, type Mutant } from './mutants';
import { shipped, type Shipped } from './shipped';

const FOUND = 'a gap, overlap or idle row it makes is found by the check';
const CAUGHT = 'a verdict it changes is caught by a named case';
const CHILDREN = 12;

const IDLE = new Set(['rowDead', 'rowShadowed', 'rowRepeated']);

/** What the mutated table shows on a grid and the check does not say; undefined when the mutant makes none of it. */
function unfound(mutated: CompiledPolicy, { table: id }: Mutant): string[] | undefined {
  const table = [...mutated.decide, ...mutated.producers.values()].find((each) => each.id === id)!;
  const findings = tableFindings(mutated, id);
  const missed: string[] = [];
  let made = false;
  for (const [rows, authorities] of variantsOf(table, mutated.tree.codes())) {
    const { gap, overlaps, idle } = seenBy(mutated, table, [...new Set([...authorities.slice(0, 2), ...authorities.slice(-2)])]);
    const own = findings.filter(({ authority }) => (authority ?? null) === (rows[0]?.override ?? null));
    const codes = new Set(own.map(({ code }) => code));
    made ||= gap || overlaps.size > 0 || idle.length > 0;
    if (gap && !['gap', 'gapForNone', 'boundaryUnclaimed'].some((code) => codes.has(code as never))) missed.push('a gap');
    const pairs = new Set(own.flatMap(({ row, otherRows }) => (otherRows ?? []).map((other) => `${row} ${other}`)));
    for (const pair of overlaps) if (!pairs.has(pair)) missed.push(`rows ${pair} together`);
    const said = own.filter(({ code }) => IDLE.has(code)).flatMap(({ row, otherRows }) => [row!, ...(otherRows ?? [])]);
    for (const row of idle) if (!said.includes(row)) missed.push(`idle row ${row}`);
  }
  return made ? missed : undefined;
}

/** The children of the cases of whom most is known: what hangs on unknown facts is shown by others. */
function childrenOf({ policy }: Shipped): Facts[] {
  const children = policy.cases!.flatMap((one) => {
    const facts = readFacts(one.facts);
    return facts.ok ? [facts.value] : [];
  });
  const most = Math.max(...children.map((facts) => Object.keys(facts).length));
  return children.filter((facts) => Object.keys(facts).length >= most - 2);
}

/** Whether a named case catches the mutant; undefined when it changes no verdict on the grid. */
function caught(original: Shipped, mutated: CompiledPolicy, { table }: Mutant, seed: number): boolean | undefined {
  if (original.policy.cases!.some((one) => !runCase(mutated, one, false).passed)) return true;
  const draw = draws(seed + 7);
  const all = childrenOf(original);
  const children = Array.from({ length: CHILDREN }, () => all[draw(all.length)]!);
  const codes = original.tree.codes();
  const authorities = [codes[0]!, codes[1]!, codes[1 + draw(codes.length - 1)]!, codes.at(-1)!];
  return differOnGrid(original.compiled, mutated, table, children, [...new Set(authorities)], draw) ? false : undefined;
}

function look(original: Shipped, seed: number): Look {
  const mutant = mutantOf(original.policy, seed);
  const mutated = compilePolicy(mutant.policy, original.tree);
  if (!mutated.ok) return { faults: [], facts: {} };
  const missed = unfound(mutated.value, mutant);
  const told = caught(original, mutated.value, mutant, seed);
  return {
    faults: (missed ?? []).map((what) => `${mutant.what}: ${what} is not found`),
    facts: {
      ...(missed === undefined ? {} : { [FOUND]: missed.length === 0 }),
      ...(told === undefined ? {} : { [CAUGHT]: told }),
    },
  };
}

/** Seeded slips of the hand in a shipped policy: what the static check finds of them, and what the named cases catch. */
export const proofs: Readonly<Record<string, Proof>> = Object.fromEntries(
  shipped.map((each) => [
    each.name,
    {
      sentence: `of slips in ${each.name}, the check finds what they break in a table and the cases catch what they change`,
      quick: 16,
      full: 1_000,
      atLeast: { [FOUND]: 1, [CAUGHT]: 0.95 },
      look: (seed) => look(each, seed),
    },
  ]),
);

/** What the check says of the shipped policies as they are: every word of it would be a false alarm. */
export const falseAlarms = (): string[] =>
  shipped.flatMap(({ name, compiled }) => findingsOf(compiled).map(({ message }) => `${name}: ${message}`));
