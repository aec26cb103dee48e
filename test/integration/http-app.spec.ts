import { connect } from 'node:net';
import { startTestApp, type TestApp } from '../support/app';
import type { ProblemBody } from '../support/client';

describe('the HTTP door', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  it('sends security headers and a request id with every answer, and lets nobody keep answers of the API', async () => {
    const { headers, body } = await test.client().get<ProblemBody>('/api/session', { 'x-request-id': 'mine', 'request-id': 'mine' });
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    expect(body.requestId).toBe(headers['x-request-id']);
  });

  it('answers a cut body, a wrong type, a body of more than 256 KiB and an unknown address as problems', async () => {
    const client = test.client();
    const post = (body: string, type = 'application/json') =>
      client.request<ProblemBody>('POST', '/api/open/sign-in/code', body, { 'content-type': type });
    const answers = [
      await post('{"phone": '),
      await post('{"__proto__": {"admin": true}}'),
      await post('"text"'),
      await post('{}', 'text/xml'),
      await post(JSON.stringify({ phone: 'x'.repeat(256 * 1024) })),
      await client.get<ProblemBody>('/api/nowhere'),
    ];
    expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
      '400 REQUEST.MALFORMED',
      '400 REQUEST.MALFORMED',
      '400 REQUEST.INVALID_FIELDS',
      '415 REQUEST.UNSUPPORTED_MEDIA_TYPE',
      '413 REQUEST.TOO_LARGE',
      '404 REQUEST.ROUTE_UNKNOWN',
    ]);
    for (const { headers } of answers) expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it('speaks the language that the reader asks for', async () => {
    const zh = await test.client().get<ProblemBody>('/api/session');
    const en = await test.client().get<ProblemBody>('/api/session', { 'accept-language': 'en-GB,zh;q=0.5' });
    expect([zh.body.detail, en.body.detail]).toEqual(['请先登录。', 'Please sign in first.']);
  });

  it('gives clients that send slowly ten seconds for headers and twenty for a request', async () => {
    const { server } = test.app.getHttpAdapter().getInstance();
    expect([server.headersTimeout, server.requestTimeout, server.keepAliveTimeout]).toEqual([10_000, 20_000, 30_000]);
  });

  it('survives what is no HTTP', async () => {
    const url = new URL(await test.listen());
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(url.port), url.hostname, () => socket.write('\u0016\u0003\u0001 nonsense\r\n\r\n'));
      let text = '';
      socket.on('data', (bytes) => (text += String(bytes)));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect((await fetch(`${url.origin}/api/session`)).status).toBe(401);
  });
});
