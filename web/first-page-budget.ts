// Weighs the scripts of each audience, compressed, and fails the build when a family's first page is heavier than a slow line bears.
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Budget {
  /** The modules of the page that each audience sees first, below web/src/<audience>/. */
  readonly audiences: Readonly<Record<string, readonly string[]>>;
  /** The audience whose first page has a limit. */
  readonly limited: string;
  readonly limitKb: number;
}

/** For each audience the script of its first page with what that imports at once (`first`), and of every page it has (`all`), in kB. */
export const firstPageBudget = ({ audiences, limited, limitKb }: Budget): Plugin => ({
  name: 'first-page-budget',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = new Map(
      Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? [[part.fileName, part] as const] : [])),
    );
    const weights = new Map([...chunks].map(([name, { code }]) => [name, gzipSync(code).length]));
    const reach = (from: readonly Rolldown.OutputChunk[], later: boolean): Set<string> => {
      const seen = new Set<string>();
      const take = (name: string): void => {
        const chunk = chunks.get(name);
        if (chunk === undefined || seen.has(name)) return;
        seen.add(name);
        chunk.imports.forEach(take);
        if (later && !chunk.isEntry) chunk.dynamicImports.forEach(take); // the entry leads to every audience
      };
      from.forEach(({ fileName }) => take(fileName));
      return seen;
    };
    const kbOf = (names: Iterable<string>): number =>
      Number(([...names].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0) / 1000).toFixed(1));
    const entry = [...chunks.values()].filter(({ isEntry }) => isEntry);
    const of = (audience: string, file = ''): Rolldown.OutputChunk[] =>
      [...chunks.values()].filter(({ facadeModuleId }) =>
        file === ''
          ? facadeModuleId?.includes(`/web/src/${audience}/`)
          : facadeModuleId?.endsWith(`/web/src/${audience}/${file}`),
      );
    const sizes = Object.fromEntries(
      Object.entries(audiences).map(([audience, files]) => {
        const first = files.flatMap((file) => of(audience, file));
        return [
          audience,
          { first: kbOf(reach([...entry, ...first], false)), all: kbOf(reach([...entry, ...first, ...of(audience)], true)) },
        ];
      }),
    );
    const first = sizes[limited]!.first;
    if (first > limitKb)
      this.error(`The first page of ${limited} needs ${first} kB of compressed script; ${limitKb} kB is the limit.`);
    this.emitFile({
      type: 'asset',
      fileName: 'sizes.json',
      source: JSON.stringify({ entry: kbOf(reach(entry, false)), limited, limitKb, sizes }),
    });
  },
});
