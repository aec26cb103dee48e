import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const root = join(__dirname, '../..');
const pages = [
  'README.md',
  ...(readdirSync(join(root, 'docs'), { recursive: true }) as string[]).map((name) => join('docs', name)),
].filter((name) => name.endsWith('.md'));
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

/** Everything that a pattern's first group finds in a page. */
const found = (page: string, pattern: RegExp): string[] => [...textOf(page).matchAll(pattern)].map((hit) => hit[1]!);

describe('the documents', () => {
  it('lead nowhere that does not exist', () => {
    const dead = pages.flatMap((page) =>
      found(page, /\]\(([^)#\s]+)/g)
        .filter((target) => !/^https?:/.test(target) && !existsSync(join(root, normalize(join(dirname(page), target)))))
        .map((target) => `${page}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('name no file that is gone', () => {
    const gone = pages.flatMap((page) =>
      found(page, /`((?:src|test|config|demo|tools|docs|migrations|bench)\/[\w./-]+)`/g)
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(gone).toEqual([]);
  });

  it('name no command that the shell does not know', () => {
    const known = found('src/cli.ts', /^ {2}'?([a-z-]+)'?: async \(\) =>/gm);
    expect(known).toContain('states');
    const unknown = pages.flatMap((page) =>
      found(page, /xuewei -- ([a-z][a-z-]*)/g)
        .filter((command) => command !== 'help' && !known.includes(command))
        .map((command) => `${page}: ${command}`),
    );
    expect(unknown).toEqual([]);
  });

  it('begin with a README that is read in one sitting', () => {
    expect(textOf('README.md').split('\n').length).toBeLessThan(120);
  });

  it('say to parents none of the words that never stand on a screen for families', () => {
    const never = textOf('docs/guide/words.md').split('## Never on a screen')[1]!.split('\n').slice(1).join('');
    const words = never.split('·').flatMap((word) => /\p{Script=Han}+/u.exec(word)?.[0] ?? []);
    expect(words).toContain('志愿');
    expect(words.filter((word) => textOf('docs/guide/matching.md').includes(word))).toEqual([]);
  });
});
