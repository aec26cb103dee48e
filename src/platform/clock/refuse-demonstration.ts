import type { Context } from '../context/context';
import type { UnitOfWork } from '../database/unit-of-work';

/** Stops the start of production on a database whose clock was moved or that holds demonstration accounts and data. */
export async function refuseDemonstration(work: UnitOfWork, ctx: Context, production: boolean): Promise<void> {
  if (!production) return;
  const rows = await work.read(ctx, (read) => read.query('SELECT 1 FROM season_clock WHERE offsetSeconds <> 0 OR demonstration = 1'));
  if (rows.length > 0) {
    throw new Error('this database belongs to a demonstration or rehearsal (moved clock, invented accounts or data) and does not serve production');
  }
}
