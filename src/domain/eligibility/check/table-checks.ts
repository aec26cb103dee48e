// Looks at one table by itself: cases that no row covers, rows that contradict each other, rows that never decide.

import { sameYield } from '../ask-table';
import type { CompiledPolicy, CompiledRow } from '../compiled-policy';
import type { FactValue } from '../facts';
import { boundaryIn } from './boundaries';
import type { ExampleChildren } from './example-child';
import { findingAt, type ExampleChild, type Place, type PolicyFinding } from './finding';
import { strongerMasks } from './passing-case';
import { bit, maskOf, placesOf } from './row-masks';
import { Told } from './told';
import { touchingBounds } from './touching-bounds';
import { surelyRefusing, VariantSearch, type Answer, type TableVariant } from './table-variant';

/** Overlaps of one table that are written out; more say nothing new. */
const MOST_OVERLAPS = 20;

const NEEDS_A_ROW = new Set(['unique', 'first', 'priority']);

/** The checks of one table variant, one after another. */
export class TableChecks {
  private readonly told: Told;
  private readonly search: VariantSearch;
  private readonly rows: readonly CompiledRow[];

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly variant: TableVariant,
    private readonly examples: ExampleChildren,
    computed: ReadonlyMap<string, readonly FactValue[]>,
  ) {
    this.rows = variant.rows;
    this.told = new Told(this.place());
    const facts = new Set(this.rows.flatMap((row) => row.cells.flatMap((cell) => [cell.fact, ...cell.others])));
    const refusing = surelyRefusing(policy, variant.table, facts);
    this.search = new VariantSearch(policy, computed, [...this.rows, ...refusing], variant.authorities);
  }

  run(): PolicyFinding[] {
    if (NEEDS_A_ROW.has(this.variant.table.hit)) this.gap();
    if (this.variant.table.hit === 'unique') this.overlaps();
    const dead = this.deadRows();
    this.shadowedRows(dead);
    this.repeatedRows(dead);
    this.told.add(touchingBounds(this.policy, this.variant, this.search, this.examples));
    if (this.search.partial && this.told.isEmpty) this.tangled('warning');
    return this.told.all();
  }

  private place(at?: number): Place {
    const { table, override } = this.variant;
    const row = at === undefined ? undefined : this.rows[at]!.number;
    return { table: table.id, ...(override ? { authority: override } : {}), ...(row === undefined ? {} : { row }) };
  }

  private tangled(severity: 'error' | 'warning', at?: number): void {
    if (this.told.has('tooTangled')) return;
    this.told.add([
      findingAt('tooTangled', severity, this.place(at), {
        en: 'the rows hang together in too many ways to be checked completely; split the table',
        zh: '各行组合过多，无法完整检查；请拆分此表',
      }),
    ]);
  }

  /** A case that no row covers: at a boundary, anywhere, or only where a fact is none. */
  private gap(): void {
    const answer = this.search.find(0n, maskOf(this.search.rows.keys()));
    if (answer === 'tooTangled') return this.tangled('error');
    if (answer === 'none') return;
    const example = this.examples.showing(
      answer.region,
      this.variant.table,
      this.variant.authorities,
      ({ defect }) => defect === 'noRuleMatches',
    );
    if (!example) return;
    const isCovered = (facts: ReadonlyMap<string, FactValue>): boolean => this.hitBy(facts).length > 0;
    const edge = answer.odd ? null : boundaryIn(this.policy, answer.region, (facts) => !isCovered(facts));
    const code = answer.odd ? 'gapForNone' : edge ? 'boundaryUnclaimed' : 'gap';
    const told = [...answer.region].map(([key, value]) => `${key} = ${JSON.stringify(value)}`).join(', ');
    this.told.add([
      findingAt(
        code,
        answer.odd ? 'warning' : 'error',
        { ...this.place(), ...(edge ? { name: edge } : {}) },
        edge
          ? {
              en: `no row claims the boundary ${edge} = ${String(answer.region.get(edge))} (${told})`,
              zh: `没有任何一行包含边界值 ${edge} = ${String(answer.region.get(edge))}（${told}）`,
            }
          : { en: `no row covers ${told}`, zh: `没有任何一行包含 ${told}` },
        { example },
      ),
    ]);
  }

  private hitBy(facts: ReadonlyMap<string, FactValue>): number[] {
    const read = (key: string): FactValue => facts.get(key) ?? null;
    return [...this.rows.keys()].filter((at) =>
      this.rows[at]!.cells.every((cell) => cell.always || cell.test(read(cell.fact), read) === true),
    );
  }

  /** Rows of a unique table that hold together and say different things. */
  private overlaps(): void {
    let written = 0;
    for (const one of this.rows.keys()) {
      for (const other of placesOf(this.search.besides(one))) {
        if (other <= one || other >= this.rows.length || sameYield(this.rows[one]!, this.rows[other]!)) continue;
        const answer = this.search.find(bit(one) | bit(other), 0n);
        if (answer === 'tooTangled') return this.tangled('error');
        if (answer === 'none') continue;
        const example = this.examples.showing(
          answer.region,
          this.variant.table,
          this.variant.authorities,
          ({ defect }) => defect === 'rulesConflict',
        );
        if (!example) continue;
        const both = (facts: ReadonlyMap<string, FactValue>): boolean =>
          [one, other].every((at) => this.hitBy(facts).includes(at));
        const edge = boundaryIn(this.policy, answer.region, both);
        const numbers = [this.rows[one]!.number, this.rows[other]!.number];
        this.told.add([
          findingAt(
            edge ? 'boundaryTwice' : 'overlap',
            answer.odd ? 'warning' : 'error',
            { ...this.place(one), ...(edge ? { name: edge } : {}) },
            edge
              ? {
                  en: `rows ${numbers.join(' and ')} both claim the boundary ${edge} = ${String(answer.region.get(edge))} and say different things`,
                  zh: `第 ${numbers.join('、')} 行都包含边界值 ${edge} = ${String(answer.region.get(edge))}，结论不同`,
                }
              : {
                  en: `rows ${numbers.join(' and ')} hold for the same child and say different things`,
                  zh: `第 ${numbers.join('、')} 行对同一孩子同时成立，结论不同`,
                },
            { example, otherRows: [numbers[1]!] },
          ),
        ]);
        written += 1;
        if (written === MOST_OVERLAPS) return;
      }
    }
  }

  /** Rows whose own cells no child can meet. */
  private deadRows(): ReadonlySet<number> {
    const dead = new Set<number>();
    for (const at of this.rows.keys()) {
      const lives = this.search.has(at, 0n);
      if (lives === 'tooTangled') this.tangled('error', at);
      if (lives !== false) continue;
      dead.add(at);
      this.told.tell('rowDead', 'error', this.rows[at]!.number, () => ({
        en: 'no child can meet all cells of this row',
        zh: '没有孩子能同时满足这一行的全部条件',
      }));
    }
    return dead;
  }

  /** Rows that hold for some child, but never decide because stronger rows hold for all those. */
  private shadowedRows(dead: ReadonlySet<number>): void {
    const stronger = strongerMasks(this.variant.table.hit, this.rows);
    for (const at of this.rows.keys()) {
      const above = stronger[at]!;
      if (dead.has(at) || above === 0n) continue;
      const decides = this.search.has(at, above);
      if (decides === 'tooTangled') this.tangled('error', at);
      if (decides !== false) continue;
      const fallback = this.rows[at]!.cells.every((cell) => cell.always);
      this.told.tell('rowShadowed', fallback ? 'warning' : 'error', this.rows[at]!.number, () => {
        const shown = this.search.find(bit(at), 0n);
        const numbers = this.coverOf(at, above, shown).map((other) => this.rows[other]!.number);
        return {
          en: `the row never decides: row(s) ${numbers.join(', ')} decide every child it holds for`,
          zh: `这一行永远不起作用：它适用的孩子都已由第 ${numbers.join('、')} 行决定`,
          otherRows: numbers,
          ...this.shownBy(shown),
        };
      });
    }
  }

  /** The first stronger row that by itself holds for every child of the row; else all that hold for some of them. */
  private coverOf(at: number, above: bigint, shown: Answer): number[] {
    const beside = [...placesOf(above & this.search.besides(at))];
    const hit = typeof shown === 'string' ? null : new Set(this.hitBy(shown.region));
    const alone = beside.find((other) => (hit === null || hit.has(other)) && this.search.has(at, bit(other)) === false);
    return alone === undefined ? beside.filter((other) => this.search.find(bit(at) | bit(other), 0n) !== 'none') : [alone];
  }

  /** The child of an answer, for a finding about a row that needs no more than it. */
  private shownBy(shown: Answer): { readonly example?: ExampleChild } {
    if (typeof shown === 'string') return {};
    const example = this.examples.showing(shown.region, this.variant.table, this.variant.authorities, () => true);
    return example ? { example } : {};
  }

  /** Rows that add nothing to others which say the same by the same clause; looked at from the last on, one of two is kept. */
  private repeatedRows(dead: ReadonlySet<number>): void {
    const { hit } = this.variant.table;
    if (hit === 'first' || hit === 'priority') return;
    const alike = new Map<string, bigint>();
    const names = this.rows.map((row) =>
      JSON.stringify([row.clause, row.says, ...(hit === 'sum' ? row.cells.map(({ text }) => text) : [])]),
    );
    names.forEach((name, at) => alike.set(name, (alike.get(name) ?? 0n) | bit(at)));
    let dropped = maskOf(dead);
    for (const at of [...this.rows.keys()].reverse()) {
      if (dead.has(at)) continue;
      const others = alike.get(names[at]!)! & this.search.besides(at) & ~dropped & ~bit(at);
      if (others === 0n || this.search.has(at, others) !== false) continue;
      dropped |= bit(at);
      this.told.tell('rowRepeated', 'warning', this.rows[at]!.number, () => {
        const by = [...placesOf(others)].filter((other) => this.search.find(bit(at) | bit(other), 0n) !== 'none');
        const numbers = by.map((other) => this.rows[other]!.number);
        return {
          en: `the row repeats what row(s) ${numbers.join(', ')} say`,
          zh: `这一行与第 ${numbers.join('、')} 行重复`,
          otherRows: numbers,
          ...this.shownBy(this.search.find(bit(at), 0n)),
        };
      });
    }
  }
}
