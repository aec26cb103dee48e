import { monotonicMillis } from '../clock/system-clock';

const MOST_KEYS = 50_000;

/** Counts in this process alone, over fixed windows; remembers a bounded number of keys. */
export class LocalWindows {
  private readonly windows = new Map<string, { count: number; endsAt: number }>();

  constructor(private readonly millis: () => number = monotonicMillis) {}

  /** Number of keys remembered. */
  get size(): number {
    return this.windows.size;
  }

  /** Counts one more for the key; gives the count and the milliseconds until the window ends. */
  count(key: string, windowMillis: number): { count: number; leftMillis: number } {
    const now = this.millis();
    const open = this.windows.get(key);
    if (open && open.endsAt > now) {
      open.count += 1;
      return { count: open.count, leftMillis: open.endsAt - now };
    }
    this.windows.delete(key);
    if (this.windows.size >= MOST_KEYS) this.forget(now);
    this.windows.set(key, { count: 1, endsAt: now + windowMillis });
    return { count: 1, leftMillis: windowMillis };
  }

  /** Drops ended windows, and when that is not enough the oldest tenth. */
  private forget(now: number): void {
    for (const [key, { endsAt }] of this.windows) if (endsAt <= now) this.windows.delete(key);
    if (this.windows.size < MOST_KEYS) return;
    let surplus = MOST_KEYS / 10;
    for (const key of this.windows.keys()) {
      this.windows.delete(key);
      surplus -= 1;
      if (surplus === 0) return;
    }
  }
}
