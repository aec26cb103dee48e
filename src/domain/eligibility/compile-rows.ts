// Compiles the rows of one table: every cell against its fact, every output against its column, every row with its clause.

import { compileCell, type Cell } from './cells';
import { literal, type CellScope } from './cell-literals';
import type { CompiledRow, RowYield } from './compiled-policy';
import type { FactValue } from './facts';
import {
  ALLOCATION_MODES,
  OWN_OUTPUTS,
  ROW_OUTCOMES,
  type AllocationMode,
  type DecisionTable,
  type FactDeclaration,
  type OutputCell,
  type Row,
  type RowOutcome,
} from './policy';
import type { PolicyFault, PolicyFaultCode } from './policy-fault';

export interface RowPlace {
  readonly table: DecisionTable;
  readonly override: string | null;
  readonly row: number;
}

type Report = (
  code: PolicyFaultCode,
  column: number | undefined,
  name: string | undefined,
  text: string | undefined,
  message: string,
  right?: string,
) => void;

const reporter =
  (place: RowPlace, faults: PolicyFault[]): Report =>
  (code, column, name, text, message, right) => {
    const where = `table ${place.table.id}${place.override ? ` (${place.override})` : ''}, row ${place.row}`;
    faults.push({
      code,
      table: place.table.id,
      ...(place.override ? { authority: place.override } : {}),
      row: place.row,
      ...(column === undefined ? {} : { column }),
      ...(name === undefined ? {} : { name }),
      ...(text === undefined ? {} : { text }),
      ...(right === undefined ? {} : { right }),
      message: `${where}${column === undefined ? '' : `, column ${column}`}: ${message}`,
    });
  };

const isMode = (value: OutputCell): value is AllocationMode => ALLOCATION_MODES.some((mode) => mode === value);
const isOutcome = (value: OutputCell): value is RowOutcome => ROW_OUTCOMES.some((outcome) => outcome === value);

/** A computed fact's value, or undefined when the column cannot hold it. */
function computedValue(value: OutputCell, fact: FactDeclaration, scope: CellScope): FactValue | undefined {
  if (value === null) return null;
  if (fact.type === 'integer') return typeof value === 'number' ? value : undefined;
  if (fact.type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const read = literal(value, fact, scope);
  return read.ok ? read.value : undefined;
}

function compileYield(row: Row, table: DecisionTable, scope: CellScope, report: Report): RowYield {
  let outcome: RowOutcome = 'pass';
  let mode: AllocationMode | null = null;
  let seat: boolean | null = null;
  let reason: string | null = null;
  let ask: readonly string[] = [];
  const computed: Record<string, FactValue> = {};
  table.outputs.forEach((name, index) => {
    const value = row.then[index] ?? null;
    const refuse = (wanted: string): void =>
      report('outputValue', table.inputs.length + index + 1, name, String(value), `${String(value)} is no ${wanted}`);
    if (name === 'outcome') {
      if (isOutcome(value)) outcome = value;
      else refuse(`outcome (${ROW_OUTCOMES.join(', ')})`);
    } else if (name === 'reason') {
      if (value === null || (typeof value === 'string' && /^[a-z][A-Za-z0-9]*$/.test(value))) reason = value;
      else refuse('camelCase reason');
    } else if (name === 'mode') {
      if (value === null || isMode(value)) mode = value;
      else refuse(`mode (${ALLOCATION_MODES.join(', ')})`);
    } else if (name === 'seat') {
      if (value === null || typeof value === 'boolean') seat = value;
      else refuse('true or false');
    } else if (name === 'ask') {
      const keys =
        value === null
          ? []
          : String(value)
              .split(',')
              .map((key) => key.trim());
      if (keys.every((key) => scope.facts.has(key))) ask = keys;
      else refuse('list of declared facts');
    } else {
      const fact = scope.facts.get(name);
      const held = fact && computedValue(value, fact, scope);
      if (held !== undefined) computed[name] = held;
      else if (fact) refuse(fact.type);
    }
  });
  if (outcome !== 'pass' && reason === null) reason = table.id;
  return { outcome, reason, ask, mode, seat, computed };
}

const rankOf = (row: Row, order: readonly OutputCell[]): number => {
  const place = order.indexOf(row.then[0] ?? null);
  return place < 0 ? order.length : place;
};

/** Compiles rows; what is wrong goes to `faults` and the row is left out. */
export function compileRows(
  rows: readonly Row[],
  table: DecisionTable,
  override: string | null,
  clauses: ReadonlySet<string> | null,
  scope: CellScope,
  faults: PolicyFault[],
): CompiledRow[] {
  const order = table.order ?? [...ROW_OUTCOMES].reverse();
  return rows.flatMap((row, index) => {
    const before = faults.length;
    const report = reporter({ table, override, row: index + 1 }, faults);
    const clause = (row.clause ?? '').trim();
    if (clause === '') report('clauseMissing', undefined, undefined, undefined, 'the row names no clause');
    else if (clauses && !clauses.has(clause))
      report('clauseUnknown', undefined, undefined, clause, `the policy has no clause ${clause}`);
    if (row.when.length !== table.inputs.length || row.then.length !== table.outputs.length) {
      const [inputs, outputs] = [table.inputs.length, table.outputs.length];
      report(
        'rowWidth',
        undefined,
        undefined,
        undefined,
        `${row.when.length} + ${row.then.length} cells for ${inputs} inputs and ${outputs} outputs`,
      );
      return [];
    }
    const cells = table.inputs.flatMap((key, column): Cell[] => {
      const fact = scope.facts.get(key);
      if (!fact) return [];
      const text = row.when[column]!;
      const cell = compileCell(text, fact, scope);
      if (cell.ok) return [cell.value];
      report(cell.error.code, column + 1, key, text, cell.error.message, cell.error.right);
      return [];
    });
    const yields = compileYield(row, table, scope, report);
    if (faults.length > before) return [];
    const alone: CompiledRow[] = [];
    const says = JSON.stringify(yields);
    alone.push({ number: index + 1, override, clause, cells, yields, rank: rankOf(row, order), says, alone });
    return alone;
  });
}

/** True for an output column with a meaning of its own. */
export const isOwnOutput = (name: string): boolean => OWN_OUTPUTS.some((own) => own === name);
