import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Drain } from './drain';
import { JobRunner } from './job-runner';
import { OutboxLedger } from './outbox-ledger';
import { QueueCarrier } from './queue-carrier';
import { Reconciler } from './reconciler';
import { RedisConnections } from './redis-connection';
import { Relay } from './relay';
import { Scheduler } from './scheduler';
import { WorkDuties, WorkLoop } from './work-loop';

const parts = [RedisConnections, QueueCarrier, JobRunner, OutboxLedger, Relay, Reconciler, Scheduler, Drain, WorkDuties, WorkLoop];

@Module({ imports: [DiscoveryModule], providers: parts, exports: parts })
export class QueuesModule {}
