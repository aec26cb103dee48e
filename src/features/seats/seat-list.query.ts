import { Injectable } from '@nestjs/common';
import { gradesOf } from '../../domain/kernel/school-year';
import { permittedWhere } from '../../platform/access/actions';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds } from '../../platform/http/page.dto';
import { AuthorityRegister } from '../schools';
import { PoolsRepository } from './pools.repository';
import { seatActions } from './seats.access';
import type { SeatsPageResponse, SeatsRequest } from './seats.dto';

/** A year's pools with their figures and grounds, as far as the officer may see. */
@Injectable()
export class SeatList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pools: PoolsRepository,
    private readonly authorities: AuthorityRegister,
  ) {}

  execute(ctx: Context, request: SeatsRequest): Promise<SeatsPageResponse> {
    const permitted = permittedWhere(ctx.principal, seatActions['seats.read'], { authorityCode: 'p.authorityCode' });
    const { page, pageSize, sql: limit } = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const conditions = ['p.schoolYear = ?', permitted.sql];
      const params: unknown[] = [request.schoolYear, ...permitted.params];
      const within = (column: string, values: readonly string[]): void => {
        conditions.push(values.length === 0 ? '1 = 0' : `${column} IN (${values.map(() => '?').join(', ')})`);
        params.push(...values);
      };
      if (request.authority !== undefined)
        within('p.authorityCode', (await this.authorities.tree(read)).subtree(request.authority));
      if (request.stage !== undefined) within('p.grade', gradesOf(request.stage));
      const { items, total } = await this.pools.page(read, { sql: conditions.join(' AND '), params }, limit);
      return {
        items: items.map(
          ({
            schoolCode,
            schoolName,
            authorityCode,
            grounds,
            schoolId: _id,
            lon: _lon,
            lat: _lat,
            schoolYear: _year,
            issuedAt: _at,
            ...figures
          }) => ({
            school: schoolCode,
            schoolName,
            authority: authorityCode,
            standing: 'issued',
            grounds: JSON.parse(grounds) as Record<string, unknown>,
            ...figures,
          }),
        ),
        page,
        pageSize,
        total,
      };
    });
  }
}
