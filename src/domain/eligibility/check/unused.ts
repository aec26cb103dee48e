// Finds what a policy asks or computes without ever using it: columns that say `any` in every row, facts nobody reads, tables nobody asks.

import type { CompiledPolicy } from '../compiled-policy';
import { OWN_OUTPUTS, type DecisionTable, type Policy } from '../policy';
import { findingAt, type PolicyFinding } from './finding';

const isAny = (cell: string | undefined): boolean => cell?.trim() === 'any';

function unusedInputs(policy: Policy, table: DecisionTable): PolicyFinding[] {
  const overriding = (policy.overrides ?? []).filter((override) => override.table === table.id).flatMap(({ rows }) => rows);
  const rows = [...table.rows, ...overriding];
  if (rows.length === 0) return [];
  return table.inputs.flatMap((name, index) =>
    rows.every((row) => isAny(row.when[index]))
      ? [
          findingAt(
            'columnUnused',
            'warning',
            { table: table.id, column: index + 1, name },
            { en: `the column ${name} says any in every row`, zh: `列 ${name} 在每一行都是 any，没有用处` },
          ),
        ]
      : [],
  );
}

/** Facts that something makes use of: a cell, or the order of the children. */
function usedFacts(compiled: CompiledPolicy): Set<string> {
  const used = new Set(compiled.cells.keys());
  if (compiled.policy.criteria?.includes('points')) used.add('points.total');
  return used;
}

/** Warnings about columns and tables that change nothing. */
export function unusedParts(compiled: CompiledPolicy): PolicyFinding[] {
  const { policy } = compiled;
  const used = usedFacts(compiled);
  return policy.tables.flatMap((table) => {
    const computed = table.outputs.filter((name) => !OWN_OUTPUTS.some((own) => own === name));
    const idle = computed.filter((name) => !used.has(name));
    const asked = policy.decide.includes(table.id) || computed.length > idle.length;
    return [
      ...unusedInputs(policy, table),
      ...idle.map((name) =>
        findingAt(
          'columnUnused',
          'warning',
          { table: table.id, column: table.inputs.length + table.outputs.indexOf(name) + 1, name },
          { en: `nothing reads ${name}, which this column computes`, zh: `该列计算的 ${name} 没有任何地方使用` },
        ),
      ),
      ...(asked
        ? []
        : [
            findingAt(
              'tableUnasked',
              'warning',
              { table: table.id },
              {
                en: 'decide does not ask this table and nothing reads what it computes',
                zh: 'decide 没有列出此表，它的结果也没有用处',
              },
            ),
          ]),
    ];
  });
}
