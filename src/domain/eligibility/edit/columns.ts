// A column of a decision table as one thing: its name and a cell of every row, those of the table's overrides too.

import type { DecisionTable, OutputCell, Override, Policy, Row } from '../policy';

export interface Column {
  readonly name: string;
  readonly as: 'input' | 'output';
  /** Cells of the table's own rows, in their order. */
  readonly cells: readonly OutputCell[];
  /** Cells of the rows of each override of the table, in the order of the overrides. */
  readonly overrides: readonly (readonly OutputCell[])[];
}

const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at);
const withIn = <T>(list: readonly T[], at: number, item: T): readonly T[] => [...list.slice(0, at), item, ...list.slice(at)];

/** Index in `when` or `then` of a column that is counted over inputs and then outputs. */
const placeIn = (table: DecisionTable, index: number): { readonly as: Column['as']; readonly at: number } =>
  index < table.inputs.length ? { as: 'input', at: index } : { as: 'output', at: index - table.inputs.length };

/** Number of columns, inputs and outputs. */
export const width = (table: DecisionTable): number => table.inputs.length + table.outputs.length;

/** The column at an index below `width`. */
export function columnAt(policy: Policy, table: DecisionTable, index: number): Column {
  const { as, at } = placeIn(table, index);
  const cellOf = (row: Row): OutputCell => (as === 'input' ? row.when[at] : row.then[at]) ?? null;
  return {
    name: (as === 'input' ? table.inputs[at] : table.outputs[at])!,
    as,
    cells: table.rows.map(cellOf),
    overrides: overridesOf(policy, table).map(({ rows }) => rows.map(cellOf)),
  };
}

/** Overrides belong to the first table of their name, should there be two while a draft is written. */
const overridesOf = (policy: Policy, table: DecisionTable): readonly Override[] =>
  (policy.overrides ?? []).filter((override) => owns(policy, table, override));

const owns = (policy: Policy, table: DecisionTable, override: Override): boolean =>
  policy.tables.find(({ id }) => id === override.table) === table;

/** Rewrites the table and its overrides row by row. */
function rewritten(
  policy: Policy,
  table: DecisionTable,
  names: Pick<DecisionTable, 'inputs' | 'outputs'>,
  row: (row: Row, at: number, override: number | null) => Row,
): Policy {
  let override = -1;
  return {
    ...policy,
    tables: policy.tables.map((each) =>
      each === table ? { ...each, ...names, rows: each.rows.map((one, at) => row(one, at, null)) } : each,
    ),
    ...(policy.overrides === undefined
      ? {}
      : {
          overrides: policy.overrides.map((each) => {
            if (!owns(policy, table, each)) return each;
            override += 1;
            const number = override;
            return { ...each, rows: each.rows.map((one, at) => row(one, at, number)) };
          }),
        }),
  };
}

/** The policy without the column at an index below `width`. */
export function withoutColumn(policy: Policy, table: DecisionTable, index: number): Policy {
  const { as, at } = placeIn(table, index);
  if (as === 'input') {
    const names = { inputs: without(table.inputs, at), outputs: table.outputs };
    return rewritten(policy, table, names, (row) => ({ ...row, when: without(row.when, at) }));
  }
  const names = { inputs: table.inputs, outputs: without(table.outputs, at) };
  return rewritten(policy, table, names, (row) => ({ ...row, then: without(row.then, at) }));
}

/** The policy with a column before `index`; undefined when it is no place for such a column or a cell has the wrong type. */
export function withColumn(policy: Policy, table: DecisionTable, index: number, column: Column): Policy | undefined {
  const overrides = overridesOf(policy, table);
  const fits =
    column.cells.length === table.rows.length &&
    column.overrides.length === overrides.length &&
    column.overrides.every((cells, at) => cells.length === overrides[at]!.rows.length);
  const cellAt = (at: number, override: number | null): OutputCell =>
    (override === null ? column.cells : column.overrides[override]!)[at]!;
  if (!fits) return undefined;
  if (column.as === 'input') {
    if (index > table.inputs.length || [...column.cells, ...column.overrides.flat()].some((cell) => typeof cell !== 'string'))
      return undefined;
    const names = { inputs: withIn(table.inputs, index, column.name), outputs: table.outputs };
    return rewritten(policy, table, names, (row, at, override) => ({
      ...row,
      when: withIn(row.when, index, cellAt(at, override) as string),
    }));
  }
  const place = index - table.inputs.length;
  if (place < 0) return undefined;
  const names = { inputs: table.inputs, outputs: withIn(table.outputs, place, column.name) };
  return rewritten(policy, table, names, (row, at, override) => ({
    ...row,
    then: withIn(row.then, place, cellAt(at, override)),
  }));
}

/** A column that the editor names only: `any` for an input, nothing for an output, in every row. */
export function emptyColumn(policy: Policy, table: DecisionTable, name: string, as: Column['as']): Column {
  const blank: OutputCell = as === 'input' ? 'any' : null;
  return {
    name,
    as,
    cells: table.rows.map(() => blank),
    overrides: overridesOf(policy, table).map(({ rows }) => rows.map(() => blank)),
  };
}
