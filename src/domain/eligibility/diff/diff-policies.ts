// Says in words what a new policy changes: for the officer who submits it, the one who approves it, and the families who read it.

import type { AuthorityTree } from '../../kernel/authority';
import type { Vocabulary, Words } from '../cell-words';
import type { DecisionTable, FactDeclaration, Override, Policy } from '../policy';
import { byKey, changed, type Difference } from './difference';
import { spoken } from './spoken';
import { rowDifferences } from './table-differences';

const vocabularyOf = ({ facts, schoolYear }: Policy, tree: AuthorityTree): Vocabulary => ({
  facts: new Map(facts.map((fact) => [fact.key, fact])),
  tree,
  schoolYear,
});

const said = (about: string, zh: string, en: string, table?: string): Difference => ({
  about,
  ...(table === undefined ? {} : { table }),
  zh,
  en,
});

const titled = (table: DecisionTable): Words => ({
  zh: `表“${table.title?.zh ?? table.id}”`,
  en: `table "${table.title?.en ?? table.id}"`,
});

function factDifferences(from: Policy, to: Policy): Difference[] {
  const name = (fact: FactDeclaration): Words => ({
    zh: `事实“${fact.zh}”（${fact.key}）`,
    en: `fact "${fact.en ?? fact.key}" (${fact.key})`,
  });
  return byKey(from.facts, to.facts, ({ key }) => key, {
    gone: (fact) => said('facts', `${name(fact).zh}不再采集`, `${name(fact).en} is asked for no longer`),
    added: (fact) =>
      said(
        'facts',
        `新增${name(fact).zh}，来源 ${fact.source}，依据 ${fact.ground}`,
        `${name(fact).en} is new, source ${fact.source}, ground ${fact.ground}`,
      ),
    both: (old, now) =>
      (['type', 'values', 'of', 'unit', 'zh', 'en', 'source', 'ground', 'changes', 'labels'] as const).flatMap((part) =>
        changed('facts', { zh: `${name(now).zh}的 ${part}`, en: `${name(now).en}, ${part}` }, old[part], now[part]),
      ),
  });
}

function tableDifferences(from: Policy, to: Policy, sides: { from: Vocabulary; to: Vocabulary }): Difference[] {
  return byKey(from.tables, to.tables, ({ id }) => id, {
    gone: (table) => said('tables', `删去${titled(table).zh}`, `${titled(table).en} is gone`, table.id),
    added: (table) =>
      said(
        'tables',
        `新增${titled(table).zh}，${table.rows.length} 行`,
        `${titled(table).en} is new, ${table.rows.length} rows`,
        table.id,
      ),
    both: (old, now) => [
      ...(['hit', 'title', 'inputs', 'outputs', 'order'] as const).flatMap((part) =>
        changed('tables', { zh: `${titled(now).zh}的 ${part}`, en: `${titled(now).en}, ${part}` }, old[part], now[part]),
      ),
      ...rowDifferences(titled(now), [old, now], [old.rows, now.rows], sides),
    ],
  });
}

function overrideDifferences(from: Policy, to: Policy, sides: { from: Vocabulary; to: Vocabulary }): Difference[] {
  const tableOf = (policy: Policy, id: string): DecisionTable | undefined => policy.tables.find((table) => table.id === id);
  const name = ({ authority, table }: Override): Words => ({
    zh: `${authority} 的表 ${table}`,
    en: `table ${table} of ${authority}`,
  });
  return byKey(from.overrides ?? [], to.overrides ?? [], ({ authority, table }) => `${authority} ${table}`, {
    gone: (override) =>
      said(
        'overrides',
        `${name(override).zh}不再另有规定`,
        `${name(override).en} has no rows of its own any more`,
        override.table,
      ),
    added: (override) =>
      said(
        'overrides',
        `${name(override).zh}另有规定，${override.rows.length} 行`,
        `${name(override).en} has rows of its own now, ${override.rows.length}`,
        override.table,
      ),
    both: (old, now) => {
      const tables = [tableOf(from, old.table), tableOf(to, now.table)] as const;
      return tables[0] && tables[1] ? rowDifferences(name(now), [tables[0], tables[1]], [old.rows, now.rows], sides) : [];
    },
  });
}

