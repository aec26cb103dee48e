import type { Message, MessageGateway } from './message-gateway';

const PATIENCE_MILLIS = 5000;

/** The gateway did not take a message. Says the status only. */
export class MessageGatewayFault extends Error {
  override readonly name = 'MessageGatewayFault';

  constructor(readonly code: string) {
    super(`message gateway: ${code}`);
  }
}

/**
 * Hands messages to an HTTP gateway: `POST {id, to, text}` as JSON with `Idempotency-Key: id`; `to` is E.164; any 2xx
 * means taken. User and password of the URL travel as basic authorisation. Described in docs/guide/message-gateway.md.
 */
export class HttpMessageGateway implements MessageGateway {
  readonly available = true;
  private readonly url: string;
  private readonly authorisation: Record<string, string>;

  constructor(address: string, private readonly patienceMillis = PATIENCE_MILLIS) {
    const url = new URL(address);
    const secret = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    this.authorisation = secret === ':' ? {} : { authorization: `Basic ${Buffer.from(secret, 'utf8').toString('base64')}` };
    url.username = '';
    url.password = '';
    this.url = url.toString();
  }

  async send({ id, phone, text }: Message): Promise<void> {
    const answer = await this.post(id, JSON.stringify({ id, to: `+86${phone}`, text }));
    await answer.body?.cancel();
    if (!answer.ok) throw new MessageGatewayFault(`HTTP_${answer.status}`);
  }

  private async post(id: string, body: string): Promise<Response> {
    try {
      return await fetch(this.url, {
        method: 'POST',
        redirect: 'error',
        headers: { 'content-type': 'application/json', 'idempotency-key': id, ...this.authorisation },
        body,
        signal: AbortSignal.timeout(this.patienceMillis),
      });
    } catch (error) {
      throw new MessageGatewayFault((error as { name?: unknown }).name === 'TimeoutError' ? 'TIMEOUT' : 'UNREACHABLE');
    }
  }
}
