import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { PoolsRepository, type AuthoritySeats, type PoolFilter } from './pools.repository';

/** Seats by authority: planned, held, agreed to, received, given back. */
@Injectable()
export class SeatReport {
  constructor(private readonly pools: PoolsRepository) {}

  /** In the order in which lists show authorities; over all grades unless told. */
  perAuthority(read: Read, schoolYear: number, filter: Pick<PoolFilter, 'grades'> = {}): Promise<AuthoritySeats[]> {
    return this.pools.perAuthority(read, schoolYear, filter);
  }
}
