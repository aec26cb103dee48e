import { Injectable } from '@nestjs/common';
import { STAGES, gradesOf } from '../../domain/kernel/school-year';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthorityRegister } from '../schools';
import { PoolsRepository } from './pools.repository';
import type { OpenSeatsResponse } from './seats.dto';

/** Fewer children than this are not counted in public: with few people a count names a family. */
const FEWEST_COUNTED = 5;

/** What anybody may know of the seats of a year: totals by authority and stage, never a school with children in it. */
@Injectable()
export class OpenSeats {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pools: PoolsRepository,
    private readonly authorities: AuthorityRegister,
  ) {}

  execute(ctx: Context, schoolYear: number): Promise<OpenSeatsResponse> {
    return this.work.read(ctx, async (read) => {
      const names = new Map((await this.authorities.all(read)).map((authority) => [authority.code, authority]));
      const rows = [];
      for (const stage of STAGES) {
        for (const seats of await this.pools.perAuthority(read, schoolYear, { grades: gradesOf(stage) })) {
          const authority = names.get(seats.authorityCode);
          rows.push({
            authority: seats.authorityCode,
            nameZh: authority?.nameZh ?? seats.authorityCode,
            nameEn: authority?.nameEn ?? seats.authorityCode,
            stage,
            entrySeats: seats.entrySeats,
            committed: seats.committed,
            coordinated: seats.coordinated,
            received: seats.received < FEWEST_COUNTED ? null : seats.received,
            released: seats.released,
          });
        }
      }
      return { schoolYear, rows };
    });
  }
}
