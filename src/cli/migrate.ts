import { createDataSource } from '../../config/data-source';
import type { Command } from './command';

/** Brings the database to the newest migration; with `down` takes the last one back. */
export const migrate: Command = {
  usage: 'migrate [down]',
  does: 'bring the database to the newest migration (down: take the last one back)',
  async run({ args, out }) {
    const dataSource = await createDataSource().initialize();
    try {
      if (args[0] === 'down') {
        await dataSource.undoLastMigration({ transaction: 'each' });
        out('last migration taken back');
        return 0;
      }
      const done = await dataSource.runMigrations({ transaction: 'each' });
      out(done.length === 0 ? 'up to date' : done.map(({ name }) => name).join('\n'));
      return 0;
    } finally {
      await dataSource.destroy();
    }
  },
};
