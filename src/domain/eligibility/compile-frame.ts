// Checks what stands around the tables: identity, facts, groups, reserve, criteria and the order of asking.

import type { AuthorityTree } from '../kernel/authority';
import { authorityCodes, type CellScope } from './cell-literals';
import { forbiddenBy } from './forbidden-facts';
import { COMPUTED_SOURCE, type FactDeclaration, type Policy, type ReserveRule } from './policy';
import { treeFault } from './policy-authorities';
import type { PolicyFault } from './policy-fault';

/** Faults of `effective`, `decide`, `overrides` and `criteria` that need no table to be compiled. */
export function topLevelFaults(policy: Policy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  const { from, to } = policy.effective;
  if (to !== null && to < from)
    faults.push({ code: 'effectiveReversed', path: 'effective', message: `in force until ${to}, before ${from}` });
  const ids = new Set(policy.tables.map((table) => table.id));
  policy.decide.forEach((id, index) => {
    if (!ids.has(id))
      faults.push({
        code: 'tableUnknown',
        path: `decide[${index}]`,
        table: id,
        message: `decide names table ${id}, which there is not`,
      });
    if (policy.decide.indexOf(id) !== index)
      faults.push({ code: 'tableAskedTwice', path: `decide[${index}]`, table: id, message: `decide asks table ${id} twice` });
  });
  (policy.overrides ?? []).forEach(({ table }, index) => {
    if (!ids.has(table))
      faults.push({
        code: 'tableUnknown',
        path: `overrides[${index}].table`,
        table,
        message: `override of table ${table}, which there is not`,
      });
  });
  const criteria = policy.criteria ?? [];
  if (new Set(criteria).size !== criteria.length || (criteria.includes('lottery') && criteria.at(-1) !== 'lottery')) {
    faults.push({ code: 'criterionOrder', path: 'criteria', message: 'criteria stand once each, the lottery last' });
  }
  return faults;
}

/** The facts by key. */
export function compileFacts(policy: Policy, faults: PolicyFault[]): Map<string, FactDeclaration> {
  const facts = new Map<string, FactDeclaration>();
  for (const fact of policy.facts) {
    const report = (message: string): void =>
      void faults.push({ code: 'factDeclaration', name: fact.key, message: `fact ${fact.key}: ${message}` });
    if (facts.has(fact.key)) faults.push({ code: 'factTwice', name: fact.key, message: `fact ${fact.key} is declared twice` });
    if (fact.type === 'enum' && !fact.values?.length) report('an enum needs values');
    if (fact.type === 'set' && !fact.values?.length === !fact.of) report('a set needs either values or "of": "authority"');
    if (fact.type !== 'set' && fact.of) report('only a set is "of" something');
    if (fact.type !== 'set' && fact.type !== 'enum' && fact.values) report(`a ${fact.type} has no list of values`);
    if (fact.values?.some((value) => /[\s,<>=，]/u.test(value))) report('a value holds a blank, a comma or an operator');
    if (fact.labels && Object.keys(fact.labels).some((value) => !(fact.values ?? ['true', 'false']).includes(value)))
      report('a label names no value of the fact');
    const forbidden = forbiddenBy(fact);
    if (forbidden) {
      faults.push({
        code: 'factForbidden',
        name: fact.key,
        text: forbidden.id,
        message: `fact ${fact.key} must not be asked for (${forbidden.id}): ${forbidden.en}. ${forbidden.source}`,
      });
    }
    if (fact.source === COMPUTED_SOURCE && fact.key === 'request.authority') report('is set by the evaluation');
    facts.set(fact.key, fact);
  }
  return facts;
}

/** Faults of the authorities that a policy brings along: each must stand in the city's tree, below the same parent. */
export function authorityFaults(policy: Policy, tree: AuthorityTree): PolicyFault[] {
  const broken = treeFault(policy);
  // A list of some of the city's authorities is no tree by itself and need not be one.
  if (broken && (policy.authorities ?? []).some(({ code }) => !tree.has(code))) {
    const path = `authorities[${broken.index}]`;
    const why = { twice: 'stands twice', parent: 'has a parent that is not in the list', circle: 'is above itself' }[broken.why];
    return [
      {
        code: 'authoritiesNoTree',
        path,
        text: broken.code,
        message: `${path}: ${broken.code} ${why}; the authorities must make a tree`,
      },
    ];
  }
  return (policy.authorities ?? []).flatMap(({ code, parent }, index): PolicyFault[] => {
    const known = tree.get(code);
    if (known && known.parent === (parent ?? null)) return [];
    return [
      {
        code: 'authorityUnknown',
        path: `authorities[${index}]`,
        text: code,
        message: known
          ? `authorities[${index}]: ${code} stands below ${known.parent ?? 'nobody'}, not below ${parent ?? 'nobody'}`
          : `authorities[${index}]: ${code} is no authority of this city`,
      },
    ];
  });
}

/** Groups of authorities by name; a name must not be an authority's code. */
export function compileGroups(policy: Policy, tree: AuthorityTree, faults: PolicyFault[]): Map<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const [name, codes] of Object.entries(policy.groups ?? {})) {
    if (tree.has(name) || !/^[A-Z][A-Z0-9_]*$/.test(name)) {
      faults.push({
        code: 'groupName',
        path: `groups.${name}`,
        name,
        message: `group ${name}: capitals, digits and _, and no authority's code`,
      });
    }
    for (const code of codes) {
      if (!tree.has(code))
        faults.push({
          code: 'authorityUnknown',
          path: `groups.${name}`,
          text: code,
          message: `group ${name}: ${code} is no authority`,
        });
    }
    groups.set(name, codes);
  }
  return groups;
}

/** The reserve rules; two for the same authority and stage are refused. */
export function compileReserve(policy: Policy, scope: CellScope, faults: PolicyFault[]): readonly ReserveRule[] {
  const seen = new Set<string>();
  (policy.reserve ?? []).forEach((rule, index) => {
    const path = `reserve[${index}]`;
    if (rule.authority !== '*' && !authorityCodes(rule.authority, scope)) {
      faults.push({
        code: 'authorityUnknown',
        path,
        text: rule.authority,
        message: `${path}: ${rule.authority} is no authority and no group`,
      });
    }
    const key = `${rule.authority} ${rule.stage}`;
    if (seen.has(key)) faults.push({ code: 'reserveTwice', path, message: `${path}: a second rule for ${key}` });
    seen.add(key);
  });
  return policy.reserve ?? [];
}
