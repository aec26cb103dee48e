import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { httpErrors } from '../../platform/http/http.errors';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane (also the library's default algorithm). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 2;
const MOST_WAITING = 64;

/** Slow hashes of passwords; two at once, so that guessing cannot take the machine's memory and cores. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, COST));
  }

  /** Takes as long for nobody's hash (null) as for somebody's. REQUEST.TOO_MANY when too many wait. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('nobody has this password');
    const against = stored ?? (await this.decoy);
    const same = await this.inTurn(() => verify(against, password));
    return same && stored !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING) throw httpErrors.tooMany({ seconds: 5 });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
