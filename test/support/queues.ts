import { Redis } from 'ioredis';
import type { AppConfig } from '../../config/env';

type Place = Pick<AppConfig, 'REDIS_URL' | 'QUEUE_PREFIX'>;

async function eachKey(
  { REDIS_URL, QUEUE_PREFIX }: Place,
  visit: (redis: Redis, keys: string[]) => Promise<unknown>,
): Promise<void> {
  const redis = new Redis(REDIS_URL, { maxRetriesPerRequest: 1 });
  try {
    for await (const keys of redis.scanStream({ match: `*${QUEUE_PREFIX}*`, count: 1000 }) as AsyncIterable<string[]>) {
      if (keys.length > 0) await visit(redis, keys);
    }
  } finally {
    redis.disconnect();
  }
}

/** Redis loses everything that belongs to this suite: queues, limits. */
export const forgetQueues = (place: Place): Promise<void> => eachKey(place, (redis, keys) => redis.unlink(...keys));

/** Everything that Redis holds of this suite, keys and values, as text. */
export async function redisContent(place: Place): Promise<string> {
  const lines: string[] = [];
  await eachKey(place, async (redis, keys) => {
    for (const key of keys) lines.push(key, JSON.stringify(await valueOf(redis, key)));
  });
  return lines.join('\n');
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, 0, -1);
    case 'stream':
      return redis.xrange(key, '-', '+');
    default:
      return null;
  }
}
