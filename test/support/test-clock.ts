import { Clock, type ClockSource } from '../../src/platform/clock/clock';

/** The one clock, set by the suite: stands still where it is set, and is the database's while it is not. */
export class TestClock extends Clock {
  private instant: Date | null = null;

  constructor(zone = 'Asia/Shanghai') {
    super({ CITY_ZONE: zone });
  }

  /** `set('2027-05-20T10:00:00+08:00')`. */
  set(at: string | Date): void {
    const instant = new Date(at);
    if (Number.isNaN(instant.getTime())) throw new Error(`not an instant: ${String(at)}`);
    this.instant = instant;
  }

  /** Moves on from where it stands. */
  advance({
    days = 0,
    hours = 0,
    minutes = 0,
    seconds = 0,
  }: {
    days?: number;
    hours?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    if (this.instant === null) throw new Error('set the clock before moving it');
    this.instant = new Date(this.instant.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }

  /** Back to the database's time. */
  release(): void {
    this.instant = null;
  }

  override async now(source: ClockSource): Promise<Date> {
    return this.instant === null ? super.now(source) : new Date(this.instant);
  }
}
