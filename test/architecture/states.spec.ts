import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statePage, statePages } from '../../src/cli/state-pages';
import { reachable } from '../../src/domain/kernel/state-table';

const folder = join(__dirname, '../../docs/states');

describe('the state tables', () => {
  it.each(statePages)('are drawn in docs/states/$file as they are', (page) => {
    expect(readFileSync(join(folder, page.file), 'utf8')).toBe(statePage(page));
  });

  it('have a page each, and no page is left over', () => {
    expect(readdirSync(folder).sort()).toEqual(statePages.map(({ file }) => file).sort());
  });

  it.each(statePages)('strand no state of $file: each is reached from the first', ({ table, start }) => {
    expect([...reachable(table, start)].sort()).toEqual(Object.keys(table).sort());
  });

  it.each(statePages)('end somewhere: every state of $file leads to one without deeds', ({ table }) => {
    const ends = Object.keys(table).filter((state) => Object.keys(table[state]!).length === 0);
    const stuck = Object.keys(table).filter((state) => !ends.some((end) => reachable(table, state).has(end)));
    expect({ ends: ends.length > 0, stuck }).toEqual({ ends: true, stuck: [] });
  });
});
