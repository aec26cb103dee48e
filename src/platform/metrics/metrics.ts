import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { OutboxLedger } from '../queues/outbox-ledger';
import { QueueCarrier } from '../queues/queue-carrier';

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is measured, in Prometheus' text form: requests by route, queues, the outbox, this process. */
@Injectable()
export class Metrics implements OnModuleInit {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'xuewei_http_request_seconds',
    help: 'Duration of requests by method, route pattern and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: REQUEST_SECONDS,
    registers: [this.registry],
  });
  private readonly queueJobs = this.gauge('xuewei_queue_jobs', 'Jobs that Redis holds', ['queue', 'state']);
  private readonly queueAge = this.gauge('xuewei_queue_oldest_seconds', 'Age of the job that waits longest', ['queue']);
  private readonly messages = this.gauge(
    'xuewei_outbox_messages',
    'Messages not yet processed: waiting for a relay, handed over, dead',
    ['state'],
  );
  private readonly lag = this.gauge(
    'xuewei_outbox_lag_seconds',
    'How long the oldest message that is due has not been processed',
  );
  private readonly watched: { readonly gauge: Gauge; readonly figure: () => Promise<number | null> }[] = [];
  private readonly up = this.gauge('xuewei_dependency_up', '1 while the dependency answers', ['dependency']);

  constructor(
    private readonly host: HttpAdapterHost<FastifyAdapter>,
    private readonly carrier: QueueCarrier,
    private readonly ledger: OutboxLedger,
  ) {
    collectDefaultMetrics({ register: this.registry, prefix: 'xuewei_' });
  }

  /** Listens to the end of every request; a process without HTTP measures none. */
  onModuleInit(): void {
    this.host.httpAdapter?.getInstance().addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? 'unknown';
      this.requests.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
      done();
    });
  }

  /** A figure that a feature keeps an eye on, asked for whenever metrics are read; null or a fault leaves it out. */
  watch(name: string, help: string, figure: () => Promise<number | null>): void {
    this.watched.push({ gauge: this.gauge(name, help), figure });
  }

  /** The text form with figures as they are now. A dependency that is away shows as down and leaves its figures out. */
  async text(): Promise<{ type: string; text: string }> {
    await Promise.all([this.look('redis', () => this.lookAtQueues()), this.look('database', () => this.lookAtOutbox())]);
    await Promise.all(this.watched.map((one) => lookAt(one)));
    return { type: this.registry.contentType, text: await this.registry.metrics() };
  }

  private gauge(name: string, help: string, labelNames: string[] = []): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  private async look(dependency: string, looking: () => Promise<void>): Promise<void> {
    try {
      await looking();
      this.up.set({ dependency }, 1);
    } catch {
      this.up.set({ dependency }, 0);
    }
  }

  private async lookAtQueues(): Promise<void> {
    this.queueJobs.reset();
    this.queueAge.reset();
    for (const { queue, waiting, active, delayed, oldestSeconds } of await this.carrier.counts()) {
      this.queueJobs.set({ queue, state: 'waiting' }, waiting);
      this.queueJobs.set({ queue, state: 'active' }, active);
      this.queueJobs.set({ queue, state: 'delayed' }, delayed);
      this.queueAge.set({ queue }, oldestSeconds);
    }
  }

  private async lookAtOutbox(): Promise<void> {
    const { waiting, unsettled, dead, lagSeconds } = await this.ledger.backlog();
    this.messages.set({ state: 'waiting' }, waiting);
    this.messages.set({ state: 'dispatched' }, unsettled);
    this.messages.set({ state: 'dead' }, dead);
    this.lag.set(lagSeconds);
  }
}

async function lookAt({ gauge, figure }: { gauge: Gauge; figure: () => Promise<number | null> }): Promise<void> {
  const value = await figure().catch(() => null);
  if (value === null) gauge.remove();
  else gauge.set(value);
}
