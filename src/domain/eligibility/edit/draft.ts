// What a draft of a policy is: it may be wrong in its values, never in its form, so that it can always be shown as tables.

import { canonicalJson } from '../../kernel/canonical-json';
import { err, ok, type Result } from '../../kernel/result';
import { POLICY_FORMAT, type DecisionTable, type Policy, type Row } from '../policy';
import type { PolicyFault } from '../policy-fault';
import { readDraft } from '../read-policy';

const misfit = (path: string, wanted: string): PolicyFault => ({
  code: 'shapeWrong',
  path,
  message: `${path}: expected ${wanted}`,
});

function ragged(policy: Policy): PolicyFault[] {
  const rowsOf = (
    rows: readonly Row[],
    { inputs, outputs }: Pick<DecisionTable, 'inputs' | 'outputs'>,
    path: string,
  ): PolicyFault[] =>
    rows.flatMap((row, at) =>
      row.when.length === inputs.length && row.then.length === outputs.length
        ? []
        : [misfit(`${path}.rows[${at}]`, `${inputs.length} cells in "when" and ${outputs.length} in "then"`)],
    );
  return [
    ...policy.tables.flatMap((table, at) => rowsOf(table.rows, table, `tables[${at}]`)),
    ...(policy.overrides ?? []).flatMap((override, at) => {
      const table = policy.tables.find(({ id }) => id === override.table);
      const [first] = override.rows;
      const columns = table ?? { inputs: first?.when ?? [], outputs: (first?.then ?? []).map(String) };
      return rowsOf(override.rows, columns, `overrides[${at}]`);
    }),
  ];
}

/**
 * Takes unknown JSON as a draft: the keys and types of JSON of a policy, every row as wide as its table (or as its fellows), and texts that have a
 * canonical form. Errors: everything that departs from it, by path; nothing of it can be kept in a draft.
 */
export function asDraft(json: unknown): Result<Policy, readonly PolicyFault[]> {
  const read = readDraft(json);
  if (!read.ok) return read;
  try {
    canonicalJson(json);
  } catch {
    return err([misfit('the file', 'whole Unicode texts and finite numbers')]);
  }
  const faults = ragged(read.value);
  return faults.length > 0 ? err(faults) : ok(read.value);
}

/** An empty frame: nothing in it decides anything yet. `from` is its first day, YYYY-MM-DD. */
export const blankDraft = (id: string, schoolYear: number, from: string): Policy => ({
  format: POLICY_FORMAT,
  id,
  title: { zh: '' },
  documentNumber: null,
  effective: { from, to: null },
  schoolYear,
  clauses: [],
  groups: {},
  facts: [],
  tables: [],
  decide: [],
  criteria: ['lottery'],
  reserve: [],
  overrides: [],
  cases: [],
});
