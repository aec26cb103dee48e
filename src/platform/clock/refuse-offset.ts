import type { Context } from '../context/context';
import type { UnitOfWork } from '../database/unit-of-work';

/** Stops the start when the season's clock is moved although this is production. */
export async function refuseOffset(work: UnitOfWork, ctx: Context, production: boolean): Promise<void> {
  if (!production) return;
  const rows = await work.read(ctx, (read) => read.query('SELECT 1 FROM season_clock WHERE offsetSeconds <> 0'));
  if (rows.length > 0) throw new Error('the season clock has an offset: it belongs to demonstration and rehearsal, never to production');
}
