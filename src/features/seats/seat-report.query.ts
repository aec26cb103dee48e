import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { PoolsRepository, type AuthoritySeats } from './pools.repository';

/** Seats by authority: planned, held, agreed to, received, given back. */
@Injectable()
export class SeatReport {
  constructor(private readonly pools: PoolsRepository) {}

  /** In the order in which lists show authorities. */
  perAuthority(read: Read, schoolYear: number): Promise<AuthoritySeats[]> {
    return this.pools.perAuthority(read, schoolYear);
  }
}
