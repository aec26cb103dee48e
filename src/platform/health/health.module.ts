import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/queues.module';
import { HealthController } from './health.controller';
import { Readiness } from './readiness';

@Module({ imports: [QueuesModule], controllers: [HealthController], providers: [Readiness], exports: [Readiness] })
export class HealthModule {}
