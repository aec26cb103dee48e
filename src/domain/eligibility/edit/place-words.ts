// Where in a policy something stands, in words that an officer reads: 表 insurance 第 3 行“连续社保月数”.

import type { Wording } from '../policy';
import { isList, isRecord, type Json, valueAt } from './pointer';

/** Both languages; `en` always present. */
export type Words = Required<Wording>;

const FIELDS: Readonly<Record<string, Words>> = {
  title: { zh: '标题', en: 'title' },
  documentNumber: { zh: '文号', en: 'document number' },
  effective: { zh: '施行日期', en: 'days of effect' },
  schoolYear: { zh: '学年', en: 'school year' },
  transition: { zh: '新旧衔接', en: 'transition' },
  clauses: { zh: '条款', en: 'clauses' },
  groups: { zh: '区域组', en: 'groups' },
  facts: { zh: '事实', en: 'facts' },
  tables: { zh: '规则表', en: 'tables' },
  decide: { zh: '判定顺序', en: 'order of asking' },
  criteria: { zh: '排序依据', en: 'criteria' },
  reserve: { zh: '统筹学位比例', en: 'reserve' },
  overrides: { zh: '区域替换', en: 'overrides' },
  authorities: { zh: '主管部门', en: 'authorities' },
  remedies: { zh: '其他途径', en: 'remedies' },
  labels: { zh: '取值名称', en: 'labels' },
  changes: { zh: '可变方式', en: 'what may change it' },
  cases: { zh: '案例', en: 'cases' },
  clause: { zh: '条款', en: 'clause' },
  zh: { zh: '中文', en: 'Chinese text' },
  en: { zh: '英文', en: 'English text' },
  ground: { zh: '采集依据', en: 'ground' },
  source: { zh: '来源', en: 'source' },
  hit: { zh: '命中方式', en: 'hit policy' },
};

/** How an item of a list is called, by what it calls itself. */
const NAMES: Readonly<Record<string, { readonly words: Words; readonly by: readonly string[] }>> = {
  tables: { words: { zh: '表', en: 'table' }, by: ['id'] },
  clauses: { words: { zh: '条款', en: 'clause' }, by: ['id'] },
  facts: { words: { zh: '事实', en: 'fact' }, by: ['key'] },
  cases: { words: { zh: '案例', en: 'case' }, by: ['name'] },
  overrides: { words: { zh: '区域替换', en: 'override' }, by: ['authority', 'table'] },
  reserve: { words: { zh: '统筹比例', en: 'reserve' }, by: ['authority', 'stage'] },
};

const join = (parts: readonly Words[]): Words => ({
  zh: parts.map(({ zh }) => zh).join(' '),
  en: parts.map(({ en }) => en).join(', '),
});

const same = (text: string): Words => ({ zh: text, en: text });

/** The table that a row of `/tables/N` or `/overrides/N` belongs to. */
function tableOf(document: Json, tokens: readonly string[]): Json | undefined {
  const owner = valueAt(document, tokens.slice(0, 2));
  if (tokens[0] === 'tables' || !isRecord(owner)) return owner;
  const tables = valueAt(document, ['tables']);
  return isList(tables) ? tables.find((table) => isRecord(table) && table['id'] === owner['table']) : undefined;
}

const nameAt = (list: Json | undefined, index: number): string | undefined => {
  const name = isList(list) ? list[index] : undefined;
  return typeof name === 'string' ? name : undefined;
};

/** The column's fact as people call it, else its key. */
function columnWords(document: Json, table: Json | undefined, side: string, index: number): Words {
  const [inputs, outputs] = isRecord(table) ? [table['inputs'], table['outputs']] : [];
  const before = isList(inputs) ? inputs.length : 0;
  const name =
    side === 'columns'
      ? (nameAt(inputs, index) ?? nameAt(outputs, index - before))
      : nameAt(side === 'when' || side === 'inputs' ? inputs : outputs, index);
  if (name === undefined) return { zh: `第 ${index + 1} 列`, en: `column ${index + 1}` };
  const facts = valueAt(document, ['facts']);
  const fact = isList(facts) ? facts.find((one) => isRecord(one) && one['key'] === name) : undefined;
  const zh = isRecord(fact) && typeof fact['zh'] === 'string' ? fact['zh'] : name;
  return { zh: `“${zh}”列`, en: `column ${name}` };
}

function itemWords(list: string, item: Json | undefined, index: number): Words {
  const known = NAMES[list];
  if (!known) return { zh: `第 ${index + 1} 项`, en: `item ${index + 1}` };
  const name = isRecord(item) ? known.by.flatMap((key) => (typeof item[key] === 'string' ? [item[key]] : [])).join(' / ') : '';
  const called = name === '' ? same(String(index + 1)) : same(name);
  return { zh: `${known.words.zh} ${called.zh}`, en: `${known.words.en} ${called.en}` };
}

const COLUMN_SIDES = ['when', 'then', 'columns', 'inputs', 'outputs'];

/** The place of these pointer tokens in words of both languages; never throws, whatever the draft lacks. */
export function placeWords(document: Json, tokens: readonly string[]): Words {
  if (tokens.length === 0) return { zh: '整份政策', en: 'the whole policy' };
  const parts: Words[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, next] = [tokens[at]!, tokens[at + 1]];
    const index = next === undefined ? NaN : Number(next);
    if (token === 'rows' && !Number.isNaN(index)) {
      parts.push({ zh: `第 ${index + 1} 行`, en: `row ${index + 1}` });
      at += 1;
    } else if (COLUMN_SIDES.includes(token) && !Number.isNaN(index) && at > 0) {
      parts.push(columnWords(document, tableOf(document, tokens), token, index));
      at += 1;
    } else if (at === 0 && !Number.isNaN(index)) {
      parts.push(itemWords(token, valueAt(document, tokens.slice(0, 2)), index));
      at += 1;
    } else parts.push(FIELDS[token] ?? same(token));
  }
  return join(parts);
}
