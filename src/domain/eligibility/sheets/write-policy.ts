// Writes a draft or a policy as sheets, for officers who work in a spreadsheet; `readPolicySheets` gives the same content back.

import type { Json } from '../edit';
import type { Policy } from '../policy';
import { CELL, OUTPUT, TEXT_OR_NULL, cellText } from './cell-text';
import { AUTHORITIES, CASES, CLAUSES, FACTS, REMEDIES, RESERVE, factForm, type ListColumn } from './lists';
import type { TextSheet } from './text-sheet';
import { overrideSheet, tableSheet } from './write-rows';

type Item = Readonly<Record<string, Json | undefined>>;

const memberOf = (item: Item, key: string): Json | undefined => {
  const [first, second] = key.split('.');
  const member = item[first!];
  return second === undefined ? member : (member as Item | undefined)?.[second];
};

const listSheet = (name: string, kind: string, columns: readonly ListColumn[], items: readonly unknown[]): TextSheet => ({
  name,
  rows: [
    [kind],
    ['#', ...columns.map(({ key }) => key)],
    ...items.map((item, at) => [String(at + 1), ...columns.map(({ key, form }) => cellText(memberOf(item as Item, key), form))]),
  ],
});

function casesSheet(policy: Policy): TextSheet {
  const cases = policy.cases ?? [];
  const keys = [...new Set(cases.flatMap((one) => Object.keys(one.facts)))];
  const { name, rows } = listSheet('案例', 'cases', CASES, cases);
  const facts = cases.map((one) =>
    keys.map((key) =>
      cellText(Object.hasOwn(one.facts, key) ? (one.facts[key] as Json) : undefined, factForm(key, policy.facts)),
    ),
  );
  const [kind, header, ...items] = rows;
  return {
    name,
    rows: [kind!, [...header!, ...keys.map((key) => cellText(key, CELL))], ...items.map((row, at) => [...row, ...facts[at]!])],
  };
}

/** A list on the first sheet: a row an item, or a row without a value for the empty list. */
const listed = (key: string, items: readonly string[] | undefined): string[][] =>
  items === undefined ? [] : items.length === 0 ? [[key]] : items.map((item) => [key, cellText(item, CELL)]);

const optional = (key: string, value: string | undefined): string[][] =>
  value === undefined ? [] : [[key, cellText(value, CELL)]];

function frameSheet(policy: Policy): TextSheet {
  const { documentNumber } = policy;
  return {
    name: '政策',
    rows: [
      ['policy', cellText(policy.format, CELL)],
      ['id', cellText(policy.id, CELL)],
      ['title.zh', cellText(policy.title.zh, CELL)],
      ...optional('title.en', policy.title.en),
      ...(documentNumber === undefined ? [] : [['documentNumber', cellText(documentNumber, TEXT_OR_NULL)]]),
      ['effective.from', cellText(policy.effective.from, CELL)],
      ['effective.to', cellText(policy.effective.to, TEXT_OR_NULL)],
      ['schoolYear', cellText(policy.schoolYear, OUTPUT)],
      ...optional('transition', policy.transition),
      ...listed('decide', policy.decide),
      ...listed('criteria', policy.criteria),
      ...(policy.overrides?.length === 0 ? [['overrides']] : []),
    ],
  };
}

/**
 * The sheets of a draft: the frame, clauses, authorities, groups, facts, one a table, one an override,
 * remedies, reserve, cases. Every cell is a text, also
 * figures and dates, so that no spreadsheet changes them. Sections that the draft does not have are left out.
 */
export function writePolicySheets(policy: Policy): TextSheet[] {
  const { clauses, authorities, groups, remedies, reserve } = policy;
  return [
    frameSheet(policy),
    ...(clauses ? [listSheet('条款', 'clauses', CLAUSES, clauses)] : []),
    ...(authorities ? [listSheet('主管部门', 'authorities', AUTHORITIES, authorities)] : []),
    ...(groups
      ? [
          {
            name: '区域组',
            rows: [
              ['groups'],
              ['#', 'name', 'authorities'],
              ...Object.entries(groups).map(([name, codes], at) => [
                String(at + 1),
                cellText(name, CELL),
                ...codes.map((code) => cellText(code, CELL)),
              ]),
            ],
          },
        ]
      : []),
    listSheet('事实', 'facts', FACTS, policy.facts),
    ...policy.tables.map((table, at) => tableSheet(table, at, policy)),
    ...(policy.overrides ?? []).map((override, at) => overrideSheet(override, at, policy)),
    ...(remedies ? [listSheet('其他途径', 'remedies', REMEDIES, remedies)] : []),
    ...(reserve ? [listSheet('统筹比例', 'reserve', RESERVE, reserve)] : []),
    ...(policy.cases ? [casesSheet(policy)] : []),
  ];
}
