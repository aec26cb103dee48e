import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statePages } from '../../src/cli/state-pages';
import { reachable, table } from '../../src/domain/kernel/state-table';
import { ROOT } from './plant';
import { sourceFiles } from './source-files';

/** Every state table that `domain/` exports: file and name. */
const exported = sourceFiles('src/domain')
  .filter((file) => !file.endsWith('.spec.ts'))
  .flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^export const (\w+) = table\(/gm)].map(([, name]) => ({
      file,
      name: name!,
    })),
  );

describe('every state table of the domain', () => {
  it('is found: application, placement and round at least', () => {
    expect(exported.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['applicationStates', 'placementStates', 'roundStates']),
    );
  });

  it.each(exported)('$name has a page, and so its walk is checked', async ({ file, name }) => {
    const loaded = (await import(join(ROOT, file))) as Record<string, unknown>;
    expect(statePages.map((page) => page.table)).toContain(loaded[name]);
  });
});

describe('a state table', () => {
  it('with a stranded state is seen by the walk', () => {
    const broken = table({ open: { close: 'closed' }, closed: {}, forgotten: { close: 'closed' } });
    expect([...reachable(broken, 'open')]).toEqual(['open', 'closed']);
  });

  it('whose deed leads nowhere does not load', () => {
    expect(() => table({ open: { close: 'shut' }, closed: {} })).toThrow('open.close leads to unknown state shut');
  });
});
