import { Inject, Injectable } from '@nestjs/common';
import { plainDateIn, type PlainDate } from '../../domain/kernel/plain-date';
import { APP_CONFIG } from '../context/tokens';
import type { AppConfig } from '../../../config/env';

/** What a clock needs of a transaction: one question to the database. */
export interface ClockSource {
  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
}

/** The one clock: the database's UTC time plus the season's offset (demo and rehearsal only). */
@Injectable()
export class Clock {
  constructor(@Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'CITY_ZONE'>) {}

  /** The instant by which deadlines are judged. */
  async now(source: ClockSource): Promise<Date> {
    const [row] = await source.query<{ now: Date }>(
      'SELECT TIMESTAMPADD(SECOND, COALESCE((SELECT offsetSeconds FROM season_clock WHERE id = 1), 0), UTC_TIMESTAMP(6)) AS now',
    );
    return row!.now;
  }

  /** The calendar day of an instant in the city's zone. */
  dayOf(instant: Date): PlainDate {
    return plainDateIn(instant, this.config.CITY_ZONE);
  }

  /** An instant as people of the city write it: 2027-06-10 18:00:00. */
  textOf(instant: Date): string {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: this.config.CITY_ZONE, dateStyle: 'short', timeStyle: 'medium' }).format(instant);
  }
}

/** The database's own UTC time, whatever the season's clock says: for sessions, codes and queues. */
export async function databaseNow(source: ClockSource): Promise<Date> {
  const [row] = await source.query<{ now: Date }>('SELECT UTC_TIMESTAMP(6) AS now');
  return row!.now;
}

/** An instant cut to whole seconds: 18:00:00.999 counts as 18:00:00. */
export const wholeSecond = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** True while `instant` lies in the window, both ends in, by whole seconds. */
export const withinWindow = (instant: Date, opensAt: Date, closesAt: Date): boolean =>
  wholeSecond(instant) >= wholeSecond(opensAt) && wholeSecond(instant) <= wholeSecond(closesAt);
