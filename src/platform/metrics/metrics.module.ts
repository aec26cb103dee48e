import { Module } from '@nestjs/common';
import { QueuesModule } from '../queues/queues.module';
import { Metrics } from './metrics';
import { MetricsController } from './metrics.controller';

@Module({ imports: [QueuesModule], controllers: [MetricsController], providers: [Metrics], exports: [Metrics] })
export class MetricsModule {}
