// Looks at one table by itself: cases that no row covers, rows that contradict each other, rows that never decide.

import { sameYield } from '../ask-table';
import type { CompiledPolicy, CompiledRow } from '../compiled-policy';
import type { FactValue } from '../facts';
import { boundaryIn } from './boundaries';
import type { ExampleChildren } from './example-child';
import { findingAt, type Place, type PolicyFinding } from './finding';
import { stronger } from './passing-case';
import { touchingBounds } from './touching-bounds';
import { isSame, surelyRefusing, VariantSearch, type TableVariant } from './table-variant';

/** Overlaps of one table that are written out; more say nothing new. */
const MOST_OVERLAPS = 20;

const NEEDS_A_ROW = new Set(['unique', 'first', 'priority']);

/** The checks of one table variant, one after another. */
export class TableChecks {
  private readonly findings: PolicyFinding[] = [];
  private readonly search: VariantSearch;
  private readonly rows: readonly CompiledRow[];

  constructor(
    private readonly policy: CompiledPolicy,
    private readonly variant: TableVariant,
    private readonly examples: ExampleChildren,
    computed: ReadonlyMap<string, readonly FactValue[]>,
  ) {
    this.rows = variant.rows;
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
    this.findings.push(...touchingBounds(this.policy, this.variant, this.search, this.examples));
    if (this.search.partial && this.findings.length === 0) this.tangled('warning');
    return this.findings;
  }

  private place(at?: number): Place {
    const { table, override } = this.variant;
    const row = at === undefined ? undefined : this.rows[at]!.number;
    return { table: table.id, ...(override ? { authority: override } : {}), ...(row === undefined ? {} : { row }) };
  }

  private tangled(severity: 'error' | 'warning', at?: number): void {
    if (this.findings.some((finding) => finding.code === 'tooTangled')) return;
    this.findings.push(
      findingAt('tooTangled', severity, this.place(at), {
        en: 'the rows hang together in too many ways to be checked completely; split the table',
        zh: '各行组合过多，无法完整检查；请拆分此表',
      }),
    );
  }

  /** A case that no row covers: at a boundary, anywhere, or only where a fact is none. */
  private gap(): void {
    const answer = this.search.find([], this.search.rows.keys());
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
    this.findings.push(
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
    );
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
      for (let other = one + 1; other < this.rows.length; other += 1) {
        if (sameYield(this.rows[one]!, this.rows[other]!)) continue;
        const answer = this.search.find([one, other], []);
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
        this.findings.push(
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
        );
        written += 1;
        if (written === MOST_OVERLAPS) return;
      }
    }
  }

  /** Rows whose own cells no child can meet. */
  private deadRows(): ReadonlySet<number> {
    const dead = new Set<number>();
    for (const at of this.rows.keys()) {
      const answer = this.search.find([at], []);
      if (answer === 'tooTangled') this.tangled('error', at);
      if (answer !== 'none') continue;
      dead.add(at);
      this.findings.push(
        findingAt('rowDead', 'error', this.place(at), {
          en: 'no child can meet all cells of this row',
          zh: '没有孩子能同时满足这一行的全部条件',
        }),
      );
    }
    return dead;
  }

  /** Rows that hold for some child, but never decide because stronger rows hold for all those. */
  private shadowedRows(dead: ReadonlySet<number>): void {
    for (const at of this.rows.keys()) {
      const above = stronger(this.variant.table, this.rows, at);
      if (dead.has(at) || above.length === 0) continue;
      const answer = this.search.find([at], above);
      if (answer === 'tooTangled') this.tangled('error', at);
      if (answer !== 'none') continue;
      const alone = above.filter((other) => this.search.find([at], [other]) === 'none').slice(0, 1);
      const by = alone.length > 0 ? alone : above.filter((other) => this.search.find([at, other], []) !== 'none');
      const shown = this.search.find([at], []);
      const example =
        typeof shown === 'string'
          ? null
          : this.examples.showing(shown.region, this.variant.table, this.variant.authorities, () => true);
      const numbers = by.map((other) => this.rows[other]!.number);
      const fallback = this.rows[at]!.cells.every((cell) => cell.always);
      this.findings.push(
        findingAt(
          'rowShadowed',
          fallback ? 'warning' : 'error',
          this.place(at),
          {
            en: `the row never decides: row(s) ${numbers.join(', ')} decide every child it holds for`,
            zh: `这一行永远不起作用：它适用的孩子都已由第 ${numbers.join('、')} 行决定`,
          },
          { otherRows: numbers, ...(example ? { example } : {}) },
        ),
      );
    }
  }

  /** Rows that add nothing to others which say the same by the same clause; looked at from the last on, one of two is kept. */
  private repeatedRows(dead: ReadonlySet<number>): void {
    const { hit } = this.variant.table;
    if (hit === 'first' || hit === 'priority') return;
    const dropped = new Set(dead);
    for (const at of [...this.rows.keys()].reverse()) {
      if (dropped.has(at)) continue;
      const equal = (other: number): boolean =>
        this.rows[other]!.cells.every((cell, column) => cell.text === this.rows[at]!.cells[column]!.text);
      const others = [...this.rows.keys()].filter(
        (other) =>
          other !== at && !dropped.has(other) && isSame(this.rows[at]!, this.rows[other]!) && (hit !== 'sum' || equal(other)),
      );
      if (others.length === 0 || this.search.find([at], others) !== 'none') continue;
      const by = others.filter((other) => this.search.find([at, other], []) !== 'none').map((other) => this.rows[other]!.number);
      const shown = this.search.find([at], []);
      const example =
        typeof shown === 'string'
          ? null
          : this.examples.showing(shown.region, this.variant.table, this.variant.authorities, () => true);
      dropped.add(at);
      this.findings.push(
        findingAt(
          'rowRepeated',
          'warning',
          this.place(at),
          { en: `the row repeats what row(s) ${by.join(', ')} say`, zh: `这一行与第 ${by.join('、')} 行重复` },
          { otherRows: by, ...(example ? { example } : {}) },
        ),
      );
    }
  }
}
