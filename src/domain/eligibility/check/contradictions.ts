// Finds promises that another table always breaks: a row that lets a child pass whom every other word of the policy refuses.

import { askCell } from '../cells';
import type { CompiledPolicy, CompiledRow, CompiledTable } from '../compiled-policy';
import type { FactValue } from '../facts';
import { REQUEST_AUTHORITY } from '../reading';
import type { ExampleChildren } from './example-child';
import { findingAt, type PolicyFinding } from './finding';
import { strongerMasks } from './passing-case';
import { variantsOf } from './reachable-values';
import { RegionSearch, type Found, type Region } from './region-search';
import { bit, maskOf, placesOf } from './row-masks';
import { Told } from './told';
import type { Domain } from './value-classes';

type Computed = ReadonlyMap<string, readonly FactValue[]>;

const factsOf = (rows: readonly CompiledRow[]): Set<string> =>
  new Set(rows.flatMap((row) => row.cells.flatMap((cell) => (cell.always ? [] : [cell.fact, ...cell.others]))));

/** The rows of a table that hold at some authorities, and what decides among them. */
interface Side {
  readonly table: CompiledTable;
  readonly rows: readonly CompiledRow[];
  /** By row, those that decide before it. */
  readonly stronger: readonly bigint[];
}

const sideOf = (table: CompiledTable, rows: readonly CompiledRow[]): Side => ({
  table,
  rows,
  stronger: strongerMasks(table.hit, rows),
});

const isRefusing = (row: CompiledRow): boolean => row.yields.outcome === 'fail';

/** A child that hits `must`, none of `mustNot`, and whom the rows of `side` do not refuse, these standing from `shift` on in the search. */
function spared(search: RegionSearch, side: Side, shift: number, must: bigint, mustNot: bigint): Found {
  const by = BigInt(shift);
  const places = [...side.rows.keys()];
  const { hit } = side.table;
  if (hit === 'unique' || hit === 'collect') {
    const refusals = maskOf(places.filter((index) => isRefusing(side.rows[index]!)));
    return search.find(must, mustNot | (refusals << by));
  }
  let answer = search.find(must, mustNot | (maskOf(places) << by));
  for (const index of places) {
    if (answer !== 'none') return answer;
    if (isRefusing(side.rows[index]!)) continue;
    answer = search.find(must | bit(index + shift), mustNot | (side.stronger[index]! << by));
  }
  return answer;
}

/** The two tables side by side, for the authorities at which these rows of both hold. */
class Pair {
  private readonly domain: Domain;
  private readonly shared: readonly string[];
  private both: RegionSearch | null = null;
  private readonly known = new Map<string, boolean>();

  constructor(
    policy: CompiledPolicy,
    computed: Computed,
    private readonly side: Side,
    private readonly other: Side,
    authorities: readonly string[],
  ) {
    this.domain = { policy, authorities, computed, odd: false, fixed: new Map<string, FactValue>() };
    this.shared = [...factsOf(other.rows)];
  }

  private get search(): RegionSearch {
    this.both ??= new RegionSearch(this.domain, [...this.side.rows, ...this.other.rows]);
    return this.both;
  }

  /** A child for whom the row decides, refused or not. */
  anybody(at: number): Found {
    return this.search.find(bit(at), this.side.stronger[at]!);
  }

  /** Whether there is a child for whom the row decides and whom the other table does not refuse. */
  spares(at: number): boolean {
    return spared(this.search, this.other, this.side.rows.length, bit(at), this.side.stronger[at]!) !== 'none';
  }

  /** Whether the other table need not refuse a child with these facts: seen by its rows alone, and once for all such children. */
  sparesAt(region: Region): boolean {
    const asked = region.get(REQUEST_AUTHORITY);
    if (typeof asked === 'string' && !this.domain.authorities.includes(asked)) return false;
    const fixed = new Map(this.shared.flatMap((key) => (region.has(key) ? [[key, region.get(key)!] as const] : [])));
    const name = JSON.stringify([...fixed]);
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const read = (key: string): FactValue | undefined => fixed.get(key);
    const rows = this.other.rows.filter((row) => row.cells.every((cell) => askCell(cell, read) !== false));
    const search = new RegionSearch({ ...this.domain, fixed }, rows);
    const answer = typeof spared(search, sideOf(this.other.table, rows), 0, 0n, 0n) !== 'string';
    this.known.set(name, answer);
    return answer;
  }
}

