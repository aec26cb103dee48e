import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NEVER_WORDS, NEVER_WORDS_EN, neverWordsIn } from '../support/never-words';
import { ROOT } from './plant';
import { sourceFiles } from './source-files';
import { keysUsedIn, namespacesIn, pluralFree, textsOf, type Texts } from './page-texts';

const FOLDER = 'web/src/i18n';
const LANGUAGES = ['zh', 'en'] as const;

/** Files that stand in the folder itself; those below it are parts of the one of their name. */
const namespaces = [...new Set(LANGUAGES.flatMap((language) => readdirSync(join(ROOT, FOLDER, language))))]
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'))
  .sort();
const load = (language: string, namespace: string): Texts => {
  const file = join(ROOT, FOLDER, language, `${namespace}.ts`);
  return existsSync(file) ? textsOf((jest.requireActual(file) as { default: object }).default) : {};
};
const texts = Object.fromEntries(namespaces.map((name) => [name, { zh: load('zh', name), en: load('en', name) }]));

const pages = sourceFiles('web/src')
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(FOLDER) && !path.endsWith('.d.ts'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Texts that families and everybody read: those that their pages and the kit ask for. */
const readByAll = [
  ...new Set(pages.filter(({ path }) => /^web\/src\/(family|open|kit|lib)\//.test(path)).flatMap(({ text }) => namespacesIn(text))),
].sort();

const placeholdersOf = (text: string): string[] => [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((hit) => hit[1]!))].sort();

describe('the texts of the pages', () => {
  it.each(namespaces)('have the same keys in both languages: %s', (name) => {
    const { zh, en } = texts[name]!;
    expect(Object.keys(zh)).not.toEqual([]);
    expect([...new Set(Object.keys(en).map(pluralFree))].sort()).toEqual([...new Set(Object.keys(zh).map(pluralFree))].sort());
  });

  it.each(namespaces)('put the same values into both languages: %s', (name) => {
    const { zh, en } = texts[name]!;
    const valuesOf = (all: Texts): Record<string, string[]> => {
      const values: Record<string, string[]> = {};
      for (const [key, text] of Object.entries(all))
        values[pluralFree(key)] = [...new Set([...(values[pluralFree(key)] ?? []), ...placeholdersOf(text)])]
          .filter((value) => value !== 'count')
          .sort();
      return values;
    };
    expect(valuesOf(en)).toEqual(valuesOf(zh));
  });

  it.each(namespaces)('leave nothing empty: %s', (name) => {
    const { zh, en } = texts[name]!;
    expect([...Object.entries(zh), ...Object.entries(en)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(readByAll)('say to families none of the words that never stand on their screens: %s', (name) => {
    expect(
      LANGUAGES.flatMap((language) =>
        Object.entries(texts[name]?.[language] ?? {}).flatMap(([key, text]) =>
          neverWordsIn(text).map((word) => `${language} ${name}:${key} says ${word}`),
        ),
      ),
    ).toEqual([]);
  });

  it('know every word of the list of the house', () => {
    const [never = '', english = ''] = readFileSync(join(ROOT, 'docs/guide/words.md'), 'utf8')
      .split('## Never on a screen')[1]!
      .split('In English likewise:');
    const words = never.split('·').flatMap((part) => /\p{Script=Han}+/u.exec(part)?.[0] ?? []);
    expect(words.length).toBeGreaterThan(15);
    expect(words.filter((word) => !NEVER_WORDS.some((known) => word.includes(known)))).toEqual([]);
    const inEnglish = english.split('.')[0]!.split('·').map((word) => word.trim());
    expect(inEnglish.length).toBeGreaterThan(10);
    expect(inEnglish.filter((word) => !NEVER_WORDS_EN.includes(word))).toEqual([]);
  });

  it('hold every key that a page asks for', () => {
    const missing = pages.flatMap(({ path, text }) =>
      keysUsedIn(text)
        .filter(
          ({ namespaces: from, pattern }) =>
            !from.some((name) => Object.keys(texts[name]?.zh ?? {}).some((key) => pattern.test(pluralFree(key)))),
        )
        .map(({ asked }) => `${path}: ${asked}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the scan of keys', () => {
  const page =
    "const { t } = useTranslation(['office', 'roles']);\nt('title'); t('roles:clerk'); t(`rooms.${path}`); t(known ? 'a.b' : 'c'); it('no key');\n";

  it('finds what is asked for, wherever it may stand', () => {
    expect(namespacesIn(page)).toEqual(['office', 'roles']);
    expect(keysUsedIn(page).map(({ asked, namespaces: from }) => [asked, from])).toEqual([
      ['title', ['office', 'roles']],
      ['roles:clerk', ['roles']],
      ['rooms.${path}', ['office', 'roles']],
    ]);
    expect(keysUsedIn(page)[2]!.pattern.test('rooms.desk')).toBe(true);
    expect(keysUsedIn(page)[2]!.pattern.test('room.desk')).toBe(false);
  });

  it('finds a word that never stands on such a screen, and not a volunteer', () => {
    expect(neverWordsIn('第一志愿：某校')).toEqual(['志愿']);
    expect(neverWordsIn('志愿者可陪同办理')).toEqual([]);
    expect(neverWordsIn('Rejected: the quota of this key school is used up')).toEqual(['quota', 'key school', 'rejected']);
    expect(neverWordsIn('the keyboard moves a wish')).toEqual([]);
  });
});
