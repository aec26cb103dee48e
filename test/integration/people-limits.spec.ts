import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Redis } from 'ioredis';
import type { AppError } from '../../src/platform/errors/app-error';
import { BlindIndex } from '../../src/platform/crypto/blind-index';
import { RateLimiter } from '../../src/platform/limits/rate-limiter';
import { RedisConnections } from '../../src/platform/queues/redis-connection';
import { startTestApp, type TestApp } from '../support/app';
import type { ApiClient, ProblemBody } from '../support/client';
import { testConfig } from '../support/env';
import { addStaff, signInFamily, STAFF_PASSWORD } from '../support/sign-in';

const rule = { name: 'test', most: 3, windowSeconds: 60 };

/** A wire to Redis that can be made silent: connections stay open and nothing comes back. */
async function wireTo(url: string): Promise<{ url: string; silence: () => void; cut: () => Promise<void> }> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let silent = false;
  const server: Server = createServer((socket) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const end of [socket, upstream]) {
      sockets.add(end);
      end.on('error', () => undefined);
      end.on('close', () => [socket, upstream].forEach((other) => other.destroy()));
    }
    socket.on('data', (bytes) => void (silent || upstream.write(bytes)));
    upstream.on('data', (bytes) => void (silent || socket.write(bytes)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((server.address() as AddressInfo).port);
  const cut = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    sockets.forEach((socket) => socket.destroy());
    await closed;
  };
  return { url: through.toString(), silence: () => (silent = true), cut };
}

describe('rate limits', () => {
  let test: TestApp;
  let next = 0;

  const phone = (): string => `1990003${String((next += 1)).padStart(4, '0')}`;
  const spend = async (client: ApiClient, times: number): Promise<Record<number, number>> => {
    const counts: Record<number, number> = {};
    for (let at = 0; at < times; at += 1) {
      const { status } = await client.get('/api/session');
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  };

  beforeAll(async () => {
    test = await startTestApp();
    await test.get(RedisConnections).commands.ping().catch(() => undefined);
    for (let tries = 0; tries < 100 && test.get(RedisConnections).commands.status !== 'ready'; tries += 1) await new Promise((go) => setImmediate(go));
  });
  afterAll(() => test.stop());

  it('let an address make 300 requests a minute as a visitor, and tell it when to come back', async () => {
    const client = test.client('10.4.0.1');
    expect(await spend(client, 305)).toEqual({ 401: 300, 429: 5 });
    const refused = await client.get<ProblemBody>('/api/session');
    expect(refused.body.code).toBe('REQUEST.TOO_MANY');
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(refused.body.detail).toContain(String(seconds));
    expect(await spend(test.client('10.4.0.2'), 1)).toEqual({ 401: 1 });
  });

  it('count somebody signed in by account and not by address, 600 a minute', async () => {
    const { client } = await signInFamily(test, phone(), test.client('10.4.0.3'));
    expect(await spend(client, 605)).toEqual({ 200: 600, 429: 5 });
  });

  it('send a telephone five codes an hour, from wherever they are asked', async () => {
    const number = phone();
    const asked: number[] = [];
    for (let at = 0; at < 6; at += 1) asked.push((await test.client(`10.4.1.${at}`).post('/api/open/sign-in/code', { phone: number })).status);
    expect(asked).toEqual([202, 202, 202, 202, 202, 429]);
  });

  it('send twenty codes an hour to one address', async () => {
    const client = test.client('10.4.2.1');
    const asked: number[] = [];
    for (let at = 0; at < 21; at += 1) asked.push((await client.post('/api/open/sign-in/code', { phone: phone() })).status);
    expect(asked).toEqual([...Array<number>(20).fill(202), 429]);
  });

  it('do not believe an address that no trusted proxy reports', async () => {
    const plain = await startTestApp({ env: { TRUSTED_PROXIES: '' } });
    const counts: Record<number, number> = {};
    for (let at = 0; at < 302; at += 1) {
      const { status } = await plain.client(`10.5.0.${at}`).get('/api/session');
      counts[status] = (counts[status] ?? 0) + 1;
    }
    await plain.stop();
    expect(counts).toEqual({ 401: 300, 429: 2 });
  });

  it('let sixty tries at staff accounts through from one address in a quarter of an hour', async () => {
    await addStaff(test, { login: 'limited', roles: ['auditor'] });
    const client = test.client('10.4.3.1');
    const codes = new Set<string>();
    for (let at = 0; at < 60; at += 1) await client.post('/api/open/sign-in/staff', { login: `nobody.${at}`, password: 'x', totp: '000000' });
    const answer = await client.post<ProblemBody>('/api/open/sign-in/staff', { login: 'limited', password: STAFF_PASSWORD, totp: '000000' });
    codes.add(answer.body.code);
    expect([...codes]).toEqual(['REQUEST.TOO_MANY']);
  });

  it('leave no address, telephone or account in the keys of Redis', async () => {
    const redis = new Redis(test.config.REDIS_URL);
    const keys = await redis.keys(`*${test.config.QUEUE_PREFIX}*limit*`);
    redis.disconnect();
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys) expect(key).toMatch(/:limit:[a-z-]+:[0-9a-f]{32}$/);
  });

  it('hold at the same numbers while Redis is away, and no request waits for it', async () => {
    test.get(RedisConnections).commands.disconnect();
    const client = test.client('10.4.4.1');
    const begun = performance.now();
    expect(await spend(client, 302)).toEqual({ 401: 300, 429: 2 });
    expect((performance.now() - begun) / 302).toBeLessThan(50);
  });
});

