// Writes decision tables and overrides, one sheet each: what it is, the side and name of every column, then its rows.

import type { Json } from '../edit';
import type { DecisionTable, FactDeclaration, Override, Policy, Row } from '../policy';
import { CELL, JSON_VALUE, OUTPUT, TEXT, cellText } from './cell-text';
import type { TextSheet } from './text-sheet';

const text = (value: string | undefined): string => cellText(value, TEXT);

/** A name that every spreadsheet program takes; the number keeps it unique. */
const nameOf = (kind: string, number: number, id: string): string =>
  `${kind}${number} ${id.replace(/[^\p{L}\p{N} _.-]/gu, '')}`.slice(0, 31).trim();

function body(
  columns: Pick<DecisionTable, 'inputs' | 'outputs'>,
  rows: readonly Row[],
  facts: readonly FactDeclaration[],
): string[][] {
  const called = (key: string): string => text(facts.find((fact) => fact.key === key)?.zh ?? key);
  const names = [...columns.inputs, ...columns.outputs];
  return [
    ['side', '', '', '', ...columns.inputs.map(() => 'if'), ...columns.outputs.map(() => 'then')],
    ['#', 'clause', 'zh', 'en', ...names.map((name) => cellText(name, CELL))],
    ['序号', '条款', '中文', '英文', ...names.map(called)],
    ...rows.map((row, at) => [
      String(at + 1),
      text(row.clause),
      text(row.zh),
      text(row.en),
      ...row.when.map((cell) => cellText(cell, CELL)),
      ...row.then.map((cell) => cellText(cell, OUTPUT)),
    ]),
  ];
}

/** The sheet of a table. */
export function tableSheet(table: DecisionTable, at: number, policy: Policy): TextSheet {
  const rows = [
    ['table', cellText(table.id, CELL), 'hit', cellText(table.hit, CELL)],
    ...(table.title ? [['title', cellText(table.title.zh, CELL), text(table.title.en)]] : []),
    ...(table.order ? [['order', ...table.order.map((value) => cellText(value, JSON_VALUE))]] : []),
    ...body(table, table.rows, policy.facts),
  ];
  return { name: nameOf('表', at + 1, table.id), rows };
}

/** The sheet of an override; its columns are those of its table, or only counted when there is no such table. */
export function overrideSheet(override: Override, at: number, policy: Policy): TextSheet {
  const first = override.rows[0];
  const counted = {
    inputs: (first?.when ?? []).map((_: Json, index) => `if.${index + 1}`),
    outputs: (first?.then ?? []).map((_, index) => `then.${index + 1}`),
  };
  const columns = policy.tables.find(({ id }) => id === override.table) ?? counted;
  const rows = [
    ['override', cellText(override.authority, CELL), 'table', cellText(override.table, CELL)],
    ...body(columns, override.rows, policy.facts),
  ];
  return { name: nameOf('替换', at + 1, `${override.authority} ${override.table}`), rows };
}
