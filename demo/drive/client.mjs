// A client of the service as a browser is one: keeps its cookie, repeats its CSRF token, comes from an address of its own.
import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 8;
const PATIENCE_MS = 20_000;

/** A refusal of the service: its status, stable code and sentence. */
export class Refusal extends Error {
  constructor(method, path, status, problem) {
    super(`${method} ${path} → ${status} ${problem?.code ?? ''} ${problem?.detail ?? ''} ${fieldsOf(problem)}`.trim());
    this.status = status;
    this.code = problem?.code ?? '';
  }
}

const fieldsOf = (problem) => (problem?.fields ?? []).map(({ field, detail }) => `[${field}: ${detail}]`).join(' ');

/** How long to wait before asking again, or null when asking again would not help. */
function patienceFor(status, headers, attempt) {
  if (status === 429) {
    const asked = Number(headers.get('retry-after') ?? '1') * 1000;
    return asked <= PATIENCE_MS * 3 ? asked : null;
  }
  return status >= 502 && status <= 504 ? 250 * attempt : null;
}

export class Client {
  #base;
  #address;
  #cookie = null;
  #csrf = null;

  constructor(base, address) {
    this.#base = base;
    this.#address = address;
  }

  get signedIn() {
    return this.#cookie !== null;
  }

  get(path) {
    return this.#send('GET', path);
  }

  /** Sends a changing request; `key` makes it safe to send again. */
  post(path, body = {}, key = null) {
    return this.#send('POST', path, body, key);
  }

  /** The time by which the service answered last, in milliseconds. */
  answeredAt = 0;

  async #send(method, path, body, key) {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.#once(method, path, body, key).catch((fault) => fault);
      const wait =
        answer instanceof Error ? 250 * attempt : answer.ok ? null : patienceFor(answer.status, answer.headers, attempt);
      if (wait === null || attempt === TRIES) {
        if (answer instanceof Error) throw answer;
        const text = await answer.text();
        const content = text === '' ? null : JSON.parse(text);
        if (!answer.ok) throw new Refusal(method, path, answer.status, content);
        this.#remember(answer, content);
        return content;
      }
      if (!(answer instanceof Error)) await answer.arrayBuffer();
      await pause(wait);
    }
  }

  #once(method, path, body, key) {
    const headers = { accept: 'application/json', 'x-forwarded-for': this.#address };
    if (this.#cookie !== null) headers.cookie = this.#cookie;
    if (method !== 'GET') headers['content-type'] = 'application/json';
    if (method !== 'GET' && this.#csrf !== null) headers['x-csrf-token'] = this.#csrf;
    if (key !== null && key !== undefined) headers['idempotency-key'] = key;
    return fetch(this.#base + path, { method, headers, body: method === 'GET' ? undefined : JSON.stringify(body) });
  }

  #remember(answer, content) {
    this.answeredAt = Date.parse(answer.headers.get('date') ?? '') || Date.now();
    for (const line of answer.headers.getSetCookie()) this.#cookie = line.split(';')[0];
    if (typeof content?.csrfToken === 'string') this.#csrf = content.csrfToken;
  }
}

/** All items of a paged list. */
export async function everyItem(client, path) {
  const items = [];
  for (let page = 1; ; page += 1) {
    const { items: some, total } = await client.get(`${path}${path.includes('?') ? '&' : '?'}page=${page}&pageSize=200`);
    items.push(...some);
    if (items.length >= total || some.length === 0) return items;
  }
}

/** How many items a paged list has. */
export const countOf = async (client, path) =>
  (await client.get(`${path}${path.includes('?') ? '&' : '?'}page=1&pageSize=1`)).total;
