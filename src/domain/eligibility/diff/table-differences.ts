// What has changed in one table, row by row and cell by cell, said in plain words.

import { cellWords, factWords, type Vocabulary, type Words } from '../cell-words';
import type { DecisionTable, Row } from '../policy';
import { changedRows, type NamedRow } from './align-rows';
import { changed, type Difference } from './difference';

const named = (rows: readonly Row[], table: DecisionTable): NamedRow[] =>
  rows.map((row, at) => ({
    row,
    number: at + 1,
    cells: new Map(table.inputs.map((key, column) => [key, row.when[column]?.trim() ?? 'any'])),
    yields: new Map(table.outputs.map((name, column) => [name, JSON.stringify(row.then[column] ?? null)])),
  }));

/** A row in words: what it asks and what it says. */
function rowWords({ row, cells, yields }: NamedRow, vocabulary: Vocabulary): Words {
  const asks = [...cells].flatMap(([key, text]) => {
    const fact = vocabulary.facts.get(key);
    if (text === 'any' || !fact) return [];
    const [name, words] = [factWords(key, vocabulary), cellWords(text, fact, vocabulary)];
    return [{ zh: `${name.zh}${words.zh}`, en: `${name.en} ${words.en}` }];
  });
  const says = [...yields].filter(([, value]) => value !== 'null').map(([name, value]) => `${name} ${value.replaceAll('"', '')}`);
  const clause = row.clause ?? '';
  return {
    zh: `${clause}：${asks.map(({ zh }) => zh).join('，') || '其余情形'} → ${says.join('，')}${row.zh ? `（${row.zh}）` : ''}`,
    en: `${clause}: ${asks.map(({ en }) => en).join(', ') || 'otherwise'} → ${says.join(', ')}${row.en ? ` (${row.en})` : ''}`,
  };
}

interface Sides {
  readonly from: Vocabulary;
  readonly to: Vocabulary;
}

function cellChanges(before: NamedRow, now: NamedRow, { from, to }: Sides): Words[] {
  const keys = [...new Set([...before.cells.keys(), ...now.cells.keys()])];
  return keys.flatMap((key) => {
    const [old, text] = [before.cells.get(key) ?? 'any', now.cells.get(key) ?? 'any'];
    const [oldFact, fact] = [from.facts.get(key) ?? to.facts.get(key), to.facts.get(key) ?? from.facts.get(key)];
    if (old === text || !oldFact || !fact) return [];
    const name = factWords(key, to.facts.has(key) ? to : from);
    const [was, is] = [cellWords(old, oldFact, from), cellWords(text, fact, to)];
    return [{ zh: `${name.zh}：${was.zh} → ${is.zh}`, en: `${name.en}: ${was.en} → ${is.en}` }];
  });
}

function otherChanges(before: NamedRow, now: NamedRow): Words[] {
  const parts: [string, string, unknown, unknown][] = [
    ['条款', 'clause', before.row.clause, now.row.clause],
    ...[...new Set([...before.yields.keys(), ...now.yields.keys()])].map((name): [string, string, unknown, unknown] => [
      name,
      name,
      before.yields.get(name) ?? 'null',
      now.yields.get(name) ?? 'null',
    ]),
    ['中文文字', 'Chinese text', before.row.zh, now.row.zh],
    ['英文文字', 'English text', before.row.en, now.row.en],
  ];
  return parts.flatMap(([zh, en, old, value]) =>
    changed('', { zh, en }, old, value).map((each) => ({ zh: each.zh, en: each.en })),
  );
}

const joined = (words: readonly Words[]): Words => ({
  zh: words.map(({ zh }) => zh).join('；'),
  en: words.map(({ en }) => en).join('; '),
});

/** Differences of the rows; `where` names the table, or the override of it. */
export function rowDifferences(
  where: Words,
  tables: readonly [DecisionTable, DecisionTable],
  rows: readonly [readonly Row[], readonly Row[]],
  sides: Sides,
): Difference[] {
  const [from, to] = [named(rows[0], tables[0]), named(rows[1], tables[1])];
  return changedRows(from, to).flatMap(({ from: before, to: now }): Difference[] => {
    const place = { about: 'tables', table: tables[1].id, row: (now ?? before)!.number };
    if (before && now) {
      const words = joined([...cellChanges(before, now, sides), ...otherChanges(before, now)]);
      return [{ ...place, zh: `${where.zh}第${now.number}行：${words.zh}`, en: `${where.en}, row ${now.number}: ${words.en}` }];
    }
    const words = before ? rowWords(before, sides.from) : rowWords(now!, sides.to);
    return before
      ? [
          {
            ...place,
            zh: `${where.zh}删去原第${before.number}行：${words.zh}`,
            en: `${where.en}: old row ${before.number} is gone: ${words.en}`,
          },
        ]
      : [
          {
            ...place,
            zh: `${where.zh}新增第${now!.number}行：${words.zh}`,
            en: `${where.en}: new row ${now!.number}: ${words.en}`,
          },
        ];
  });
}
