import { Injectable } from '@nestjs/common';
import { accessErrors } from '../../platform/access/access.errors';
import { permittedWhere } from '../../platform/access/actions';
import { accountOf, authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { pageBounds } from '../../platform/http/page.dto';
import { AuthorityRegister } from '../schools';
import { seatSheetActions } from './seat-sheets.access';
import type { SheetListRequest } from './seat-sheets.dto';
import type { SchoolSheetResponse, SheetResponse, SheetsPageResponse } from './sheet-answers.dto';
import { SeatSheetsRepository } from './seat-sheets.repository';
import { SheetView } from './sheet-view';

/** A school's own sheet, and the sheets of a season as far as an officer reaches. */
@Injectable()
export class Sheets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sheets: SeatSheetsRepository,
    private readonly view: SheetView,
    private readonly authorities: AuthorityRegister,
  ) {}

  own(ctx: Context, schoolYear: number): Promise<SchoolSheetResponse> {
    const { schoolId } = accountOf(ctx);
    return this.work.read(ctx, async (read) => {
      const sheet = schoolId === null ? null : await this.sheets.latest(read, schoolYear, schoolId);
      if (sheet === null) return { sheet };
      const { authority: _authority, ...own } = await this.view.whole(read, ctx, sheet);
      return { sheet: own };
    });
  }

  one(ctx: Context, id: string): Promise<SheetResponse> {
    return this.work.read(ctx, async (read) => {
      const sheet = await this.sheets.byId(read, id);
      if (sheet === null) throw accessErrors.notFound();
      authorise(ctx, seatSheetActions['seatSheet.readOffice'], { authorityCode: sheet.authorityCode });
      return this.view.whole(read, ctx, sheet);
    });
  }

  /** Those with the earliest deadline first. */
  list(ctx: Context, request: SheetListRequest): Promise<SheetsPageResponse> {
    const permitted = permittedWhere(ctx.principal, seatSheetActions['seatSheet.readOffice'], {
      authorityCode: 't.authorityCode',
    });
    const { page, pageSize, sql: limit } = pageBounds(request);
    return this.work.read(ctx, async (read) => {
      const conditions = ['t.schoolYear = ?', permitted.sql];
      const params: unknown[] = [request.schoolYear, ...permitted.params];
      if (request.state !== undefined) {
        conditions.push('t.state = ?');
        params.push(request.state);
      }
      if (request.authority !== undefined) {
        const codes = (await this.authorities.tree(read)).subtree(request.authority);
        conditions.push(codes.length === 0 ? '1 = 0' : `t.authorityCode IN (${codes.map(() => '?').join(', ')})`);
        params.push(...codes);
      }
      const { rows, total } = await this.sheets.page(read, { sql: conditions.join(' AND '), params }, limit);
      return { items: rows.map((row) => this.view.head(ctx, row)), page, pageSize, total };
    });
  }
}
