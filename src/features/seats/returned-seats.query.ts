import { Injectable } from '@nestjs/common';
import { permittedWhere } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { SeatReturnsRepository } from './seat-returns.repository';
import { seatActions } from './seats.access';
import type { ReturnedSeatsResponse } from './seats.dto';

/** General seats before and after unused coordinated ones came back, by authority and entry grade. */
@Injectable()
export class ReturnedSeatsReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly returns: SeatReturnsRepository,
  ) {}

  execute(ctx: Context, schoolYear: number): Promise<ReturnedSeatsResponse[]> {
    const permitted = permittedWhere(ctx.principal, seatActions['seats.read'], { authorityCode: 'p.authorityCode' });
    return this.work.read(ctx, async (read) => {
      const rows = await this.returns.report(read, schoolYear, permitted);
      return rows.map(({ authorityCode, entrySeats, committed, coordinated, returned, ...row }) => {
        const generalBefore = entrySeats - committed - coordinated;
        return {
          authority: authorityCode,
          ...row,
          standing: 'issued',
          entrySeats,
          committed,
          coordinated,
          generalBefore,
          returned,
          generalAfter: generalBefore + returned,
        };
      });
    });
  }
}
