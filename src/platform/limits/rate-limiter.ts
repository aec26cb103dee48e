import { Inject, Injectable } from '@nestjs/common';
import type { AppConfig } from '../../../config/env';
import { monotonicMillis } from '../clock/system-clock';
import { APP_CONFIG } from '../context/tokens';
import { BlindIndex } from '../crypto/blind-index';
import { httpErrors } from '../http/http.errors';
import { RedisConnections } from '../queues/redis-connection';
import type { LimitRule } from './limit-rules';
import { LocalWindows } from './local-windows';

const REDIS_PATIENCE_MILLIS = 150;
const REDIS_REST_MILLIS = 1000;

/** Takes a block of uses from the key's window; gives the count after it and the milliseconds until the window ends. */
const TAKE = `
local count = redis.call('INCRBY', KEYS[1], ARGV[1])
local left = redis.call('PTTL', KEYS[1])
if left < 0 then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  left = tonumber(ARGV[2])
end
return {count, left}`;

/** The script as a command of its own: it goes over the line once a connection, afterwards only its hash does. */
interface Taker {
  takeUses(keys: 1, key: string, uses: number, windowMillis: number): Promise<[number, number]>;
}

/** Uses of a window that this process may still give out; none left until it ends: the subject is over its limit. */
interface Lease {
  left: number;
  readonly endsAt: number;
  readonly last: boolean;
}

export interface Limited {
  readonly rule: LimitRule;
  /** An account id, address, phone index or login; only its keyed index leaves this process. */
  readonly subject: string;
}

const MOST_LEASES = 50_000;

/**
 * Fixed windows counted in Redis over all processes; a process takes uses in blocks of the rule, so that most requests
 * ask nobody. While Redis is away, or slower than 150 ms, this process counts by itself at the same limits and does not
 * ask Redis again for a second, so that no request waits for it.
 */
@Injectable()
export class RateLimiter {
  private readonly local = new LocalWindows();
  /** By rule and subject; requests that come while one is being taken wait for it. */
  private readonly leases = new Map<string, Promise<Lease | null>>();
  private readonly taker: Taker;
  private redisRestsUntil = 0;

  constructor(
    redis: RedisConnections,
    private readonly index: BlindIndex,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'QUEUE_PREFIX'>,
  ) {
    redis.commands.defineCommand('takeUses', { lua: TAKE });
    this.taker = redis.commands as unknown as Taker;
  }

  /** Counts one use of every subject; throws REQUEST.TOO_MANY with the seconds to wait when any is over its limit. */
  async demand(...limited: readonly Limited[]): Promise<void> {
    const waits = await Promise.all(limited.map((one) => this.waitOf(one)));
    const longest = Math.max(...waits);
    if (longest > 0) throw httpErrors.tooMany({ seconds: Math.max(1, Math.ceil(longest / 1000)) });
  }

  /** Counts one use; gives the milliseconds to wait, 0 when it is within the limit. */
  private async waitOf({ rule, subject }: Limited): Promise<number> {
    const name = `${rule.name}:${subject}`;
    const here = this.local.count(name, rule.windowSeconds * 1000);
    return (await this.spend(name, { rule, subject })) ?? (here.count > rule.most ? here.leftMillis : 0);
  }

  /** Spends one use of the running lease, or of one taken now; gives the milliseconds to wait, null while Redis is away. */
  private async spend(name: string, limited: Limited): Promise<number | null> {
    for (;;) {
      const kept = this.leases.get(name);
      const lease = await kept;
      const now = monotonicMillis();
      if (lease && lease.endsAt > now) {
        if (lease.left > 0) {
          lease.left -= 1;
          return 0;
        }
        if (lease.last) return lease.endsAt - now;
      }
      if (this.leases.get(name) !== kept) continue;
      if (now < this.redisRestsUntil) return null;
      const taken = this.take(limited);
      if (this.leases.size >= MOST_LEASES) this.leases.clear();
      this.leases.set(name, taken);
      if ((await taken) !== null) continue;
      if (this.leases.get(name) === taken) this.leases.delete(name);
      return null;
    }
  }

  private async take({ rule, subject }: Limited): Promise<Lease | null> {
    const key = `{${this.config.QUEUE_PREFIX}}:limit:${rule.name}:${this.index.of('pseudonym', subject).slice(0, 32)}`;
    const block = rule.block ?? 1;
    try {
      const [count, leftMillis] = await inTime(this.taker.takeUses(1, key, block, rule.windowSeconds * 1000));
      return {
        left: Math.min(block, rule.most - (count - block)),
        endsAt: monotonicMillis() + leftMillis,
        last: count >= rule.most,
      };
    } catch {
      this.redisRestsUntil = monotonicMillis() + REDIS_REST_MILLIS;
      return null;
    }
  }
}

/** The answer, or a fault when it takes longer than Redis is given. A late fault of the command itself is dropped. */
async function inTime<T>(command: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('redis is late')), REDIS_PATIENCE_MILLIS);
  });
  command.catch(() => undefined);
  try {
    return await Promise.race([command, late]);
  } finally {
    clearTimeout(timer);
  }
}