describe('RateLimiter', () => {
  const env = { QUEUE_PREFIX: 'limiter-spec', INDEX_KEY: Buffer.alloc(32, 7).toString('base64') };
  const url = (): string => testConfig().REDIS_URL;
  const opened: RedisConnections[] = [];

  const limiterOn = async (address: string): Promise<RateLimiter> => {
    const connections = new RedisConnections({ REDIS_URL: address });
    opened.push(connections);
    const { commands } = connections;
    if (commands.status !== 'ready') await new Promise((resolve) => commands.once('ready', resolve));
    return new RateLimiter(connections, new BlindIndex(env), env);
  };
  const tries = async (limiter: RateLimiter, subject: string, times: number): Promise<string> => {
    let answers = '';
    for (let at = 0; at < times; at += 1) {
      answers += await limiter.demand({ rule, subject }).then(
        () => 'y',
        (error: AppError) => (error.code === 'REQUEST.TOO_MANY' ? 'n' : '?'),
      );
    }
    return answers;
  };

  afterAll(async () => {
    for (const connections of opened) await connections.onApplicationShutdown();
    const redis = new Redis(url());
    const keys = await redis.keys('*limiter-spec*');
    if (keys.length > 0) await redis.del(...keys);
    redis.disconnect();
  });

  it('counts over all processes', async () => {
    const [one, other] = [await limiterOn(url()), await limiterOn(url())];
    expect(await tries(one, 'shared', 2)).toBe('yy');
    expect(await tries(other, 'shared', 2)).toBe('yn');
    expect(await tries(one, 'shared', 1)).toBe('n');
  });

  it('lets a crowd through up to the limit and nobody beyond, though uses are taken in blocks', async () => {
    const crowd = { name: 'crowd', most: 100, windowSeconds: 60, block: 7 };
    const limiter = await limiterOn(url());
    const answers = await Promise.allSettled(Array.from({ length: 150 }, () => limiter.demand({ rule: crowd, subject: 'crowd' })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    const another = await limiterOn(url());
    await expect(another.demand({ rule: crowd, subject: 'crowd' })).rejects.toMatchObject({ code: 'REQUEST.TOO_MANY' });
  });

  it('counts by itself, at the same limit, when Redis stops answering in the middle, and waits for it once', async () => {
    const wire = await wireTo(url());
    const limiter = await limiterOn(wire.url);
    expect(await tries(limiter, 'silent', 1)).toBe('y');
    wire.silence();
    const begun = performance.now();
    expect(await tries(limiter, 'silent', 9)).toBe('yynnnnnnn');
    expect(performance.now() - begun).toBeLessThan(1000);
    await wire.cut();
    expect(await tries(limiter, 'silent', 1)).toBe('n');
  });
});
