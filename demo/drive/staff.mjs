// The members of staff who work on the season: each signs in once, when first needed, and keeps the session.
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Refusal } from './client.mjs';
import { passwordOf, STEP_MS, stepNow } from './totp.mjs';

export class Staff {
  #base;
  #accounts;
  #sessions = new Map();

  /** `accounts`: the content of demo/staff.json. */
  constructor(base, accounts) {
    this.#base = base;
    this.#accounts = accounts;
  }

  clerk = (authority) => this.as(`clerk.${authority}`);
  officer = (authority) => this.as(`officer.${authority}`);
  reviewer = (authority) => this.as(`reviewer.${authority}`);
  signatory = (authority) => this.as(`signatory.${authority}`);
  school = (code) => this.as(`school.${code}`);
  supervision = () => this.as('supervision');

  /** A signed-in client of this login. */
  as(login) {
    if (!this.#sessions.has(login)) this.#sessions.set(login, this.#signIn(login));
    return this.#sessions.get(login);
  }

  async #signIn(login) {
    const client = new Client(this.#base, addressOf(login));
    const { password, totpSecret } = this.#accounts;
    // A password that was used stays used: the next one is valid half a minute early, the one after has to be waited for.
    const first = stepNow();
    for (const step of [first, first + 1, first + 3]) {
      const early = (step - 1) * STEP_MS - Date.now();
      if (early > 0) await pause(early);
      try {
        await client.post('/api/open/sign-in/staff', { login, password, totp: passwordOf(totpSecret, step) });
        return client;
      } catch (fault) {
        if (!(fault instanceof Refusal && fault.status === 401) || step === first + 3) throw fault;
      }
    }
    return client;
  }
}

/** Each desk has an address of its own in 10.8.0.0/16. */
function addressOf(login) {
  let sum = 7;
  for (const letter of login) sum = (sum * 31 + letter.codePointAt(0)) % 64_000;
  return `10.8.${Math.floor(sum / 250)}.${(sum % 250) + 1}`;
}
