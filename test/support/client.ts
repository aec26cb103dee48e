import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What leaves the client. */
export interface Outgoing {
  readonly method: Method;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** What comes back, before the client reads it. */
export interface Incoming {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A way to the service: in this process, or over a port. */
export type Sender = (request: Outgoing) => Promise<Incoming>;

/** An answer with its body read; `B` is what the suite expects of it. */
export interface Answer<B> {
  readonly status: number;
  readonly headers: Incoming['headers'];
  readonly body: B;
  readonly text: string;
}

/** What every refusal looks like on the wire. */
export interface ProblemBody {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly params: Record<string, unknown>;
  readonly fields: { field: string; code: string; detail: string }[];
  readonly requestId: string;
}

/** Sends through the application object, without a port. */
export const senderInto =
  (app: NestFastifyApplication): Sender =>
  async ({ method, path, headers, body }) => {
    const answer = await app.inject({ method, url: path, headers, ...(body === undefined ? {} : { payload: body }) });
    const plain = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
    );
    return { status: answer.statusCode, headers: plain, text: answer.body };
  };

/** Sends over a listening port, e.g. `http://127.0.0.1:3000`. */
export const senderTo =
  (base: string): Sender =>
  async ({ method, path, headers, body }) => {
    const answer = await fetch(`${base}${path}`, { method, headers, body, redirect: 'manual' });
    const plain: Record<string, string | string[]> = Object.fromEntries(answer.headers);
    return {
      status: answer.status,
      headers: { ...plain, 'set-cookie': answer.headers.getSetCookie() },
      text: await answer.text(),
    };
  };

/** A browser as far as the API cares: keeps cookies, sends the session's CSRF token, speaks JSON. */
export class ApiClient {
  private readonly cookies = new Map<string, string>();
  /** The token of the session; taken from any answer that carries one. */
  csrfToken: string | null = null;

  constructor(
    private readonly send: Sender,
    /** The address the trusted proxy reports, so that clients are told apart. */
    private readonly address: string | null = null,
  ) {}

  get<B = unknown>(path: string, headers: Record<string, string> = {}): Promise<Answer<B>> {
    return this.request<B>('GET', path, undefined, headers);
  }

  post<B = unknown>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer<B>> {
    return this.request<B>('POST', path, body, headers);
  }

  /** Any method; a text body goes out as it is (e.g. malformed JSON), everything else as JSON. */
  async request<B = unknown>(
    method: Method,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<B>> {
    const outgoing: Record<string, string> = { accept: 'application/json', ...this.standing(method), ...headers };
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    if (text !== undefined && outgoing['content-type'] === undefined) outgoing['content-type'] = 'application/json';
    const answer = await this.send({ method, path, headers: outgoing, ...(text === undefined ? {} : { body: text }) });
    this.keepCookies(answer.headers['set-cookie']);
    const parsed = readJson(answer.text);
    const token = (parsed as { csrfToken?: unknown } | null)?.csrfToken;
    if (typeof token === 'string') this.csrfToken = token;
    return { status: answer.status, headers: answer.headers, body: parsed as B, text: answer.text };
  }

  /** A cookie as the service last set it. */
  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  private standing(method: Method): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      ...(cookie === '' ? {} : { cookie }),
      ...(this.address === null ? {} : { 'x-forwarded-for': this.address }),
      ...(method === 'GET' || this.csrfToken === null ? {} : { 'x-csrf-token': this.csrfToken }),
    };
  }

  private keepCookies(set: string | string[] | undefined): void {
    for (const line of [set ?? []].flat()) {
      const [pair = '', ...attributes] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
      const gone = value === '' || attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute));
      if (gone) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
