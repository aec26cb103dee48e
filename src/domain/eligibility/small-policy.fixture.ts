// Small policies for specs of this folder: a frame around the tables a spec is about.

import {
  compilePolicy,
  type CompiledPolicy,
  type DecisionTable,
  type FactDeclaration,
  type HitPolicy,
  type OutputCell,
  type Policy,
  type PolicyFault,
} from './index';
import { demoTree } from './demo-tree.fixture';

export const declare = (key: string, type: FactDeclaration['type'], rest: Partial<FactDeclaration> = {}): FactDeclaration => ({
  key,
  type,
  zh: key,
  source: 'test',
  ground: 'P1',
  ...rest,
});

export const FACTS: readonly FactDeclaration[] = [
  declare('talent.class', 'enum', { values: ['A', 'B', 'C', 'D'] }),
  declare('talent.months', 'integer'),
  declare('talent.listed', 'boolean'),
  declare('talent.validTo', 'date'),
  declare('child.bornOn', 'date'),
  declare('child.used', 'set', { values: ['primary', 'junior'] }),
  declare('home.owned', 'set', { of: 'authority' }),
  declare('request.authority', 'authority'),
  declare('request.stage', 'enum', { values: ['primary', 'junior'] }),
  declare('request.on', 'date'),
  declare('points.total', 'integer', { source: 'table' }),
];

/** A table from rows written `[when…, '->', then…]`. */
export function tableOf(
  id: string,
  hit: HitPolicy,
  inputs: readonly string[],
  outputs: readonly string[],
  rows: readonly (readonly OutputCell[])[],
): DecisionTable {
  return {
    id,
    hit,
    inputs,
    outputs,
    rows: rows.map((row) => ({ clause: 'P1', when: row.slice(0, inputs.length).map(String), then: row.slice(inputs.length) })),
  };
}

export function policyOf(tables: readonly DecisionTable[], rest: Partial<Policy> = {}): Policy {
  const used = new Set(tables.flatMap((table) => table.outputs));
  return {
    format: 'xuewei.policy/1',
    id: 'TEST',
    title: { zh: '测试' },
    effective: { from: '2027-05-01', to: null },
    schoolYear: 2027,
    facts: FACTS.filter((fact) => fact.source !== 'table' || used.has(fact.key)),
    tables,
    decide: tables.map((table) => table.id),
    criteria: ['class', 'lottery'],
    ...rest,
  };
}

export function compiled(policy: Policy): CompiledPolicy {
  const result = compilePolicy(policy, demoTree);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function faultsOf(policy: Policy): readonly PolicyFault[] {
  const result = compilePolicy(policy, demoTree);
  return result.ok ? [] : result.error;
}
