import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DevelopmentInbox } from '../../src/features/people/development-inbox';
import { HttpMessageGateway } from '../../src/features/people/http-message.gateway';
import { MESSAGE_GATEWAY, type MessageGateway } from '../../src/features/people/message-gateway';
import { startTestApp, type TestApp } from '../support/app';
import type { ProblemBody } from '../support/client';

interface Taken {
  readonly headers: IncomingMessage['headers'];
  readonly body: { id: string; to: string; text: string };
}

/** A gateway as docs/guide/message-gateway.md describes it; `answers` are its next statuses, 0 for silence. */
async function gateway(answers: number[]): Promise<{ url: string; taken: Taken[]; close: () => Promise<void> }> {
  const taken: Taken[] = [];
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (bytes) => (text += String(bytes)));
    request.on('end', () => {
      taken.push({ headers: request.headers, body: JSON.parse(text) as Taken['body'] });
      const status = answers.shift() ?? 202;
      if (status > 0) response.writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {}).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://sender:se%40cret@127.0.0.1:${(server.address() as AddressInfo).port}/messages`, taken, close };
}

const production = { NODE_ENV: 'production', COOKIE_SECURE: 'true' };

describe('messages of one-time codes', () => {
  let test: TestApp | null = null;
  afterEach(async () => {
    await test?.stop();
    test = null;
  });

  it('go to the configured gateway, once, with the id of the code', async () => {
    const other = await gateway([500, 202]);
    test = await startTestApp({ env: { ...production, MESSAGE_GATEWAY_URL: other.url } });
    const client = test.client('10.6.0.1');
    expect((await client.post('/api/open/sign-in/code', { phone: '19900040001' })).status).toBe(202);
    await expect(test.drain()).rejects.toThrow('message gateway: HTTP_500');
    await test.database.query('UPDATE outbox_message SET dispatchedAt = NULL WHERE processedAt IS NULL');
    await test.drain();
    await test.database.query('UPDATE outbox_message SET dispatchedAt = NULL');
    await test.drain();
    await other.close();
    const [first, second, third] = other.taken;
    expect(third).toBeUndefined();
    expect(second!.body).toEqual(first!.body);
    expect(second!.body.to).toBe('+8619900040001');
    expect(second!.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': second!.body.id,
      authorization: `Basic ${Buffer.from('sender:se@cret').toString('base64')}`,
    });
    const code = /\d{6}/.exec(second!.body.text)![0];
    const answer = await client.post('/api/open/sign-in/family', { phone: '19900040001', code });
    expect(answer.status).toBe(200);
    expect(String(answer.headers['set-cookie'])).toContain('; Secure');
    expect(answer.headers['strict-transport-security']).toBeDefined();
  });

  it('are not promised in production without a gateway', async () => {
    test = await startTestApp({ env: production });
    const answer = await test.client().post<ProblemBody>('/api/open/sign-in/code', { phone: '19900040002' });
    expect([answer.status, answer.body.code]).toEqual([503, 'PEOPLE.NO_MESSAGE_GATEWAY']);
    expect(await test.database.query('SELECT id FROM sign_in_code')).toEqual([]);
  });

  it('have no development inbox in production, whatever a client or a programmer asks', async () => {
    test = await startTestApp({ env: production });
    const answer = await test.client().get<ProblemBody>('/api/open/development/messages?phone=19900040001');
    expect([answer.status, answer.body.code]).toEqual([404, 'REQUEST.ROUTE_UNKNOWN']);
    const inbox = test.get(DevelopmentInbox);
    await expect(inbox.send({ id: 'x', phone: '19900040001', text: 'x' })).rejects.toThrow('no development inbox');
    await expect(inbox.latest('19900040001')).rejects.toThrow('no development inbox');
    expect(test.get<MessageGateway>(MESSAGE_GATEWAY).available).toBe(false);
  });

  it('are not sent any more when the code expired or was replaced meanwhile', async () => {
    const other = await gateway([]);
    test = await startTestApp({ env: { MESSAGE_GATEWAY_URL: other.url } });
    const client = test.client('10.6.0.2');
    for (let at = 0; at < 2; at += 1) await client.post('/api/open/sign-in/code', { phone: '19900040003' });
    await client.post('/api/open/sign-in/code', { phone: '19900040004' });
    await test.database.query("UPDATE sign_in_code SET expiresAt = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND ORDER BY id DESC LIMIT 1");
    expect(await test.drain()).toBe(3);
    await other.close();
    expect(other.taken.map(({ body }) => body.to)).toEqual(['+8619900040003']);
  });

  it('fail for another attempt when the gateway is silent, redirects or is not there', async () => {
    const other = await gateway([0, 302]);
    const client = new HttpMessageGateway(other.url, 200);
    const send = (): Promise<void> => client.send({ id: 'a', phone: '19900040005', text: 'x' });
    await expect(send()).rejects.toThrow('message gateway: TIMEOUT');
    await expect(send()).rejects.toThrow('message gateway: UNREACHABLE');
    await other.close();
    await expect(send()).rejects.toThrow('message gateway: UNREACHABLE');
  });
});