function partDifference(key: keyof Policy, name: Words, from: Policy, to: Policy): Difference[] {
  if (changed(key, name, from[key], to[key]).length === 0) return [];
  const [old, now] = [spoken(key, from[key]), spoken(key, to[key])];
  // An empty list and none at all are the same to who decides by the policy.
  if (old.zh === now.zh && old.en === now.en) return [];
  // Where only the Chinese wording changes, the English line shows that.
  const [before, after] = old.en === now.en ? [old.zh, now.zh] : [old.en, now.en];
  return [said(key, `${name.zh}：${old.zh} → ${now.zh}`, `${name.en}: ${before} → ${after}`)];
}

function plainDifferences(from: Policy, to: Policy): Difference[] {
  const parts: readonly [keyof Policy, string, string][] = [
    ['id', '编号', 'id'],
    ['title', '名称', 'title'],
    ['documentNumber', '文号', 'document number'],
    ['effective', '有效期', 'in force'],
    ['schoolYear', '学年', 'school year'],
    ['transition', '新旧衔接', 'transition'],
    ['authorities', '教育行政部门', 'authorities'],
    ['groups', '分组', 'groups'],
  ];
  return parts.flatMap(([key, zh, en]) => partDifference(key, { zh, en }, from, to));
}

function clauseDifferences(from: Policy, to: Policy): Difference[] {
  return byKey(from.clauses ?? [], to.clauses ?? [], ({ id }) => id, {
    gone: ({ id, zh, en }) => said('clauses', `删去条款 ${id}：${zh}`, `clause ${id} is gone: ${en ?? zh}`),
    added: ({ id, zh, en }) => said('clauses', `新增条款 ${id}：${zh}`, `clause ${id} is new: ${en ?? zh}`),
    both: (old, now) => {
      if (old.zh === now.zh && old.en === now.en) return [];
      return [
        said('clauses', `条款 ${now.id}：${old.zh} → ${now.zh}`, `clause ${now.id}: ${old.en ?? old.zh} → ${now.en ?? now.zh}`),
      ];
    },
  });
}

/** Every difference in words, in the order of the form; empty for two policies that decide and say the same. */
export function diffPolicies(from: Policy, to: Policy, tree: AuthorityTree): Difference[] {
  const sides = { from: vocabularyOf(from, tree), to: vocabularyOf(to, tree) };
  const last: readonly [keyof Policy, string, string][] = [
    ['decide', '各表次序', 'order of the tables'],
    ['criteria', '排序标准', 'criteria'],
    ['reserve', '统筹学位比例', 'reserve'],
    ['remedies', '救济文字', 'remedies'],
  ];
  return [
    ...plainDifferences(from, to),
    ...clauseDifferences(from, to),
    ...factDifferences(from, to),
    ...tableDifferences(from, to, sides),
    ...overrideDifferences(from, to, sides),
    ...last.flatMap(([key, zh, en]) => partDifference(key, { zh, en }, from, to)),
    ...byKey(from.cases ?? [], to.cases ?? [], ({ name }) => name, {
      gone: ({ name }) => said('cases', `删去案例“${name}”`, `case "${name}" is gone`),
      added: ({ name, expect }) =>
        said('cases', `新增案例“${name}”，预期 ${expect.outcome}`, `case "${name}" is new, expected ${expect.outcome}`),
      both: (old, now) => [
        ...changed('cases', { zh: `案例“${now.name}”的预期`, en: `case "${now.name}", expectation` }, old.expect, now.expect),
        ...changed('cases', { zh: `案例“${now.name}”的事实`, en: `case "${now.name}", facts` }, old.facts, now.facts),
        ...changed(
          'cases',
          { zh: `案例“${now.name}”的教育行政部门`, en: `case "${now.name}", authorities` },
          old.authorities,
          now.authorities,
        ),
      ],
    }),
  ];
}
