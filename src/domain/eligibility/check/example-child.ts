// Makes a whole child out of the few facts that show a finding, and asks the policy again whether it really shows it.

import { CaseReading } from '../case-reading';
import type { CompiledPolicy, CompiledTable } from '../compiled-policy';
import type { TableAnswer } from '../ask-table';
import { evaluate } from '../evaluate';
import { misfits, readFacts, type Facts, type FactValue } from '../facts';
import { REQUEST_AUTHORITY } from '../reading';
import type { ExampleChild } from './finding';
import { passingCase } from './passing-case';
import { withoutComputed } from './reachable-values';
import type { Region } from './region-search';

/** Children of the policy's own cases that are tried as the rest of an example. */
const MOST_BASES = 12;

/** Makes example children for one policy. */
export class ExampleChildren {
  private readonly bases: readonly Facts[];

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly computed: ReadonlyMap<string, readonly FactValue[]>,
  ) {
    const cases = [...(policy.policy.cases ?? [])].sort(
      (left, right) => Number(right.expect.outcome === 'ELIGIBLE') - Number(left.expect.outcome === 'ELIGIBLE'),
    );
    const read = cases.flatMap((one) => {
      const facts = readFacts(one.facts);
      return facts.ok && misfits(facts.value, policy.policy.facts).length === 0 ? [facts.value] : [];
    });
    this.bases = read.slice(0, MOST_BASES);
  }

  /**
   * A child with the facts of `region` at one of the authorities, for which `shows` holds of the table's answer; of several the
   * one that nothing else refuses. Null when there is none: what cannot happen is no finding.
   */
  showing(
    region: Region,
    table: CompiledTable,
    authorities: readonly string[],
    shows: (answer: TableAnswer) => boolean,
  ): ExampleChild | null {
    const asked = region.get(REQUEST_AUTHORITY);
    const authority = typeof asked === 'string' ? asked : authorities[0];
    if (authority === undefined) return null;
    let best: ExampleChild | null = null;
    for (const facts of this.children(region, authority)) {
      const reading = new CaseReading(this.policy, new Map(Object.entries(facts)));
      if (!shows(reading.answer(table, authority))) continue;
      const { outcome, reason } = evaluate(this.policy, facts, { authorities: [authority], trace: false });
      const child: ExampleChild = { facts, authority, outcome, reason };
      if (outcome !== 'NOT_ELIGIBLE') return child;
      best ??= child;
    }
    return best;
  }

  /** Whole children with the facts of the region: on top of the policy's cases, then by passing every other table. */
  private *children(region: Region, authority: string): Generator<Facts> {
    const solved = withoutComputed(this.policy, this.computed, region, authority);
    const at = { [REQUEST_AUTHORITY]: authority };
    for (const base of this.bases) yield { ...base, ...Object.fromEntries(solved), ...at };
    const fixed = new Map([...solved, [REQUEST_AUTHORITY, authority]]);
    yield { ...Object.fromEntries(passingCase(this.policy, authority, fixed, this.computed)), ...at };
  }
}
