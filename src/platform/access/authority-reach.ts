import { Injectable } from '@nestjs/common';

/** The tree of authorities, as far as access asks it. Every request asks: keep it in memory. */
export interface AuthoritiesKnown {
  /** An authority's code and the codes of everything below it. */
  within(code: string): Promise<readonly string[]>;
  /** The code of the authority above all others. */
  city(): Promise<string | null>;
}

/**
 * Where access learns how far an authority reaches. The feature that keeps the authorities answers; until it does, an authority
 * reaches only itself and there is no city.
 */
@Injectable()
export class AuthorityReach {
  private known: AuthoritiesKnown = { within: (code) => Promise.resolve([code]), city: () => Promise.resolve(null) };

  /** Called once at start-up by the keeper of the tree. */
  answerBy(known: AuthoritiesKnown): void {
    this.known = known;
  }

  /** Codes within reach of a member of staff; none without an authority. */
  async codesWithin(code: string | null): Promise<readonly string[]> {
    return code === null ? [] : this.known.within(code);
  }

  /** The code of the authority above all others; null while none is known. */
  city(): Promise<string | null> {
    return this.known.city();
  }
}
