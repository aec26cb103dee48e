import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { option, type Command } from './command';
import { statePage, statePages } from './state-pages';

/** The drawings of the state tables: docs/states is written by this. Needs no server. */
export const states: Command = {
  usage: 'states [--out DIR]',
  does: 'print the state tables as pages, or write them into a folder',
  run({ args, out }) {
    const folder = option(args, 'out');
    if (folder === undefined) {
      out(statePages.map(statePage).join('\n').trimEnd());
    } else {
      mkdirSync(folder, { recursive: true });
      for (const page of statePages) writeFileSync(join(folder, page.file), statePage(page));
      out(statePages.map(({ file }) => join(folder, file)).join('\n'));
    }
    return Promise.resolve(0);
  },
};
