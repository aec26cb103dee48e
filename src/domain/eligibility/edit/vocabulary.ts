// What an officer may write where: the facts of a draft with the tests each column allows, and the values of every output.

import type { AuthorityTree } from '../../kernel/authority';
import { STAGES } from '../../kernel/school-year';
import { compileCell } from '../cells';
import {
  ALLOCATION_MODES,
  COMPUTED_SOURCE,
  CRITERIA,
  FACT_TYPES,
  HIT_POLICIES,
  OWN_OUTPUTS,
  ROW_OUTCOMES,
  TRANSITIONS,
  type FactDeclaration,
  type Policy,
} from '../policy';

/** A form of cell with an example that the compiler takes for this very fact. */
export interface CellForm {
  readonly operator: string;
  readonly example: string;
}

export interface FactVocabulary extends Pick<FactDeclaration, 'key' | 'type' | 'zh' | 'en' | 'unit' | 'values' | 'of'> {
  readonly computed: boolean;
  readonly forms: readonly CellForm[];
}

export interface Vocabulary {
  readonly factTypes: readonly string[];
  readonly hitPolicies: readonly string[];
  readonly criteria: readonly string[];
  readonly transitions: readonly string[];
  readonly stages: readonly string[];
  readonly facts: readonly FactVocabulary[];
  readonly outputs: readonly { readonly name: string; readonly values: readonly (string | boolean | null)[] | null }[];
  readonly groups: readonly { readonly name: string; readonly authorities: readonly string[] }[];
  readonly authorities: readonly {
    readonly code: string;
    readonly zh: string;
    readonly en: string;
    readonly parent: string | null;
  }[];
  readonly clauses: readonly string[];
  readonly tables: readonly string[];
}

const FORMS: readonly (readonly [operator: string, example: (value: string) => string])[] = [
  ['any', () => 'any'],
  ['=', (value) => `= ${value}`],
  ['in', (value) => `in ${value}`],
  ['not in', (value) => `not in ${value}`],
  ['>=', (value) => `>= ${value}`],
  ['>', (value) => `> ${value}`],
  ['<=', (value) => `<= ${value}`],
  ['<', (value) => `< ${value}`],
  ['..', (value) => `${value} .. ${value}`],
  ['within', (value) => `within ${value}`],
  ['born so that', () => 'born so that 6 on YEAR-08-31'],
  ['is none', () => 'is none'],
];

function sampleOf(fact: FactDeclaration, tree: AuthorityTree): string {
  if (fact.type === 'authority' || fact.of === 'authority') return tree.codes()[0] ?? 'X';
  const samples: Readonly<Record<string, string>> = { integer: '6', date: 'YEAR-09-01', month: 'YEAR-09', boolean: 'true' };
  return fact.values?.[0] ?? samples[fact.type] ?? 'x';
}

const OUTPUT_VALUES: Readonly<Record<string, readonly (string | boolean | null)[]>> = {
  outcome: ROW_OUTCOMES,
  mode: [...ALLOCATION_MODES, null],
  seat: [true, false, null],
};

/** The vocabulary of a draft. Every form offered is one that the compiler takes: it is asked with the example. */
export function vocabularyOf(policy: Policy, tree: AuthorityTree): Vocabulary {
  const facts = new Map(policy.facts.map((fact) => [fact.key, fact]));
  const groups = new Map(Object.entries(policy.groups ?? {}));
  const scope = { facts, groups, tree, schoolYear: policy.schoolYear };
  return {
    factTypes: FACT_TYPES,
    hitPolicies: HIT_POLICIES,
    criteria: CRITERIA,
    transitions: TRANSITIONS,
    stages: STAGES,
    facts: policy.facts.map((fact) => {
      const { key, type, zh, en, unit, values, of } = fact;
      const examples = FORMS.map(([operator, write]) => ({ operator, example: write(sampleOf(fact, tree)) }));
      const forms = examples.filter(({ example }) => compileCell(example, fact, scope).ok);
      return { key, type, zh, en, unit, values, of, computed: fact.source === COMPUTED_SOURCE, forms };
    }),
    outputs: [
      ...OWN_OUTPUTS.map((name) => ({ name, values: OUTPUT_VALUES[name] ?? null })),
      ...policy.facts
        .filter(({ source }) => source === COMPUTED_SOURCE)
        .map(({ key, values }) => ({ name: key, values: values ?? null })),
    ],
    groups: [...groups].map(([name, authorities]) => ({ name, authorities })),
    authorities: tree.codes().map((code) => {
      const { nameZh, nameEn, parent } = tree.get(code)!;
      return { code, zh: nameZh, en: nameEn, parent };
    }),
    clauses: (policy.clauses ?? []).map(({ id }) => id),
    tables: policy.tables.map(({ id }) => id),
  };
}
