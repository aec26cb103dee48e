import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { system } from '../access/principal';
import { AlreadyProcessed } from '../database/claims';
import type { Context } from '../context/context';
import { declaredJobs, jobNamed } from '../outbox/job-definition';
import { HANDLED_JOB, type Handler } from '../outbox/job-handler';
import { readPayload } from '../outbox/outbox';
import type { Carried } from './queue-carrier';

/** A handler that ended without a write: its message would be delivered for ever. */
export class NotMarkedProcessed extends Error {}

/** Finds the one handler of each job and runs it with the delivery in its context. */
@Injectable()
export class JobRunner implements OnModuleInit {
  private readonly handlers = new Map<string, Handler<object>>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** Stops the start when a job has no handler or two. */
  onModuleInit(): void {
    const faults: string[] = [];
    for (const wrapper of this.discovery.getProviders()) {
      const type = wrapper.metatype;
      if (typeof type !== 'function' || !wrapper.instance) continue;
      const job = this.reflector.get<string | undefined>(HANDLED_JOB, type);
      if (job === undefined) continue;
      if (this.handlers.has(job)) faults.push(`job ${job} has two handlers`);
      if (jobNamed(job) === undefined) faults.push(`handler of undeclared job ${job}`);
      this.handlers.set(job, wrapper.instance as Handler<object>);
    }
    for (const { name } of declaredJobs()) if (!this.handlers.has(name)) faults.push(`job ${name} has no handler`);
    if (faults.length > 0) throw new Error(faults.join('; '));
  }

  /** Runs one delivery. A message that was processed before ends quietly; a handler that wrote nothing is a fault. */
  async run(carried: Carried): Promise<void> {
    const definition = jobNamed(carried.job);
    const handler = this.handlers.get(carried.job);
    if (!definition || !handler) throw new Error(`no handler for job ${carried.job}`);
    let settled = false;
    const ctx: Context = {
      principal: system(carried.job),
      requestId: carried.messageId,
      address: null,
      language: 'zh',
      delivery: { messageId: carried.messageId, settled: () => (settled = true) },
    };
    try {
      await handler.handle(ctx, readPayload(definition, carried.payload));
    } catch (error) {
      if (error instanceof AlreadyProcessed) return;
      throw error;
    }
    if (!settled) throw new NotMarkedProcessed(`job ${carried.job} ended without a write`);
  }
}
