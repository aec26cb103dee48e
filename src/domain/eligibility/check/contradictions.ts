// Finds promises that another table always breaks: a row that lets a child pass whom every other word of the policy refuses.

import type { CompiledPolicy, CompiledRow, CompiledTable } from '../compiled-policy';
import type { FactValue } from '../facts';
import type { ExampleChildren } from './example-child';
import { findingAt, type PolicyFinding } from './finding';
import { stronger } from './passing-case';
import { variantsOf } from './reachable-values';
import { RegionSearch, type Found } from './region-search';
import { bit, maskOf } from './row-masks';

type Computed = ReadonlyMap<string, readonly FactValue[]>;

const factsOf = (rows: readonly CompiledRow[]): Set<string> =>
  new Set(rows.flatMap((row) => row.cells.flatMap((cell) => (cell.always ? [] : [cell.fact, ...cell.others]))));

/** The two tables side by side, for the authorities at which these rows of both hold. */
class Pair {
  private readonly search: RegionSearch;

  constructor(
    policy: CompiledPolicy,
    computed: Computed,
    private readonly table: CompiledTable,
    private readonly rows: readonly CompiledRow[],
    private readonly other: CompiledTable,
    private readonly others: readonly CompiledRow[],
    authorities: readonly string[],
  ) {
    const domain = { policy, authorities, computed, odd: false, fixed: new Map<string, FactValue>() };
    this.search = new RegionSearch(domain, [...rows, ...others]);
  }

  private deciding(at: number): { must: bigint; mustNot: bigint } {
    return { must: bit(at), mustNot: maskOf(stronger(this.table, this.rows, at)) };
  }

  /** A child for whom the row decides, refused or not. */
  anybody(at: number): Found {
    const { must, mustNot } = this.deciding(at);
    return this.search.find(must, mustNot);
  }

  /** A child for whom the row decides and whom the other table does not refuse. */
  spared(at: number): Found {
    const { must, mustNot } = this.deciding(at);
    const shift = this.rows.length;
    const refusing = (index: number): boolean => this.others[index]!.yields.outcome === 'fail';
    const places = [...this.others.keys()];
    const refusals = maskOf(places.filter(refusing).map((index) => index + shift));
    if (this.other.hit === 'unique' || this.other.hit === 'collect') return this.search.find(must, mustNot | refusals);
    let answer = this.search.find(must, mustNot | maskOf(places.map((index) => index + shift)));
    for (const index of places) {
      if (answer !== 'none') return answer;
      if (refusing(index)) continue;
      const above = stronger(this.other, this.others, index).map((before) => before + shift);
      answer = this.search.find(must | bit(index + shift), mustNot | maskOf(above));
    }
    return answer;
  }
}

/** The table `other` refuses every child for whom a passing row of `table` decides. */
function brokenBy(
  policy: CompiledPolicy,
  computed: Computed,
  examples: ExampleChildren,
  table: CompiledTable,
  other: CompiledTable,
): PolicyFinding[] {
  return [...variantsOf(table, policy.tree.codes())].flatMap(([rows, authorities]) => {
    const shared = factsOf([...other.rows, ...[...other.overrides.values()].flat()]);
    const pairs = [...variantsOf(other, authorities)].map(
      ([others, codes]) => new Pair(policy, computed, table, rows, other, others, codes),
    );
    return [...rows.keys()].flatMap((at) => {
      const row = rows[at]!;
      if (row.yields.outcome !== 'pass' || ![...factsOf([row])].some((fact) => shared.has(fact))) return [];
      const children = pairs.map((pair) => pair.anybody(at)).filter((found) => typeof found !== 'string');
      if (children.length === 0 || pairs.some((pair) => pair.spared(at) !== 'none')) return [];
      const example = examples.showing(children[0]!, table, authorities, ({ deciding }) => deciding.includes(row));
      if (!example) return [];
      return [
        findingAt(
          'tablesContradict',
          'error',
          { table: table.id, ...(row.override ? { authority: row.override } : {}), row: row.number },
          {
            en: `the row lets a child pass whom table ${other.id} always refuses`,
            zh: `这一行允许的孩子，表 ${other.id} 一律不允许`,
          },
          { otherTable: other.id, example },
        ),
      ];
    });
  });
}

/** The column of `mode` or `seat` is answered by two tables, with different answers for one child. */
function twoAnswers(policy: CompiledPolicy, computed: Computed, examples: ExampleChildren): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  for (const name of ['mode', 'seat'] as const) {
    const tables = policy.decide.filter((table) => table.outputs.includes(name));
    tables.forEach((table, place) => {
      for (const other of tables.slice(place + 1)) {
        const search = new RegionSearch({ policy, authorities: policy.tree.codes(), computed, odd: false, fixed: new Map() }, [
          ...table.rows,
          ...other.rows,
        ]);
        const clash = [...table.rows.keys()].flatMap((at) =>
          [...other.rows.keys()].flatMap((index) => {
            const [one, two] = [table.rows[at]!.yields[name], other.rows[index]!.yields[name]];
            if (one === null || two === null || one === two) return [];
            const above = stronger(other, other.rows, index).map((before) => before + table.rows.length);
            const found = search.find(
              bit(at) | bit(index + table.rows.length),
              maskOf([...stronger(table, table.rows, at), ...above]),
            );
            return typeof found === 'string' ? [] : [{ at, index, found }];
          }),
        )[0];
        const example = clash && examples.showing(clash.found, table, policy.tree.codes(), () => true);
        if (!example) continue;
        findings.push(
          findingAt(
            'tablesContradict',
            'error',
            { table: table.id, row: table.rows[clash.at]!.number, name },
            { en: `table ${other.id} gives the same child another ${name}`, zh: `表 ${other.id} 对同一孩子给出不同的 ${name}` },
            { otherTable: other.id, otherRows: [other.rows[clash.index]!.number], example },
          ),
        );
      }
    });
  }
  return findings;
}

/** Contradictions between the tables of `decide`, two by two. */
export function contradictions(policy: CompiledPolicy, computed: Computed, examples: ExampleChildren): PolicyFinding[] {
  const gates = policy.decide.filter((table) => table.gates && table.hit !== 'sum');
  return [
    ...gates.flatMap((table) =>
      gates.filter((other) => other !== table).flatMap((other) => brokenBy(policy, computed, examples, table, other)),
    ),
    ...twoAnswers(policy, computed, examples),
  ];
}
