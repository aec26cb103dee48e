import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigFault, loadConfig } from '../config/env';
import { AppModule } from './app.module';
import { refuseDemonstration } from './platform/clock/refuse-demonstration';
import { UnitOfWork } from './platform/database/unit-of-work';
import { configureHttpApp, createHttpAdapter } from './platform/http/http-app';
import { serveOpenApi } from './platform/http/open-api';
import { Logger } from './platform/logging/logger';
import { carrierContext } from './platform/queues/outbox-ledger';

/** The door for people: HTTP. */
async function main(): Promise<void> {
  const config = loadConfig();
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, createHttpAdapter(config), { bufferLogs: true, abortOnError: false });
  app.useLogger(app.get(Logger));
  await refuseDemonstration(app.get(UnitOfWork), carrierContext, config.production);
  await configureHttpApp(app, config);
  serveOpenApi(app);
  app.enableShutdownHooks();
  await app.listen(config.PORT, config.HOST);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigFault ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
