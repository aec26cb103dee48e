import { rmSync } from 'node:fs';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { AppConfig } from '../../config/env';
import { AppModule } from '../../src/app.module';
import { system } from '../../src/platform/access/principal';
import { Clock } from '../../src/platform/clock/clock';
import type { Context } from '../../src/platform/context/context';
import { APP_CONFIG } from '../../src/platform/context/tokens';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { configureHttpApp, createHttpAdapter } from '../../src/platform/http/http-app';
import { Drain } from '../../src/platform/queues/drain';
import { WorkLoop } from '../../src/platform/queues/work-loop';
import { ApiClient, senderInto } from './client';
import { openTestDatabase, type TestDatabase } from './database';
import { redisUrl, testConfig } from './env';
import { forgetQueues } from './queues';
import { TestClock } from './test-clock';

export interface TestAppOptions {
  /** Where the clock stands at first; the database's time when left out. */
  readonly clockAt?: string;
  /** Configuration that this suite needs otherwise. */
  readonly env?: Readonly<Record<string, string>>;
  /** Modules beside the house's own, e.g. with a controller or a job handler made for the suite. */
  readonly imports?: readonly (Type | DynamicModule)[];
  readonly controllers?: readonly Type[];
  readonly providers?: readonly Provider[];
}

/** The whole house in this process, on an empty database of its own and real Redis. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly config: AppConfig;
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly work: UnitOfWork;
  /** A context of the service itself, for deeds called without HTTP. */
  readonly ctx: Context;
  get<T>(token: Type<T> | string | symbol): T;
  /** Runs promised work until nothing is left, without Redis; gives how many jobs ran. */
  drain(): Promise<number>;
  /** Starts the worker's door in this process: real queues in Redis. Stopped with the app. */
  startWork(): void;
  /** A new visitor; `address` is what the trusted proxy reports. */
  client(address?: string): ApiClient;
  /** Listens on a free port of loopback and gives `http://127.0.0.1:port`. */
  listen(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the house for a suite: `beforeAll(async () => { test = await startTestApp({ clockAt: '2027-05-20T10:00:00+08:00' }) })`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const config = testConfig(options.env);
  const queues = { ...config, REDIS_URL: redisUrl() };
  const [database] = await Promise.all([openTestDatabase(), forgetQueues(queues)]);
  const clock = new TestClock(config.CITY_ZONE);
  if (options.clockAt !== undefined) clock.set(options.clockAt);
  const app = await build(config, clock, options);
  return {
    app,
    config,
    database,
    clock,
    work: app.get(UnitOfWork),
    ctx: { principal: system('test'), requestId: 'test', address: null, language: 'zh' },
    get: (token) => app.get(token, { strict: false }),
    drain: () => app.get(Drain).drain(),
    startWork: () => app.get(WorkLoop).start(),
    client: (address) => new ApiClient(senderInto(app), address ?? null),
    listen: async () => {
      await app.listen(0, '127.0.0.1');
      return app.getUrl();
    },
    stop: async () => {
      await app.close();
      await database.close();
      await forgetQueues(queues);
      rmSync(config.AUDIT_HEAD_DIR, { recursive: true, force: true });
    },
  };
}

async function build(config: AppConfig, clock: TestClock, options: TestAppOptions): Promise<NestFastifyApplication> {
  const module = await Test.createTestingModule({
    imports: [AppModule, ...(options.imports ?? [])],
    controllers: [...(options.controllers ?? [])],
    providers: [...(options.providers ?? [])],
  })
    .overrideProvider(APP_CONFIG)
    .useValue(config)
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = module.createNestApplication<NestFastifyApplication>(createHttpAdapter(config), { logger: false });
  await configureHttpApp(app, config);
  letStreamsBegin(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** A request that is injected has no real socket; a stream of events sets these three before its first event. */
function letStreamsBegin(app: NestFastifyApplication): void {
  const nothing = (): void => undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      const socket = request.raw.socket as unknown as Record<string, unknown>;
      for (const name of ['setKeepAlive', 'setNoDelay', 'setTimeout']) socket[name] ??= nothing;
      done();
    });
}