/** For each row that lets pass, a child for whom it decides, as its own table sees it. */
function childrenOf(policy: CompiledPolicy, computed: Computed, side: Side, authorities: readonly string[]): readonly Found[] {
  const search = new RegionSearch({ policy, authorities, computed, odd: false, fixed: new Map() }, side.rows);
  return side.rows.map((row, at) =>
    row.yields.outcome === 'pass' ? search.find(bit(at), side.stronger[at]! & search.companions.of(at)) : 'none',
  );
}

/** Rows of `table` for all of whose children one of the `others` refuses. */
function brokenBy(
  policy: CompiledPolicy,
  computed: Computed,
  examples: ExampleChildren,
  table: CompiledTable,
  others: readonly CompiledTable[],
): PolicyFinding[] {
  const variants = [...variantsOf(table, policy.tree.codes())].map(([rows, authorities]) => {
    const side = sideOf(table, rows);
    const asked = rows.map((row) => [...factsOf([row])]);
    return { side, authorities, asked, children: childrenOf(policy, computed, side, authorities) };
  });
  return others.flatMap((other) =>
    variants.flatMap(({ side, authorities, asked, children }) => {
      const shared = factsOf([...other.rows, ...[...other.overrides.values()].flat()]);
      const pairs = [...variantsOf(other, authorities)].map(
        ([rows, codes]) => new Pair(policy, computed, side, sideOf(other, rows), codes),
      );
      const told = new Told({ table: table.id, ...(side.rows[0]?.override ? { authority: side.rows[0].override } : {}) });
      side.rows.forEach((row, at) => {
        if (row.yields.outcome !== 'pass' || !asked[at]!.some((fact) => shared.has(fact))) return;
        const child = children[at]!;
        if (typeof child !== 'string' && pairs.some((pair) => pair.sparesAt(child))) return;
        if (pairs.some((pair) => pair.spares(at))) return;
        const refused = pairs.map((pair) => pair.anybody(at)).find((found) => typeof found !== 'string');
        const example = refused && examples.showing(refused, table, authorities, ({ deciding }) => deciding.includes(row));
        if (!example) return;
        told.tell('tablesContradict', 'error', row.number, () => ({
          en: `the row lets a child pass whom table ${other.id} always refuses`,
          zh: `这一行允许的孩子，表 ${other.id} 一律不允许`,
          otherTable: other.id,
          example,
        }));
      });
      return told.all();
    }),
  );
}

/** The first two rows that decide for one child and give it different answers in the column. */
function firstClash(policy: CompiledPolicy, computed: Computed, table: CompiledTable, other: CompiledTable, name: 'mode' | 'seat') {
  const domain = { policy, authorities: policy.tree.codes(), computed, odd: false, fixed: new Map<string, FactValue>() };
  const search = new RegionSearch(domain, [...table.rows, ...other.rows]);
  const [stronger, above] = [strongerMasks(table.hit, table.rows), strongerMasks(other.hit, other.rows)];
  const shift = table.rows.length;
  for (const at of table.rows.keys()) {
    for (const place of placesOf(search.companions.of(at))) {
      const index = place - shift;
      if (index < 0) continue;
      const [one, two] = [table.rows[at]!.yields[name], other.rows[index]!.yields[name]];
      if (one === null || two === null || one === two) continue;
      const found = search.find(bit(at) | bit(place), stronger[at]! | (above[index]! << BigInt(shift)));
      if (typeof found !== 'string') return { at, index, found };
    }
  }
  return undefined;
}

/** The column of `mode` or `seat` is answered by two tables, with different answers for one child. */
function twoAnswers(policy: CompiledPolicy, computed: Computed, examples: ExampleChildren): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  for (const name of ['mode', 'seat'] as const) {
    const tables = policy.decide.filter((table) => table.outputs.includes(name));
    tables.forEach((table, place) => {
      for (const other of tables.slice(place + 1)) {
        const clash = firstClash(policy, computed, table, other, name);
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
      brokenBy(
        policy,
        computed,
        examples,
        table,
        gates.filter((other) => other !== table),
      ),
    ),
    ...twoAnswers(policy, computed, examples),
  ];
}
