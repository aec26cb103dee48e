import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Worker } from 'bullmq';
import type { AppConfig } from '../../../config/env';
import { pause } from '../clock/system-clock';
import { APP_CONFIG } from '../context/tokens';
import { QUEUES, type QueueName } from '../outbox/job-definition';
import { faultFrames, faultName } from './fault-name';
import { JobRunner } from './job-runner';
import { OutboxLedger } from './outbox-ledger';
import { QueueCarrier, type Carried } from './queue-carrier';
import { Reconciler } from './reconciler';
import { RedisConnections } from './redis-connection';
import { Relay } from './relay';
import { Scheduler } from './scheduler';

const RELAY_IDLE_MILLIS = 100;
const SCHEDULER_MILLIS = 1000;
const RECONCILER_MILLIS = 5000;
const LOST_AFTER_SECONDS = 5;
const LOCK_MILLIS = 10_000;
const STALLED_CHECK_MILLIS = 3000;
const STALLS_ALLOWED = 50;
/** A consumer that lost Redis asks again after this; the library's own wait is fifteen seconds. */
const RECONNECT_MILLIS = 500;

/** Queues whose jobs compute for long, in a thread of their own. */
const ONE_AT_A_TIME: readonly QueueName[] = ['matching', 'rehearsals', 'plans'];

/** What the queue learns of a handler's fault, and keeps in Redis: class, code and place, never the text. */
class JobFault extends Error {
  constructor(fault: unknown) {
    super(faultName(fault));
    this.stack = `${this.message}${faultFrames(fault)}`;
  }
}

/** The duties of the loop, gathered so that the loop asks for one thing. */
@Injectable()
export class WorkDuties {
  constructor(
    readonly runner: JobRunner,
    readonly relay: Relay,
    readonly scheduler: Scheduler,
    readonly reconciler: Reconciler,
    readonly ledger: OutboxLedger,
  ) {}
}

/** What a worker process does: one consumer a queue, the relay, the scheduler, the reconciler. */
@Injectable()
export class WorkLoop implements OnApplicationShutdown {
  private readonly log = new Logger('work');
  private readonly workers: Worker<Carried>[] = [];
  private readonly loops: Promise<void>[] = [];
  private stopping = false;

  constructor(
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'WORKER_CONCURRENCY'>,
    private readonly redis: RedisConnections,
    private readonly carrier: QueueCarrier,
    private readonly duties: WorkDuties,
  ) {}

  start(): void {
    for (const queue of QUEUES) this.workers.push(this.consumer(queue));
    this.loops.push(this.repeat('relay', RELAY_IDLE_MILLIS, () => this.duties.relay.turn()));
    this.loops.push(this.repeat('scheduler', SCHEDULER_MILLIS, () => this.duties.scheduler.turn()));
    this.loops.push(this.repeat('reconciler', RECONCILER_MILLIS, () => this.duties.reconciler.turn(LOST_AFTER_SECONDS)));
  }

  /** Lets active jobs end, then stops. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await Promise.allSettled(this.loops);
  }

  private consumer(queue: QueueName): Worker<Carried> {
    const worker = new Worker<Carried>(queue, async (job) => this.run(job.data), {
      connection: this.redis.blocking(),
      prefix: this.carrier.prefix,
      concurrency: ONE_AT_A_TIME.includes(queue) ? 1 : this.config.WORKER_CONCURRENCY,
      lockDuration: LOCK_MILLIS,
      stalledInterval: STALLED_CHECK_MILLIS,
      maxStalledCount: STALLS_ALLOWED,
      runRetryDelay: RECONNECT_MILLIS,
    });
    worker.on('error', (error) => this.log.warn(`queue ${queue}: ${faultName(error)}`));
    worker.on('failed', (job, error) => {
      if (!job) return;
      const dead = job.attemptsMade >= (job.opts.attempts ?? 1);
      const fault = error instanceof JobFault ? error.message : faultName(error);
      const where = error instanceof JobFault ? faultFrames(error) : '';
      this.log.warn(`job ${job.name} ${job.data.messageId} failed (${job.attemptsMade}): ${fault}${dead ? ', no attempt left' : ''}${where}`);
      void this.duties.ledger.failed(job.data.messageId, fault, dead).catch(() => undefined);
    });
    return worker;
  }

  private async run(carried: Carried): Promise<void> {
    try {
      await this.duties.runner.run(carried);
    } catch (error) {
      throw new JobFault(error);
    }
  }

  private async repeat(name: string, idleMillis: number, turn: () => Promise<number>): Promise<void> {
    while (!this.stopping) {
      let done = 0;
      try {
        done = await turn();
      } catch (error) {
        this.log.warn(`${name}: ${faultName(error)}`);
        await pause(500);
      }
      if (done === 0 || name !== 'relay') await pause(idleMillis);
    }
  }
}
