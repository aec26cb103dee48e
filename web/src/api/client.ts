// The one way to the server: types of the contract, the session's token, one key for each deed, refusals as `Refusal`.
import createClient, { type Middleware } from 'openapi-fetch';
import i18next from 'i18next';
import { NotReached, Refusal, type Problem } from '../lib/refusal';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

const HARMLESS = new Set(['GET', 'HEAD']);
let csrfToken: string | null = null;

/** The session's token, repeated with every changing request. */
export const keepCsrfToken = (token: string | null): void => {
  csrfToken = token;
};

const credentials: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', i18next.language === 'en' ? 'en' : 'zh-CN');
    if (!HARMLESS.has(request.method)) {
      if (csrfToken !== null) request.headers.set('x-csrf-token', csrfToken);
      if (!request.headers.has('idempotency-key')) request.headers.set('idempotency-key', newKey());
    }
    return request;
  },
};

/** A key under which a deed is done once, however often the line drops. */
export const newKey = (): string => crypto.randomUUID();

const reach: typeof fetch = async (input, init) => {
  try {
    return await fetch(input, init);
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw new NotReached();
  }
};

export const api = createClient<paths>({ baseUrl: '/', fetch: reach });
api.use(credentials);

interface Answered<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

const isProblem = (body: unknown): body is Problem => typeof body === 'object' && body !== null && 'code' in body;

/** The answer itself, or the refusal thrown: `const page = await answer(api.GET('/api/office/seats', …))`. */
export async function answer<T>(asked: Promise<Answered<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (response.ok) return data as T;
  throw isProblem(error) ? new Refusal(error) : new NotReached(response.status);
}

/** A file of the API, saved under the name the server gives it. */
export async function download(path: string, fallbackName: string): Promise<void> {
  const response = await reach(path, { headers: { 'accept-language': i18next.language === 'en' ? 'en' : 'zh-CN' } });
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => null);
    throw isProblem(body) ? new Refusal(body) : new NotReached(response.status);
  }
  const named = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const address = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: address, download: named ? decodeURIComponent(named) : fallbackName });
  link.click();
  URL.revokeObjectURL(address);
}

/** Sends a file itself; the body is the file, as the routes for files want it. */
export async function upload<T>(path: string, file: Blob, method: 'POST' | 'PUT' = 'POST', key = newKey()): Promise<T> {
  const headers: Record<string, string> = {
    'content-type': 'application/octet-stream',
    'accept-language': i18next.language === 'en' ? 'en' : 'zh-CN',
    'idempotency-key': key,
  };
  if (csrfToken !== null) headers['x-csrf-token'] = csrfToken;
  const response = await reach(path, { method, body: file, headers });
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  throw isProblem(body) ? new Refusal(body) : new NotReached(response.status);
}
