// Decides whether a policy can be asked at all, and makes it ready; for the check, the publish and every evaluation.

import type { AuthorityTree } from '../kernel/authority';
import { err, ok, type Result } from '../kernel/result';
import type { Cell } from './cells';
import { authorityCodes, type CellScope } from './cell-literals';
import { authorityFaults, compileFacts, compileGroups, compileReserve, topLevelFaults } from './compile-frame';
import { compileRows } from './compile-rows';
import { compileColumns } from './compile-columns';
import type { CompiledPolicy, CompiledRow, CompiledTable } from './compiled-policy';
import { ROW_OUTCOMES, type DecisionTable, type Policy } from './policy';
import type { PolicyFault } from './policy-fault';
import { policyHash } from './policy-hash';
import { factsRead, indexCells, REQUEST_AUTHORITY } from './reading';

function compileOverrides(
  policy: Policy,
  table: DecisionTable,
  clauses: ReadonlySet<string> | null,
  scope: CellScope,
  faults: PolicyFault[],
) {
  const overrides = new Map<string, readonly CompiledRow[]>();
  for (const override of policy.overrides ?? []) {
    if (override.table !== table.id) continue;
    const codes = authorityCodes(override.authority, scope);
    if (!codes) {
      faults.push({
        code: 'authorityUnknown',
        table: table.id,
        text: override.authority,
        message: `override of ${table.id}: ${override.authority} is no authority and no group`,
      });
      continue;
    }
    const rows = compileRows(override.rows, table, override.authority, clauses, scope, faults);
    for (const code of codes) {
      if (overrides.has(code)) {
        faults.push({
          code: 'overrideTwice',
          table: table.id,
          authority: code,
          message: `table ${table.id} is overridden twice for ${code}`,
        });
      }
      overrides.set(code, rows);
    }
  }
  return overrides;
}

function compileTables(policy: Policy, scope: CellScope, faults: PolicyFault[]): Map<string, CompiledTable> {
  const clauses = policy.clauses ? new Set(policy.clauses.map((clause) => clause.id)) : null;
  const tables = new Map<string, CompiledTable>();
  for (const table of policy.tables) {
    if (tables.has(table.id)) faults.push({ code: 'tableTwice', table: table.id, message: `there are two tables ${table.id}` });
    compileColumns(table, scope, faults);
    tables.set(table.id, {
      id: table.id,
      hit: table.hit,
      outputs: table.outputs,
      order: table.order ?? [...ROW_OUTCOMES].reverse(),
      rows: compileRows(table.rows, table, null, clauses, scope, faults),
      overrides: compileOverrides(policy, table, clauses, scope, faults),
      gates: table.outputs.includes('outcome'),
    });
  }
  return tables;
}

function producersOf(policy: Policy, tables: ReadonlyMap<string, CompiledTable>, scope: CellScope, faults: PolicyFault[]) {
  const producers = new Map<string, CompiledTable>();
  for (const table of policy.tables) {
    for (const output of table.outputs) {
      if (scope.facts.get(output)?.source !== 'table') continue;
      if (producers.has(output))
        faults.push({ code: 'factComputedTwice', table: table.id, name: output, message: `${output} is computed by two tables` });
      producers.set(output, tables.get(table.id)!);
    }
  }
  for (const fact of scope.facts.values()) {
    if (fact.source === 'table' && !producers.has(fact.key)) {
      faults.push({ code: 'factNeverComputed', name: fact.key, message: `no table has ${fact.key} as an output` });
    }
  }
  return producers;
}

/**
 * Compiles a policy against the city's authorities. Errors: everything found, in the order of the file, each with table, row and
 * column (from 1; columns run over inputs, then outputs). A compiled policy never throws when evaluated.
 */
export function compilePolicy(policy: Policy, tree: AuthorityTree): Result<CompiledPolicy, readonly PolicyFault[]> {
  const faults: PolicyFault[] = [...topLevelFaults(policy), ...authorityFaults(policy, tree)];
  const groups = compileGroups(policy, tree, faults);
  const facts = compileFacts(policy, faults);
  const scope: CellScope = { facts, groups, tree, schoolYear: policy.schoolYear };
  const tables = compileTables(policy, scope, faults);
  const producers = producersOf(policy, tables, scope, faults);
  const decide = policy.decide.flatMap((id) => tables.get(id) ?? []);
  const reserve = compileReserve(policy, scope, faults);
  const cells: ReadonlyMap<string, readonly Cell[]> = indexCells([...tables.values()]);
  const reads = factsRead([...tables.values()], producers);
  if (!reads) faults.push({ code: 'factCircular', message: 'tables compute facts from one another in a circle' });
  if (faults.length > 0 || !reads) return err(faults);
  const local = new Set([...tables.values()].filter((table) => reads.get(table.id)!.has(REQUEST_AUTHORITY)));
  return ok({ policy, hash: policyHash(policy), tree, facts, groups, decide, producers, cells, reads, local, reserve });
}
