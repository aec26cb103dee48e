// Words of a policy that meet nothing: a fact of a case or a reason of a remedy misspelled, a paper asked for and never named.

import { readFacts } from '../facts';
import { nearWord } from '../near-word';
import type { DecisionTable, Policy, Row } from '../policy';
import { findingAt, type PolicyFinding } from './finding';

/** Reasons that the engine gives by itself, whatever the tables say. */
const OWN_REASONS = ['outOfScope', 'reasonOpen', 'noRuleMatches', 'rulesConflict', 'factsMissing'];

const meant = (written: string, words: Iterable<string>): { readonly zh: string; readonly en: string } => {
  const near = nearWord(written, words);
  return near === undefined ? { zh: '', en: '' } : { zh: `，是否应为 ${near}`, en: `; is ${near} meant?` };
};

/** A case that speaks of a fact which the policy does not declare: the fact is as good as left out. */
function factsOfCases(policy: Policy): PolicyFinding[] {
  const declared = new Set(policy.facts.map(({ key }) => key));
  return (policy.cases ?? []).flatMap(({ name, facts }) => {
    const read = readFacts(facts);
    const unknown = read.ok ? Object.keys(read.value).filter((key) => !declared.has(key)) : [];
    return unknown.map((key): PolicyFinding => {
      const near = meant(key, declared);
      return {
        code: 'caseFactUnknown',
        severity: 'warning',
        name,
        text: key,
        message: `case "${name}": the policy declares no fact ${key}, so it changes nothing${near.en}`,
        zh: `案例“${name}”：政策没有声明事实 ${key}，写了也不起作用${near.zh}`,
      };
    });
  });
}

interface PlacedRow {
  readonly table: DecisionTable;
  readonly row: Row;
  readonly number: number;
  readonly authority?: string;
}

function rowsOf(policy: Policy): PlacedRow[] {
  const own = policy.tables.flatMap((table) => table.rows.map((row, at) => ({ table, row, number: at + 1 })));
  const overriding = (policy.overrides ?? []).flatMap(({ authority, table: id, rows }) => {
    const table = policy.tables.find((one) => one.id === id);
    return table ? rows.map((row, at) => ({ table, row, number: at + 1, authority })) : [];
  });
  return [...own, ...overriding];
}

/** Rows that ask for material and do not say which: the family would not know what to bring. */
function materialWithoutAsk(rows: readonly PlacedRow[]): PolicyFinding[] {
  return rows.flatMap(({ table, row, number, authority }) => {
    const value = (name: string): unknown => row.then[table.outputs.indexOf(name)] ?? null;
    if (!table.outputs.includes('outcome') || value('outcome') !== 'material' || value('ask') !== null) return [];
    return [
      findingAt(
        'materialUnnamed',
        'warning',
        { table: table.id, ...(authority === undefined ? {} : { authority }), row: number },
        {
          en: 'the row asks for material and names none; give the fact to be proved in a column ask',
          zh: '该行要求补充材料却没有写明是哪一项，请在 ask 列写明要证明的事实',
        },
      ),
    ];
  });
}

/** Remedies for a reason that no row gives. */
function remediesWithoutReason(policy: Policy, rows: readonly PlacedRow[]): PolicyFinding[] {
  const given = new Set([...OWN_REASONS, ...policy.tables.map(({ id }) => id)]);
  for (const { table, row } of rows) given.add(String(row.then[table.outputs.indexOf('reason')]));
  return (policy.remedies ?? []).flatMap(({ reason }, at): PolicyFinding[] => {
    if (reason === '*' || given.has(reason)) return [];
    const near = meant(reason, given);
    return [
      {
        code: 'remedyUnused',
        severity: 'warning',
        path: `remedies[${at}]`,
        text: reason,
        message: `remedies[${at}]: no row gives the reason ${reason}${near.en}`,
        zh: `remedies[${at}]：没有任何一行给出理由 ${reason}${near.zh}`,
      },
    ];
  });
}

/** Warnings about words that have no effect, or an effect that nobody can follow. */
export function idleWords(policy: Policy): PolicyFinding[] {
  const rows = rowsOf(policy);
  return [...factsOfCases(policy), ...materialWithoutAsk(rows), ...remediesWithoutReason(policy, rows)];
}
