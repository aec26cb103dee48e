// Reads the texts of the pages, and which of them a page asks for, without running the page.

/** Texts by key, a nested one as `home.title`. */
export type Texts = Record<string, string>;

/** Flattens the object of a file of texts. */
export function textsOf(value: object, above = ''): Texts {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
      typeof inner === 'string' ? [[above + key, inner]] : Object.entries(textsOf(inner as object, `${above}${key}.`)),
    ),
  );
}

/** A key without the ending by which i18next tells one from many: Chinese has one form, English two. */
export const pluralFree = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

/** The files of texts that a page asks for: `useTranslation('open')`, `useTranslation(['office', 'roles'])`. */
export const namespacesIn = (page: string): string[] => [
  ...new Set(
    [...page.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap((hit) =>
      [...hit[1]!.matchAll(/'([\w-]+)'/g)].map((name) => name[1]!),
    ),
  ),
];

export interface AskedKey {
  /** As it stands in the page. */
  readonly asked: string;
  /** Where it may be. */
  readonly namespaces: readonly string[];
  /** Matches the keys that it can mean: a part that is put in stands for anything. */
  readonly pattern: RegExp;
}

const escape = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

function asked(text: string, own: readonly string[]): AskedKey {
  const named = /^([\w-]+):(.+)$/s.exec(text);
  const key = (named?.[2] ?? text).replace('|', '.'); // where a key is a sign such as >=, a page parts keys by a stroke
  const pattern = key
    .split(/\$\{[^}]*\}/)
    .map(escape)
    .join('.+');
  return { asked: text, namespaces: named ? [named[1]!] : own, pattern: new RegExp(`^${pattern}$`, 's') };
}

/** Keys that stand in calls of `t` with a text; a page without texts of its own is handed its `t` and tells only `file:key`. */
export function keysUsedIn(page: string): AskedKey[] {
  const own = namespacesIn(page);
  return [...page.matchAll(/(?<![\w.])t\((?:'([^']+)'|`([^`]+)`)/g)]
    .map((hit) => asked((hit[1] ?? hit[2])!, own))
    .filter(({ namespaces, asked: text }) => namespaces.length > 0 && !text.startsWith('${'));
}
