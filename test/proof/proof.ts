/** What one market showed: what is wrong with the thing under test, and what the market was like. */
export interface Look {
  readonly faults: readonly string[];
  /** Facts are counted; where one does not apply to a market it is left out and the market does not count for it. */
  readonly facts: Readonly<Record<string, boolean>>;
}

/** A sentence about the service that is tried on many seeded cases: a few in `npm test`, many by `npm run proof`. */
export interface Proof {
  readonly sentence: string;
  readonly quick: number;
  readonly full: number;
  /** Least shares of the facts: without them the cases would show too little. */
  readonly atLeast: Readonly<Record<string, number>>;
  readonly look: (seed: number) => Look;
}

/** A proof whose looking takes its time, e.g. because a file is read. */
export interface LateProof extends Omit<Proof, 'look'> {
  readonly look: (seed: number) => Look | Promise<Look>;
}

export interface Findings {
  readonly cases: number;
  /** The first faults, each with the seed that shows it. */
  readonly faults: readonly string[];
  /** How often each fact held, of how many to which it applied. */
  readonly shares: ReadonlyMap<string, { readonly held: number; readonly of: number }>;
}

const FAULTS_TOLD = 3;

/** Looks at seeds 0 to `cases` - 1. A share below its least is a fault, unless there are fewer cases than in `npm test`. */
export function prove(proof: Proof, cases: number, progress: (done: number) => void = () => {}): Findings {
  const tally = new Tally();
  for (let seed = 0; seed < cases && !tally.isEnough; seed += 1) {
    tally.add(seed, proof.look(seed));
    progress(seed + 1);
  }
  return tally.findings(proof, cases);
}

/** As `prove`, one case after another. */
export async function proveLate(proof: LateProof, cases: number, progress: (done: number) => void = () => {}): Promise<Findings> {
  const tally = new Tally();
  for (let seed = 0; seed < cases && !tally.isEnough; seed += 1) {
    tally.add(seed, await proof.look(seed));
    progress(seed + 1);
  }
  return tally.findings(proof, cases);
}

class Tally {
  private readonly faults: string[] = [];
  private readonly shares = new Map<string, { held: number; of: number }>();
  private looked = 0;

  get isEnough(): boolean {
    return this.faults.length >= FAULTS_TOLD;
  }

  add(seed: number, look: Look): void {
    this.looked += 1;
    this.faults.push(...look.faults.map((fault) => `seed ${seed}: ${fault}`));
    for (const [fact, holds] of Object.entries(look.facts)) {
      const share = this.shares.get(fact) ?? { held: 0, of: 0 };
      this.shares.set(fact, { held: share.held + Number(holds), of: share.of + 1 });
    }
  }

  findings({ quick, atLeast }: LateProof, cases: number): Findings {
    const faults = [...this.faults];
    for (const [fact, least] of Object.entries(cases < quick ? {} : atLeast)) {
      const { held, of } = this.shares.get(fact) ?? { held: 0, of: 0 };
      if (!(held >= least * of) || of === 0) faults.push(`${fact}: ${held} of ${of}, fewer than ${least * 100} %`);
    }
    return { cases: this.looked, faults: faults.slice(0, FAULTS_TOLD), shares: this.shares };
  }
}
