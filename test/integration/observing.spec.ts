import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { startWorkerHealth } from '../../src/platform/health/worker-health';
import { Audit } from '../../src/platform/audit/audit';
import { sealAudit } from '../../src/platform/audit/seal-audit.job';
import { Outbox } from '../../src/platform/outbox/outbox';
import { Relay } from '../../src/platform/queues/relay';
import { openOwnDatabase, type TestDatabase } from '../support/database';
import { databaseUrl } from '../support/env';
import { startTestApp, type TestApp } from '../support/app';

/** A port of loopback on which nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

describe('health', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  it('is live and ready while database, Redis and migrations are in order', async () => {
    expect((await test.client().get('/health/live')).status).toBe(200);
    expect(await test.client().get('/health/ready')).toMatchObject({
      status: 200,
      body: { ready: true, database: true, redis: true, migrated: true },
    });
  });

  it('answers for a worker on a port of its own', async () => {
    const port = await startWorkerHealth(test.app, 0);
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
    expect(await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()).toMatchObject({ ready: true });
  });
});

describe('readiness', () => {
  it('names Redis when it is away, and the service stays live', async () => {
    const test = await startTestApp({ env: { REDIS_URL: `redis://127.0.0.1:${await deadPort()}/0` } });
    try {
      expect((await test.client().get('/health/live')).status).toBe(200);
      expect(await test.client().get('/health/ready')).toMatchObject({
        status: 503,
        body: { ready: false, database: true, redis: false },
      });
    } finally {
      await test.stop();
    }
  });

  it('names migrations that were not run', async () => {
    const empty: TestDatabase = await openOwnDatabase('bare');
    const test = await startTestApp({ env: { DATABASE_URL: databaseUrl(empty.name) } });
    try {
      expect(await test.client().get('/health/ready')).toMatchObject({
        status: 503,
        body: { ready: false, database: true, redis: true, migrated: false },
      });
    } finally {
      await test.stop();
      await empty.close();
    }
  });
});

describe('metrics', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  const figures = async (): Promise<string> => (await test.client().get('/metrics')).text;

  it('count requests by route pattern and status, never by what stood in the path', async () => {
    await test.client().get('/api/family/applications/01890000-0000-7000-8000-0000000000ff');
    await test.client().get('/nowhere/at/all');
    const text = await figures();
    expect(text).toMatch(
      /xuewei_http_request_seconds_count\{method="GET",route="\/api\/family\/applications\/:id",status="401"\} 1/,
    );
    expect(text).toMatch(/xuewei_http_request_seconds_count\{method="GET",route="unknown",status="404"\} 1/);
    expect(text).not.toContain('0000000000ff');
  });

  it('show the outbox and the queues as they are', async () => {
    await test.work.write(test.ctx, async (tx) => {
      await test.get(Audit).record(tx, test.ctx, { action: 'round.run', subject: { type: 'round', id: 'r' } });
      await test.get(Outbox).add(tx, sealAudit, {});
    });
    expect(await figures()).toMatch(/xuewei_outbox_messages\{state="waiting"\} 1/);
    await test.get(Relay).turn();
    const text = await figures();
    expect(text).toMatch(/xuewei_outbox_messages\{state="dispatched"\} 1/);
    expect(text).toMatch(/xuewei_queue_jobs\{queue="housekeeping",state="waiting"\} 1/);
    expect(text).toMatch(/xuewei_queue_oldest_seconds\{queue="housekeeping"\} \d/);
    expect(text).toMatch(/xuewei_dependency_up\{dependency="redis"\} 1/);
  });

  it('are not there for a visitor whom a proxy passes on', async () => {
    expect((await test.client('203.0.113.7').get('/metrics')).status).toBe(404);
  });
});
