// Says cells and values in plain words, zh and en, for families who are refused and officers who compare two policies.

import type { AuthorityTree } from '../kernel/authority';
import { isFactName, readCell, type Comparison } from './cell-grammar';
import { seasonDay } from './cell-literals';
import type { FactValue } from './facts';
import type { FactDeclaration, Wording } from './policy';

/** What names are looked up in. */
export interface Vocabulary {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly tree: AuthorityTree;
  /** Groups of authorities, said by the names of their members; without them a group is said by its own short name. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  readonly schoolYear: number;
}

export type Words = Required<Wording>;

const UNITS: Readonly<Record<string, Words>> = {
  month: { zh: '个月', en: ' months' },
  year: { zh: '年', en: ' years' },
  day: { zh: '天', en: ' days' },
  point: { zh: '分', en: ' points' },
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day as 2027年6月1日 and 1 June 2027, a month without its day. */
export function dateWords(text: string): Words {
  const [year, month, day] = text.split('-').map(Number);
  return {
    zh: `${year}年${month}月${day === undefined ? '' : `${day}日`}`,
    en: `${day === undefined ? '' : `${day} `}${MONTHS[month! - 1]} ${year}`,
  };
}

const both = (text: string): Words => ({ zh: text, en: text });

const list = (words: readonly Words[]): Words => ({
  zh: words.map(({ zh }) => zh).join('、'),
  en: words.map(({ en }) => en).join(', '),
});

/** The name of a fact. */
export const factWords = (key: string, { facts }: Vocabulary): Words => {
  const fact = facts.get(key);
  return { zh: fact?.zh ?? key, en: fact?.en ?? key };
};

function scalarWords(value: string | number | boolean, fact: FactDeclaration, { tree, schoolYear }: Vocabulary): Words {
  const label = fact.labels?.[String(value)];
  if (label) return { zh: label.zh, en: label.en ?? label.zh };
  if (typeof value === 'boolean' || fact.type === 'boolean')
    return String(value) === 'true' ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (fact.type === 'date' || fact.type === 'month') return dateWords(seasonDay(String(value), schoolYear));
  if (fact.type === 'integer') {
    const unit = UNITS[fact.unit ?? ''] ?? both(fact.unit ? ` ${fact.unit}` : '');
    return { zh: `${String(value)}${unit.zh}`, en: `${String(value)}${unit.en}` };
  }
  const place = tree.get(String(value));
  return place ? { zh: place.nameZh, en: place.nameEn } : both(String(value));
}

/** A value of the fact; `none` for null and for an empty set. */
export function valueWords(value: FactValue, fact: FactDeclaration, vocabulary: Vocabulary): Words {
  if (value === null || (typeof value === 'object' && value.length === 0)) return { zh: '无', en: 'none' };
  if (typeof value === 'object') return list(value.map((member) => scalarWords(member, fact, vocabulary)));
  return scalarWords(value, fact, vocabulary);
}

const membersOf = (word: string, fact: FactDeclaration, { groups }: Vocabulary): readonly string[] =>
  (fact.type === 'authority' || fact.of === 'authority' ? groups?.get(word) : undefined) ?? [word];

const operand = (word: string, fact: FactDeclaration, vocabulary: Vocabulary): Words =>
  isFactName(word)
    ? factWords(word, vocabulary)
    : list(membersOf(word, fact, vocabulary).map((member) => scalarWords(member, fact, vocabulary)));

const COMPARED: Readonly<Record<Comparison, (words: Words, dated: boolean) => Words>> = {
  '=': ({ zh, en }) => ({ zh: `为${zh}`, en }),
  '>=': ({ zh, en }, dated) =>
    dated ? { zh: `不早于${zh}`, en: `not before ${en}` } : { zh: `至少${zh}`, en: `at least ${en}` },
  '>': ({ zh, en }, dated) => (dated ? { zh: `晚于${zh}`, en: `after ${en}` } : { zh: `超过${zh}`, en: `more than ${en}` }),
  '<=': ({ zh, en }, dated) => (dated ? { zh: `不晚于${zh}`, en: `not after ${en}` } : { zh: `至多${zh}`, en: `at most ${en}` }),
  '<': ({ zh, en }, dated) => (dated ? { zh: `早于${zh}`, en: `before ${en}` } : { zh: `不满${zh}`, en: `less than ${en}` }),
};

/** What the cell asks of its fact, as words that follow 需 or "needs"; a cell that cannot be read stands as it is written. */
export function cellWords(text: string, fact: FactDeclaration, vocabulary: Vocabulary): Words {
  const read = readCell(text);
  if (!read.ok) return both(text);
  const tree = read.value;
  const name = (word: string): Words => operand(word, fact, vocabulary);
  switch (tree.kind) {
    case 'any':
      return { zh: '不限', en: 'anything' };
    case 'none':
      return { zh: '没有', en: 'none' };
    case 'compare':
      return COMPARED[tree.operator](name(tree.operand), fact.type === 'date' || fact.type === 'month');
    case 'among': {
      const operands = tree.operands.flatMap((word) => membersOf(word, fact, vocabulary));
      const words = list(operands.map(name));
      if (tree.negated) return { zh: `不为${words.zh}`, en: `not ${words.en}` };
      return operands.length === 1
        ? { zh: `为${words.zh}`, en: words.en }
        : { zh: `为${words.zh}之一`, en: `one of ${words.en}` };
    }
    case 'range': {
      const [from, to] = [name(tree.from), name(tree.to)];
      return { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
    }
    case 'within': {
      const words = name(tree.operand);
      return { zh: `在${words.zh}范围内`, en: `within ${words.en}` };
    }
    case 'born': {
      const day = seasonDay(tree.on, vocabulary.schoolYear);
      const words = dateWords(day);
      return { zh: `${words.zh}时${tree.age}周岁`, en: `${tree.age} years old on ${words.en}` };
    }
  }
}
