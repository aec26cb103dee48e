import { Injectable } from '@nestjs/common';
import { DatabaseState } from '../database/database-state';
import { RedisConnections } from '../queues/redis-connection';

export interface ReadinessReport {
  readonly ready: boolean;
  readonly database: boolean;
  readonly redis: boolean;
  /** False while a migration has not been run. */
  readonly migrated: boolean;
}

/** Whether this process can do its work: database, Redis, migrations. */
@Injectable()
export class Readiness {
  constructor(
    private readonly state: DatabaseState,
    private readonly redis: RedisConnections,
  ) {}

  async look(): Promise<ReadinessReport> {
    const [database, redis, migrated] = await Promise.all([
      this.answers(() => this.state.answer()),
      this.answers(() => this.redis.commands.ping()),
      this.answers(async () => {
        if (!(await this.state.isMigrated())) throw new Error('migrations wait');
      }),
    ]);
    return { ready: database && redis && migrated, database, redis, migrated };
  }

  private async answers(question: () => Promise<unknown>): Promise<boolean> {
    try {
      await question();
      return true;
    } catch {
      return false;
    }
  }
}
