// What the bureau asks the service about while the season goes on: rounds, cases left, placements.
import { countOf, everyItem } from './client.mjs';
import { Trouble } from './trouble.mjs';
import { untilNoneLeft } from './together.mjs';

export const CITY = 'ZZ';
const UNDECIDED = ['submitted', 'underReview', 'awaitingSupplement'];

export class SeasonOffice {
  #staff;
  #roundIds = new Map();

  constructor(staff) {
    this.#staff = staff;
  }

  /** A round as it stands now. */
  async round(kind) {
    const officer = await this.#staff.officer(CITY);
    const id = this.#roundIds.get(kind);
    if (id !== undefined) return officer.get(`/api/office/rounds/${id}`);
    for (const round of await officer.get('/api/office/rounds')) if (round.number === 1) this.#roundIds.set(round.kind, round.id);
    if (!this.#roundIds.has(kind)) throw new Trouble(`the service has no ${kind} round: is the demo city loaded?`);
    return this.round(kind);
  }

  async lines(kind) {
    const { id } = await this.round(kind);
    return (await this.#staff.officer(CITY)).get(`/api/office/rounds/${id}/lines`);
  }

  /** How many cases of a round are in one of these states. */
  async cases(kind, states) {
    const officer = await this.#staff.officer(CITY);
    let sum = 0;
    for (const state of states) sum += await countOf(officer, `/api/office/applications?round=${kind}&state=${state}`);
    return sum;
  }

  async untilDecided(kind, progress) {
    await untilNoneLeft(
      'verdicts',
      () => this.cases(kind, UNDECIDED),
      (left) => progress(`${left} left`),
    );
  }

  async untilProposed(kind, progress) {
    await untilNoneLeft(
      'the run',
      async () => ((await this.round(kind)).state === 'matching' ? 1 : 0),
      () => progress('matching'),
    );
  }

  async placements(state) {
    return everyItem(await this.#staff.officer(CITY), `/api/office/placements${state ? `?state=${state}` : ''}`);
  }
}
