import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigFault, loadConfig } from '../config/env';
import { AppModule } from './app.module';
import { refuseDemonstration } from './platform/clock/refuse-demonstration';
import { UnitOfWork } from './platform/database/unit-of-work';
import { startWorkerHealth } from './platform/health/worker-health';
import { Logger } from './platform/logging/logger';
import { carrierContext } from './platform/queues/outbox-ledger';
import { WorkLoop } from './platform/queues/work-loop';

/** The door for work: queue consumers, relay, scheduler, reconciler; no HTTP but health. */
async function main(): Promise<void> {
  const config = loadConfig();
  const app = await NestFactory.createApplicationContext(AppModule, { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  await refuseDemonstration(app.get(UnitOfWork), carrierContext, config.production);
  app.enableShutdownHooks();
  await startWorkerHealth(app, config.WORKER_HEALTH_PORT);
  app.get(WorkLoop).start();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigFault ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
