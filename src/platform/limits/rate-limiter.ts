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

/** Counts one more in every key's window and gives `count, milliseconds left` for each. */
const COUNT = `
local answer = {}
for i, key in ipairs(KEYS) do
  local count = redis.call('INCR', key)
  local left = redis.call('PTTL', key)
  if left < 0 then
    redis.call('PEXPIRE', key, ARGV[i])
    left = tonumber(ARGV[i])
  end
  answer[#answer + 1] = count
  answer[#answer + 1] = left
end
return answer`;

/** The script as a command of its own: it goes over the line once a connection, afterwards only its hash does. */
interface Counter {
  countUses(keys: number, ...keysAndWindows: (string | number)[]): Promise<number[]>;
}

export interface Limited {
  readonly rule: LimitRule;
  /** An account id, address, phone index or login; only its keyed index leaves this process. */
  readonly subject: string;
}

/**
 * Fixed windows counted in Redis over all processes. While Redis is away, or slower than 150 ms, this process counts
 * by itself at the same limits and does not ask Redis again for a second, so that no request waits for it.
 */
@Injectable()
export class RateLimiter {
  private readonly local = new LocalWindows();
  private readonly counter: Counter;
  private redisRestsUntil = 0;

  constructor(
    redis: RedisConnections,
    private readonly index: BlindIndex,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'QUEUE_PREFIX'>,
  ) {
    redis.commands.defineCommand('countUses', { lua: COUNT });
    this.counter = redis.commands as unknown as Counter;
  }

  /** Counts one use of every subject; throws REQUEST.TOO_MANY with the seconds to wait when any is over its limit. */
  async demand(...limited: readonly Limited[]): Promise<void> {
    const keys = limited.map(
      ({ rule, subject }) =>
        `{${this.config.QUEUE_PREFIX}}:limit:${rule.name}:${this.index.of('pseudonym', subject).slice(0, 32)}`,
    );
    const here = limited.map(({ rule }, at) => this.local.count(keys[at]!, rule.windowSeconds * 1000));
    const counts = (await this.countInRedis(limited, keys)) ?? here;
    const waits = limited.flatMap(({ rule }, at) => (counts[at]!.count > rule.most ? [counts[at]!.leftMillis] : []));
    if (waits.length > 0) throw httpErrors.tooMany({ seconds: Math.max(1, Math.ceil(Math.max(...waits) / 1000)) });
  }

  private async countInRedis(
    limited: readonly Limited[],
    keys: readonly string[],
  ): Promise<{ count: number; leftMillis: number }[] | null> {
    if (monotonicMillis() < this.redisRestsUntil) return null;
    try {
      const windows = limited.map(({ rule }) => rule.windowSeconds * 1000);
      const flat = await inTime(this.counter.countUses(keys.length, ...keys, ...windows));
      return limited.map((_, at) => ({ count: Number(flat[2 * at]), leftMillis: Number(flat[2 * at + 1]) }));
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
