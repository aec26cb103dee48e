// Fails the build when the script that a family's first page needs is larger, compressed, than a slow line bears.
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Script of the entry and of one lazily loaded audience, with everything they import at once. */
export const firstPageBudget = ({ audience, limitKb }: { audience: string; limitKb: number }): Plugin => ({
  name: 'first-page-budget',
  apply: 'build',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
    const seen = new Set<string>();
    const take = (fileName: string): void => {
      const chunk = chunks.find((part) => part.fileName === fileName);
      if (chunk === undefined || seen.has(fileName)) return;
      seen.add(fileName);
      chunk.imports.forEach(take);
    };
    chunks.filter((chunk) => chunk.isEntry || chunk.facadeModuleId?.endsWith(`/web/${audience}`)).forEach((chunk) => take(chunk.fileName));
    const bytes = chunks.filter((chunk) => seen.has(chunk.fileName)).reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0);
    const kb = bytes / 1000;
    if (kb > limitKb) this.error(`The first page of ${audience} needs ${kb.toFixed(1)} kB of compressed script; ${limitKb} kB is the limit.`);
    this.emitFile({ type: 'asset', fileName: 'first-page.json', source: JSON.stringify({ audience, kb: Number(kb.toFixed(1)), limitKb }) });
  },
});
