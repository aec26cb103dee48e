import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit';
import type { Context } from '../context/context';
import { UnitOfWork } from '../database/unit-of-work';

/** Moves the season's clock, audited; recurring jobs are looked at again from the new instant. */
@Injectable()
export class MoveClock {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  show(ctx: Context): Promise<Date> {
    return this.work.read(ctx, (read) => read.now());
  }

  /** Null puts it back to the database's own time. The offset is whole seconds, rounded up: no earlier instant is ever shown. */
  set(ctx: Context, instant: Date | null): Promise<void> {
    return this.work.write(ctx, async (tx) => {
      await tx.execute(
        `INSERT INTO season_clock (id, offsetSeconds) VALUES (1, COALESCE(CEIL(TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(6), ?) / 1000000), 0))
           ON DUPLICATE KEY UPDATE offsetSeconds = VALUES(offsetSeconds)`,
        [instant],
      );
      await tx.execute('UPDATE scheduled_task SET nextRunAt = ?', [await tx.now()]);
      await this.audit.record(tx, ctx, {
        action: 'clock.set',
        subject: { type: 'clock', id: 'season' },
        details: { instant: instant ? instant.toISOString() : null },
      });
    });
  }

  /** Marks the database as one of a demonstration, before its data is loaded. */
  markDemonstration(ctx: Context): Promise<void> {
    return this.work.write(ctx, async (tx) => {
      await tx.execute('INSERT INTO season_clock (id, offsetSeconds, demonstration) VALUES (1, 0, 1) ON DUPLICATE KEY UPDATE demonstration = 1');
      await this.audit.record(tx, ctx, { action: 'demonstration.mark', subject: { type: 'clock', id: 'season' } });
    });
  }
}
