import { Injectable } from '@nestjs/common';

/** Gives an authority's code and the codes of everything below it. */
export type AuthoritiesBelow = (code: string) => Promise<readonly string[]>;

/**
 * Where a session learns how far its authority reaches. The feature that keeps the authorities answers; until it does,
 * an authority reaches only itself.
 */
@Injectable()
export class AuthorityReach {
  private below: AuthoritiesBelow = (code) => Promise.resolve([code]);

  /** Called once at start-up by the keeper of the tree. The answer is asked for on every request: keep it in memory. */
  answerBy(below: AuthoritiesBelow): void {
    this.below = below;
  }

  /** Codes within reach of a member of staff; none without an authority. */
  async codesWithin(code: string | null): Promise<readonly string[]> {
    return code === null ? [] : this.below(code);
  }
}
