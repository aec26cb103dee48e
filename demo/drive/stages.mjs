// Tells a person how the season goes: one line a stage with its seconds; while one runs, how far it is.
const WIDTH = 10;
const DETAIL = 74;
const PLAIN_MS = 10_000;

export class Stages {
  /** What every stage took: { stage, seconds }. */
  taken = [];
  #stream;
  #live;

  constructor(stream = process.stdout) {
    this.#stream = stream;
    this.#live = stream.isTTY === true;
  }

  line(text = '') {
    this.#stream.write(`${text}\n`);
  }

  /** Runs one stage; `work` may call its argument with a text on the way and returns what is to be said of it. */
  async run(name, what, work) {
    const since = performance.now();
    let shownAt = since;
    let drawnAt = 0;
    const progress = (text) => {
      const now = performance.now();
      if (this.#live && now - drawnAt > 100) {
        drawnAt = now;
        this.#stream.write(`\r\x1b[2K  ${name.padEnd(WIDTH)} ${what}: ${text}`);
      } else if (!this.#live && now - shownAt > PLAIN_MS) {
        shownAt = now;
        this.line(`  ${name.padEnd(WIDTH)} … ${what}: ${text}`);
      }
    };
    try {
      const said = (await work(progress)) ?? what;
      const seconds = (performance.now() - since) / 1000;
      this.taken.push({ stage: `${name}: ${what}`, seconds: Math.round(seconds * 10) / 10 });
      this.#clear();
      this.line(`  ${name.padEnd(WIDTH)} ${String(said).padEnd(DETAIL)} ${seconds.toFixed(1).padStart(6)} s`);
    } catch (fault) {
      this.#clear();
      throw fault;
    }
  }

  #clear() {
    if (this.#live) this.#stream.write('\r\x1b[2K');
  }
}
