// One family with its telephone: signs in by a one-time code, files, answers. Everything it does may be done twice.
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './client.mjs';
import { Trouble } from './trouble.mjs';

const CODE_MS = 60_000;
const TEXT_VERSION = '2027-1';

/** What the family declares, in the words of the form. */
export function formOf(record) {
  const { round, channel, guardian, talent, child, relation, residences, employer, request, wishes, acceptsPlacement } = record;
  const consent = { given: record.consent, textVersion: TEXT_VERSION };
  return { round, channel, guardian, child, relation, talent, employer, residences, request, wishes, acceptsPlacement, consent };
}

export class Family {
  #client;
  #signingIn = null;
  #applicationId = null;

  constructor(base, record) {
    this.record = record;
    this.plan = record.plan;
    this.key = record.key;
    this.#client = new Client(base, record.address);
  }

  /** The family's own session; asked for when first needed. */
  session() {
    this.#signingIn ??= this.#signIn();
    return this.#signingIn;
  }

  async #signIn() {
    const { phone } = this.record;
    await this.#client.post('/api/open/sign-in/code', { phone });
    const since = Math.floor(this.#client.answeredAt / 1000) * 1000 - 1000;
    await this.#client.post('/api/open/sign-in/family', { phone, code: await this.#code(since) });
    return this.#client;
  }

  async #code(since) {
    const until = performance.now() + CODE_MS;
    for (let wait = 60; performance.now() < until; wait = Math.min(wait * 1.5, 500)) {
      const { messages } = await this.#client.get(`/api/open/development/messages?phone=${this.record.phone}`);
      const fresh = messages.find(({ sentAt }) => Date.parse(sentAt) >= since);
      const code = fresh && /\d{6}/.exec(fresh.text);
      if (code) return code[0];
      await pause(wait);
    }
    throw new Trouble(`no sign-in code reached ${this.key} in a minute`);
  }

  /** Files the case, through the counter's clerk or by itself; with `submit` it is submitted at once. */
  async file(staff, { submit }) {
    const atCounter = this.record.channel === 'counter';
    const client = atCounter ? await staff.clerk(this.record.request.authority) : await this.session();
    const form = { ...formOf(this.record), submit };
    const { id } = atCounter
      ? await client.post('/api/office/applications', { ...form, phone: this.record.phone }, `${this.key}-create`)
      : await client.post('/api/family/applications', form, `${this.key}-create`);
    this.#applicationId = id;
    return id;
  }

  async submit() {
    const client = await this.session();
    return client.post(`/api/family/applications/${await this.applicationId()}/submit`, {}, `${this.key}-submit`);
  }

  async withdraw() {
    const client = await this.session();
    return client.post(`/api/family/applications/${await this.applicationId()}/withdraw`, {}, `${this.key}-withdraw`);
  }

  /** The id of its case of this round; looked up when this run did not file it. */
  async applicationId() {
    if (this.#applicationId === null) {
      const client = await this.session();
      const mine = await client.get('/api/family/applications');
      this.#applicationId = mine.find(({ round }) => round === this.record.round)?.id ?? null;
      if (this.#applicationId === null) throw new Trouble(`${this.key} has no case in the ${this.record.round} round`);
    }
    return this.#applicationId;
  }

  /** The id of its case if this run knows it. */
  get knownApplicationId() {
    return this.#applicationId;
  }

  /** Its placement of this season, or null. */
  async placement() {
    const client = await this.session();
    const id = await this.applicationId();
    return (await client.get('/api/family/placements')).find(({ applicationId }) => applicationId === id) ?? null;
  }

  async answer(placementId, answer) {
    const client = await this.session();
    return client.post(`/api/family/placements/${placementId}/answer`, { answer }, `${this.key}-answer`);
  }
}
