// Looks at the bounds of rows that stand one under another: a boundary day claimed twice, or by neither, that a later row then swallows.

import { addDays, addMonths } from '../../kernel/plain-date';
import { sameYield } from '../ask-table';
import type { Cell } from '../cells';
import type { CompiledPolicy, CompiledRow } from '../compiled-policy';
import type { FactValue } from '../facts';
import type { FactDeclaration } from '../policy';
import { isOrdered } from '../representatives';
import type { ExampleChildren } from './example-child';
import type { PolicyFinding } from './finding';
import { bit } from './row-masks';
import type { TableVariant, VariantSearch } from './table-variant';
import { Told } from './told';

interface Span {
  readonly from: string | number | null;
  readonly to: string | number | null;
}

const next = (fact: FactDeclaration, value: string | number, by: number): string | number => {
  if (typeof value === 'number') return value + by;
  return fact.type === 'date' ? addDays(value, by) : addMonths(`${value}-01`, by).slice(0, 7);
};

/** The values between which a cell of an ordered fact holds; null for cells that are no such span. */
function spanOf(cell: Cell, fact: FactDeclaration): Span | null {
  if (cell.always || cell.others.length > 0 || cell.turning.length === 0) return null;
  const points = cell.turning.map((point) => point as string | number).sort((left, right) => (left < right ? -1 : 1));
  const read = (): undefined => undefined;
  const holds = (value: FactValue): boolean => cell.test(value, read) === true;
  const [low, high] = [points[0]!, points.at(-1)!];
  const [below, above] = [holds(next(fact, low, -1)), holds(next(fact, high, 1))];
  if ((below && above) || (low !== high && !holds(next(fact, low, 1)))) return null;
  const from = below ? null : holds(low) ? low : next(fact, low, 1);
  const to = above ? null : holds(high) ? high : next(fact, high, -1);
  return { from, to };
}

interface Edge {
  readonly value: string | number;
  /** Claimed by both spans, or by neither. */
  readonly twice: boolean;
}

/** The single value at which the span of one row ends and that of the other begins, or that lies between them. */
function edgeOf(fact: FactDeclaration, one: Span, other: Span): Edge | null {
  for (const [upper, lower] of [
    [one, other],
    [other, one],
  ] as const) {
    if (upper.to === null || lower.from === null) continue;
    if (upper.to === lower.from && upper.from !== upper.to && lower.from !== lower.to) return { value: upper.to, twice: true };
    const between = next(fact, upper.to, 1);
    if (next(fact, between, 1) === lower.from) return { value: between, twice: false };
  }
  return null;
}

/** The spans of one column of a table, row by row. */
class Spans {
  private readonly spans: readonly (Span | null)[];

  constructor(
    readonly rows: readonly CompiledRow[],
    readonly column: number,
    readonly fact: FactDeclaration,
  ) {
    const known = new Map(rows.map(({ cells }) => [cells[column]!.text, cells[column]!]));
    const spans = new Map([...known].map(([text, cell]) => [text, spanOf(cell, fact)]));
    this.spans = rows.map(({ cells }) => spans.get(cells[column]!.text) ?? null);
  }

  of(at: number): Span | null {
    return this.spans[at] ?? null;
  }

  /** Places of rows among these that begin where another ends, or one value further: pairs that may touch, the earlier row first. */
  touching(places: readonly number[]): (readonly [number, number])[] {
    const beginning = new Map<string | number, number[]>();
    for (const at of places) {
      const from = this.of(at)?.from ?? null;
      if (from !== null) beginning.set(from, [...(beginning.get(from) ?? []), at]);
    }
    return places.flatMap((at) => {
      const to = this.of(at)?.to ?? null;
      if (to === null) return [];
      const after = next(this.fact, next(this.fact, to, 1), 1);
      return [to, after]
        .flatMap((from) => beginning.get(from) ?? [])
        .filter((other) => other !== at && this.rows[other]!.cells[this.column]!.text !== this.rows[at]!.cells[this.column]!.text)
        .map((other) => (at < other ? ([at, other] as const) : ([other, at] as const)));
    });
  }

  /** True when a row other than the two names the value by a span of its own. */
  isNamed(value: string | number, but: readonly number[]): boolean {
    const names = ({ from, to }: Span): boolean => (from === null || from <= value) && (to === null || value <= to);
    return this.spans.some((span, at) => span !== null && names(span) && !but.includes(at));
  }
}

/** Pairs of rows that differ in one column of an ordered fact only and may touch there, in the order of the table. */
function touchingPairs(policy: CompiledPolicy, rows: readonly CompiledRow[]): { one: number; other: number; spans: Spans }[] {
  const pairs = (rows[0]?.cells ?? []).flatMap(({ fact: key }, column) => {
    const fact = policy.facts.get(key);
    if (!fact || !isOrdered(fact)) return [];
    const spans = new Spans(rows, column, fact);
    const alike = new Map<string, number[]>();
    rows.forEach(({ cells }, at) => {
      const name = cells.map(({ text }, index) => (index === column ? '' : text)).join('\n');
      const known = alike.get(name);
      if (known) known.push(at);
      else alike.set(name, [at]);
    });
    return [...alike.values()].flatMap((places) => spans.touching(places).map(([one, other]) => ({ one, other, spans })));
  });
  return pairs.sort((left, right) => left.one - right.one || left.other - right.other);
}

/** Warnings about the bounds of a `first` or `priority` table, where an overlap or a gap is legal and easily a slip. */
export function touchingBounds(
  policy: CompiledPolicy,
  variant: TableVariant,
  search: VariantSearch,
  examples: ExampleChildren,
): PolicyFinding[] {
  const { table, rows, override, authorities } = variant;
  if (table.hit !== 'first' && table.hit !== 'priority') return [];
  const told = new Told({ table: table.id, ...(override ? { authority: override } : {}) });
  const seen = new Set<string>();
  for (const { one, other, spans } of touchingPairs(policy, rows)) {
    const { fact, column } = spans;
    const edge = edgeOf(fact, spans.of(one)!, spans.of(other)!);
    if (!edge || (edge.twice && sameYield(rows[one]!, rows[other]!))) continue;
    const key = `${column} ${edge.value} ${edge.twice}`;
    if (seen.has(key) || spans.isNamed(edge.value, [one, other])) continue;
    const shown = search.find(bit(edge.twice ? other : one), 0n);
    if (typeof shown === 'string') continue;
    seen.add(key);
    const numbers = [rows[one]!.number, rows[other]!.number];
    told.tell(edge.twice ? 'boundaryTwice' : 'boundaryUnclaimed', 'warning', rows[one]!.number, () => {
      const example = examples.showing(new Map([...shown.region, [fact.key, edge.value]]), table, authorities, () => true);
      return {
        column: column + 1,
        name: fact.key,
        ...(edge.twice
          ? {
              en: `rows ${numbers.join(' and ')} both claim the boundary ${fact.key} = ${edge.value}`,
              zh: `第 ${numbers.join('、')} 行都包含边界值 ${fact.key} = ${edge.value}`,
            }
          : {
              en: `neither row ${numbers.join(' nor ')} claims the boundary ${fact.key} = ${edge.value}; a later row swallows it`,
              zh: `第 ${numbers.join('、')} 行都不包含边界值 ${fact.key} = ${edge.value}，它落入后面的行`,
            }),
        otherRows: [numbers[1]!],
        ...(example ? { example } : {}),
      };
    });
  }
  return told.all();
}
