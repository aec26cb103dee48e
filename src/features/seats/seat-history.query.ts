import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { SeatLedgerRepository, type AccountMovement, type IssueEntry } from './seat-ledger.repository';

/** What the ledger tells of a pool: what was issued when and why, and how many seats went from where to where. */
@Injectable()
export class SeatHistory {
  constructor(private readonly ledger: SeatLedgerRepository) {}

  /** Entries that set the pool's figures, oldest first. */
  issues(read: Read, poolId: string): Promise<IssueEntry[]> {
    return this.ledger.issuesOf(read, poolId);
  }

  /** All entries summed by movement and accounts. */
  movements(read: Read, poolId: string): Promise<AccountMovement[]> {
    return this.ledger.movementsOf(read, poolId);
  }
}
