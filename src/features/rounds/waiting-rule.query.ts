import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { RoundsRepository } from './rounds.repository';

/** What the announcement of a round says about waiting. */
@Injectable()
export class WaitingRule {
  constructor(private readonly rounds: RoundsRepository) {}

  /** Whether a family may agree to its placement and keep waiting for a better wish; off unless it was announced. */
  async keepsWaiting(read: Read, schoolYear: number, kind: string): Promise<boolean> {
    return Boolean((await this.rounds.numbered(read, schoolYear, kind, 1))?.keepsWaiting);
  }
}
