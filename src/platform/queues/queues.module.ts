import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeskOfJobs } from './desk-of-jobs';
import { Drain } from './drain';
import { JobRunner } from './job-runner';
import { JobsOfficeController } from './jobs.office.controller';
import { OutboxLedger } from './outbox-ledger';
import { QueueCarrier } from './queue-carrier';
import { Reconciler } from './reconciler';
import { RedisConnections } from './redis-connection';
import { Relay } from './relay';
import { RetryJob } from './retry-job.command';
import { Scheduler } from './scheduler';
import { SweepOutboxProcessor } from './sweep-outbox.processor';
import { WorkDuties, WorkLoop } from './work-loop';

const parts = [DeskOfJobs, RedisConnections, QueueCarrier, JobRunner, OutboxLedger, Relay, Reconciler, Scheduler, Drain, RetryJob, SweepOutboxProcessor, WorkDuties, WorkLoop];

@Module({ imports: [DiscoveryModule], controllers: [JobsOfficeController], providers: parts, exports: parts })
export class QueuesModule {}
