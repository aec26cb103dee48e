// Findings come from the rules, which speak of keys; an officer reads names: of tables, facts and what stands in them.
import { factWords, valueWords, type CellScope, type FactValue, type Policy } from '../rules';

type Language = 'zh' | 'en';

/** `talent.class = "D"`: a fact and what it is in the case at hand. */
const HELD = /([a-z][\w]*(?:\.[\w]+)+) = ("(?:[^"\\]|\\.)*"|\[[^\]]*\]|null|true|false|-?\d[\w-]*)/gu;
const KEY = /[a-z][\w]*(?:\.[\w]+)+/gu;
const TABLE: Readonly<Record<Language, RegExp>> = { zh: /表 ([A-Za-z][\w-]*) ?/gu, en: /\btable ([A-Za-z][\w-]*)/gu };

/** What a text of the rules holds: JSON, or a day as it is written. */
function valueOf(text: string): FactValue {
  try {
    return JSON.parse(text) as FactValue;
  } catch {
    return text;
  }
}

/** One text of a finding with the names of tables, facts and values in place of their keys; unknown keys stay. */
export function inNames(text: string, language: Language, policy: Policy, scope: CellScope | null): string {
  const tables = new Map(policy.tables.map(({ id, title }) => [id, title]));
  const titled = text.replace(TABLE[language], (whole, id: string) => {
    const title = tables.get(id);
    if (!title) return whole;
    return language === 'zh' ? `「${title.zh}」表` : `table “${title.en ?? title.zh}”`;
  });
  if (scope === null) return titled;
  const name = (key: string): string => factWords(key, scope)[language];
  return titled
    .replace(HELD, (whole, key: string, held: string) => {
      const fact = scope.facts.get(key);
      if (!fact) return whole;
      const value = valueWords(valueOf(held), fact, scope)[language];
      return language === 'zh' ? `${name(key)}为${value}` : `${name(key)} = ${value}`;
    })
    .replace(KEY, (key) => name(key));
}
