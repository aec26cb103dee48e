import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Queue, type JobsOptions } from 'bullmq';
import type { AppConfig } from '../../../config/env';
import { systemMillis } from '../clock/system-clock';
import { APP_CONFIG } from '../context/tokens';
import { QUEUES, type JobDefinition, type QueueName } from '../outbox/job-definition';
import { RedisConnections } from './redis-connection';

/** What travels: the id of the message, its job, its payload of ids. */
export interface Carried {
  readonly messageId: string;
  readonly job: string;
  readonly payload: unknown;
}

export interface QueueCount {
  readonly queue: QueueName;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  /** Age of the job that waits longest; 0 when none waits. */
  readonly oldestSeconds: number;
}

/** The carrier: BullMQ queues in Redis. Losing all of it loses nothing that the reconciler cannot put back. */
@Injectable()
export class QueueCarrier implements OnApplicationShutdown {
  private readonly queues = new Map<QueueName, Queue<Carried>>();

  constructor(
    private readonly redis: RedisConnections,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'QUEUE_PREFIX'>,
  ) {}

  /** The key prefix of all queues, with a tag so that a Redis cluster keeps a queue on one node. */
  get prefix(): string {
    return `{${this.config.QUEUE_PREFIX}}`;
  }

  /** Hands messages over; the message's id is the job's id, so a second hand-over of a waiting job changes nothing. */
  async carry(items: readonly { readonly definition: JobDefinition<object>; readonly carried: Carried }[]): Promise<void> {
    const byQueue = new Map<QueueName, { name: string; data: Carried; opts: JobsOptions }[]>();
    for (const { definition, carried } of items) {
      const jobs = byQueue.get(definition.queue) ?? [];
      jobs.push({
        name: definition.name,
        data: carried,
        opts: {
          jobId: carried.messageId,
          attempts: definition.attempts,
          backoff: { type: 'exponential', delay: definition.backoffMillis },
          removeOnComplete: true,
          removeOnFail: true,
        },
      });
      byQueue.set(definition.queue, jobs);
    }
    for (const [queue, jobs] of byQueue) await this.queue(queue).addBulk(jobs);
  }

  /** True while Redis knows the job. */
  async knows(queue: QueueName, messageId: string): Promise<boolean> {
    return (await this.queue(queue).getJobState(messageId)) !== 'unknown';
  }

  async counts(): Promise<QueueCount[]> {
    return Promise.all(
      QUEUES.map(async (queue) => {
        const { waiting = 0, active = 0, delayed = 0 } = await this.queue(queue).getJobCounts('waiting', 'active', 'delayed');
        const [oldest] = waiting > 0 ? await this.queue(queue).getJobs(['waiting'], 0, 0, true) : [];
        const oldestSeconds = oldest ? Math.max(0, Math.round((systemMillis() - oldest.timestamp) / 1000)) : 0;
        return { queue, waiting, active, delayed, oldestSeconds };
      }),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map((queue) => queue.close()));
  }

  private queue(name: QueueName): Queue<Carried> {
    const known = this.queues.get(name);
    if (known) return known;
    const queue = new Queue<Carried>(name, { connection: this.redis.commands, prefix: this.prefix, skipWaitingForReady: true });
    queue.on('error', () => undefined);
    this.queues.set(name, queue);
    return queue;
  }
}
