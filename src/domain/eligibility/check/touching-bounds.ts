// Looks at the bounds of rows that stand one under another: a boundary day claimed twice, or by neither, that a later row then swallows.

import { addDays, addMonths } from '../../kernel/plain-date';
import type { Cell } from '../cells';
import type { CompiledPolicy, CompiledRow } from '../compiled-policy';
import type { FactValue } from '../facts';
import type { FactDeclaration } from '../policy';
import { isOrdered } from '../representatives';
import type { ExampleChildren } from './example-child';
import { findingAt, type PolicyFinding } from './finding';
import type { TableVariant, VariantSearch } from './table-variant';
import { sameYield } from '../ask-table';

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

/** The single value at which the span of one row ends and that of the other begins (`twice`), or that lies between them (`nobody`). */
function edgeOf(
  fact: FactDeclaration,
  one: Span,
  other: Span,
): { readonly value: string | number; readonly twice: boolean } | null {
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

/** Warnings about the bounds of a `first` or `priority` table, where an overlap or a gap is legal and easily a slip. */
export function touchingBounds(
  policy: CompiledPolicy,
  variant: TableVariant,
  search: VariantSearch,
  examples: ExampleChildren,
): PolicyFinding[] {
  const { table, rows, override, authorities } = variant;
  if (table.hit !== 'first' && table.hit !== 'priority') return [];
  const findings = new Map<string, PolicyFinding>();
  rows.forEach((row, at) => {
    rows.slice(at + 1).forEach((other, offset) => {
      const place = at + 1 + offset;
      const column = soleSpan(row, other, policy);
      if (column === null) return;
      const fact = policy.facts.get(row.cells[column]!.fact)!;
      const spans = [row, other].map((each) => spanOf(each.cells[column]!, fact));
      const edge = spans[0] && spans[1] ? edgeOf(fact, spans[0], spans[1]) : null;
      if (!edge || (edge.twice && sameYield(row, other))) return;
      const named = rows.some((each, index) => index !== at && index !== place && claims(each, column, fact, edge.value));
      if (named) return;
      const key = `${column} ${edge.value} ${edge.twice}`;
      const shown = search.find([edge.twice ? place : at], []);
      if (findings.has(key) || typeof shown === 'string') return;
      const region = new Map([...shown.region, [fact.key, edge.value]]);
      const example = examples.showing(region, table, authorities, () => true);
      const numbers = [row.number, other.number];
      findings.set(
        key,
        findingAt(
          edge.twice ? 'boundaryTwice' : 'boundaryUnclaimed',
          'warning',
          { table: table.id, ...(override ? { authority: override } : {}), row: row.number, column: column + 1, name: fact.key },
          edge.twice
            ? {
                en: `rows ${numbers.join(' and ')} both claim the boundary ${fact.key} = ${edge.value}`,
                zh: `第 ${numbers.join('、')} 行都包含边界值 ${fact.key} = ${edge.value}`,
              }
            : {
                en: `neither row ${numbers.join(' nor ')} claims the boundary ${fact.key} = ${edge.value}; a later row swallows it`,
                zh: `第 ${numbers.join('、')} 行都不包含边界值 ${fact.key} = ${edge.value}，它落入后面的行`,
              },
          { otherRows: [other.number], ...(example ? { example } : {}) },
        ),
      );
    });
  });
  return [...findings.values()];
}

/** The one column in which the two rows differ, when it is of an ordered fact; null otherwise. */
function soleSpan(one: CompiledRow, other: CompiledRow, policy: CompiledPolicy): number | null {
  const different = [...one.cells.keys()].filter((column) => one.cells[column]!.text !== other.cells[column]!.text);
  const fact = different.length === 1 ? policy.facts.get(one.cells[different[0]!]!.fact) : undefined;
  return fact && isOrdered(fact) ? different[0]! : null;
}

/** True when the row names the value by a span of its own. */
function claims(row: CompiledRow, column: number, fact: FactDeclaration, value: string | number): boolean {
  const span = spanOf(row.cells[column]!, fact);
  return span !== null && (span.from === null || span.from <= value) && (span.to === null || value <= span.to);
}
