import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/queues.module';
import { HealthController } from './health.controller';
import { HealthOfficeController } from './health.office.controller';
import { Readiness } from './readiness';

@Module({ imports: [QueuesModule], controllers: [HealthController, HealthOfficeController], providers: [Readiness], exports: [Readiness] })
export class HealthModule {}
