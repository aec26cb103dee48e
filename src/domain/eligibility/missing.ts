// Finds which unknown facts a verdict really hangs on, so that a family is asked for all of them at once and for no other.
//
// The outcome is a function of the facts. An unknown fact is essential when there are two ways of filling in all unknown facts
// that differ in this one alone and end in different outcomes. Whatever set of facts settles the outcome must hold every
// essential fact, and all of them together do: the set is minimal, and there is only one.

import { CaseReading, type GivenFacts } from './case-reading';
import { REQUEST_AUTHORITY } from './reading';
import type { CompiledPolicy } from './compiled-policy';
import { sampleValues } from './sample-values';
import { WitnessSearch } from './witness-search';

/** Unknown facts that could still matter: those behind an open table of an authority that has not refused. */
function candidates(policy: CompiledPolicy, given: GivenFacts, authorities: readonly string[]): string[] {
  const reading = new CaseReading(policy, given);
  const found = new Set<string>();
  for (const authority of authorities) {
    for (const table of policy.decide) {
      const answer = reading.answer(table, authority);
      if (answer.outcome === undefined) reading.unknownBehind(answer, authority).forEach((key) => found.add(key));
    }
  }
  return [...policy.facts.keys()].filter((key) => found.has(key));
}

/** The essential facts of the outcome over the authorities, in the order the policy declares them; empty when it is settled. */
export function essentialFacts(policy: CompiledPolicy, given: GivenFacts, authorities: readonly string[]): string[] {
  const unknown = candidates(policy, given, authorities);
  return unknown.filter((fact) => fact !== REQUEST_AUTHORITY && new WitnessSearch(policy, given, authorities, fact).found());
}

/**
 * Every way of filling in the facts that keep a gate's answer uncertain, one value for each class of values that no cell tells
 * apart. Neither the set of fillings nor their number depends on the order of rows or of given facts.
 */
export function* fillings(policy: CompiledPolicy, given: GivenFacts, authorities: readonly string[]): Generator<GivenFacts> {
  const reading = new CaseReading(policy, given);
  const found = new Set<string>();
  for (const authority of authorities) {
    for (const table of policy.decide) {
      const answer = reading.answer(table, authority);
      if (table.gates && !answer.certain) reading.unknownBehind(answer, authority).forEach((key) => found.add(key));
    }
  }
  const open = [...policy.facts.keys()].find((key) => found.has(key));
  if (open === undefined) yield given;
  else
    for (const value of sampleValues(policy, open, given, authorities))
      yield* fillings(policy, new Map([...given, [open, value]]), authorities);
}
