import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { canonicalJson } from '../../domain/kernel/canonical-json';
import { newId } from '../database/new-id';
import type { Tx } from '../database/transaction';
import { jobsOn, type EventDefinition, type JobDefinition } from './job-definition';
import { OutboxMessageEntity } from './outbox-message.entity';

/** A payload that its own class refuses: a defect of the sender, not of a user. */
export class PayloadFault extends Error {}

/** Checks a payload against its class; unknown fields are refused. */
export function readPayload<P extends object>(job: Pick<JobDefinition<P>, 'name' | 'payload'>, plain: unknown): P {
  const payload = plainToInstance(job.payload, plain);
  const faults = validateSync(payload, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (faults.length > 0) throw new PayloadFault(`payload of ${job.name}: ${faults.map((fault) => fault.property).join(', ')}`);
  return payload;
}

/** Promises of work, written in the deed's transaction. */
@Injectable()
export class Outbox {
  /** Adds one job; `afterSeconds` delays its hand-over. Gives the id of the message. */
  async add<P extends object>(tx: Tx, job: JobDefinition<P>, payload: P, afterSeconds = 0): Promise<string> {
    const [id] = await this.addMany(tx, job, [payload], afterSeconds);
    return id!;
  }

  /** Adds many jobs of one kind with one statement. */
  async addMany<P extends object>(tx: Tx, job: JobDefinition<P>, payloads: readonly P[], afterSeconds = 0): Promise<string[]> {
    if (payloads.length === 0) return [];
    const [clock] = await tx.query<{ now: Date }>('SELECT UTC_TIMESTAMP(6) AS now');
    const now = clock!.now;
    const rows = payloads.map((payload) => ({
      id: newId<'message'>() as string,
      job: job.name,
      payload: canonicalJson({ ...readPayload(job, payload) }),
      createdAt: now,
      availableAt: new Date(now.getTime() + afterSeconds * 1000),
      dispatchedAt: null,
      processedAt: null,
      deadAt: null,
      lastFault: null,
    }));
    await tx.insert(OutboxMessageEntity, rows);
    return rows.map((row) => row.id);
  }

  /** Publishes a fact: one message for each job that reacts to it. */
  async publish<P extends object>(tx: Tx, event: EventDefinition<P>, payload: P): Promise<void> {
    for (const job of jobsOn(event)) await this.add(tx, job as unknown as JobDefinition<P>, payload);
  }
}
