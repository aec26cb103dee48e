// Columns of stages and states whose headings nobody knows, or mislead: their cells hold the words of a 学段 or 状态 and no others.
import { figureOf, textOf } from '../../../platform/files/cells';
import { isByHand, type FoundColumn, type FoundColumns, type HandMapping } from '../../../platform/files/headings';
import type { SheetGrid } from '../../../platform/files/sheet';
import type { PlanField } from './layout-plan.vocabulary';
import type { PlanFinding } from './plan-document';
import { stagesOfWord, statusOfWord } from './plan-words';
import { kindOfRow } from './row-kind';

const READERS = [
  ['stage', stagesOfWord],
  ['status', statusOfWord],
] as const;
/** Fields whose headings also go for something else: 学校性质 is 公办 here and 初中 there. */
const MISLEADING: readonly PlanField[] = ['ownership', 'stage', 'status'];
/** One cell of ten may be a slip of the hand. */
const SHARE = 0.9;
const ROWS_ASKED = 500;

export interface ColumnsByContent {
  readonly columns: FoundColumns<PlanField>;
  /** Every column that was taken for what its cells say: a person must agree. */
  readonly findings: readonly PlanFinding[];
}

/** Gives stage and state a column where the headings gave none, or one without a single word of them. Hands go before content. */
export function columnsByContent(
  grid: SheetGrid,
  found: FoundColumns<PlanField>,
  byHand: HandMapping<PlanField>,
): ColumnsByContent {
  const below = grid.rows.slice(found.headerRows.at(-1)!, found.headerRows.at(-1)! + ROWS_ASKED);
  const rows = below.filter((row) => kindOfRow(row, found).kind === 'site');
  const share = ({ index }: FoundColumn, read: (text: string) => unknown): number => {
    const texts = rows.flatMap((row) => textOf(row[index]) ?? []).filter((text) => figureOf(text).kind !== 'figure');
    return texts.length === 0 ? Number.NaN : texts.filter((text) => read(text) !== null).length / texts.length;
  };
  const byField = new Map(found.byField);
  const findings: PlanFinding[] = [];
  for (const [field, read] of READERS) {
    const own = byField.get(field);
    if (own && (isByHand(own, byHand) || share(own, read) !== 0)) continue;
    const misled = MISLEADING.filter((one) => one !== field).flatMap((one) => byField.get(one) ?? []);
    const free = [...found.others, ...misled.filter((column) => !isByHand(column, byHand))];
    const fitting = free.filter((column) => column.heading !== '' && share(column, read) >= SHARE);
    const [column] = fitting;
    if (!column || fitting.length > 1) continue;
    for (const [other, taken] of byField) if (taken === column) byField.delete(other);
    byField.set(field, column);
    const { letter, heading } = column;
    const row = found.headerRows[0]!;
    findings.push({ row, column: letter, severity: 'warning', code: 'PLAN.COLUMN_BY_CONTENT', value: heading, expected: field });
  }
  const taken = new Set(byField.values());
  const others = [...found.byField.values(), ...found.others].filter((column) => !taken.has(column));
  return { columns: { ...found, byField, others: others.sort((a, b) => a.index - b.index) }, findings };
}
