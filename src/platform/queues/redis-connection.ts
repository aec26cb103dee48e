import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import type { AppConfig } from '../../../config/env';
import { APP_CONFIG } from '../context/tokens';

/** Connections to Redis; commands fail fast when it is down, so that nothing waits for a mere carrier. */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  private readonly opened: Redis[] = [];
  /** One connection for commands; refuses at once while Redis is away. */
  readonly commands: Redis;

  constructor(@Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'REDIS_URL'>) {
    this.commands = this.open({ maxRetriesPerRequest: 1, enableOfflineQueue: false, commandTimeout: 3000 });
  }

  /** A connection that may block, for a queue's worker; reconnects for ever. */
  blocking(): Redis {
    return this.open({ maxRetriesPerRequest: null });
  }

  async onApplicationShutdown(): Promise<void> {
    for (const connection of this.opened) connection.disconnect();
  }

  private open(options: { maxRetriesPerRequest: number | null; enableOfflineQueue?: boolean; commandTimeout?: number }): Redis {
    const connection = new Redis(this.config.REDIS_URL, { ...options, retryStrategy: (times) => Math.min(times * 100, 2000) });
    connection.on('error', () => undefined);
    this.opened.push(connection);
    return connection;
  }
}
