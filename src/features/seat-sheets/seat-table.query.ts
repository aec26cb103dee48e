import { Injectable } from '@nestjs/common';
import { stageOf } from '../../domain/kernel/school-year';
import { permits } from '../../platform/access/actions';
import { Clock } from '../../platform/clock/clock';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { AuthorityRegister } from '../schools';
import { seatSheetActions } from './seat-sheets.access';
import type { SeatTableRequest } from './seat-sheets.dto';
import { SeatTableGrounds } from './seat-table-grounds';
import { tableRow } from './seat-table-row';
import { seatTableWorkbook } from './seat-table-workbook';
import type { SeatTableResponse, SeatTableRowResponse } from './seat-table.dto';

/** 学位核定表: every pool of a year, by school and grade, as far as the officer reaches. */
@Injectable()
export class SeatTable {
  constructor(
    private readonly work: UnitOfWork,
    private readonly authorities: AuthorityRegister,
    private readonly grounds: SeatTableGrounds,
    private readonly clock: Clock,
  ) {}

  /** The same as .xlsx, its instants as people of the city write them. */
  async workbook(ctx: Context, request: SeatTableRequest): Promise<Buffer> {
    return seatTableWorkbook(await this.execute(ctx, request), (instant) => this.clock.textOf(new Date(instant)));
  }

  execute(ctx: Context, { schoolYear, authority, stage }: SeatTableRequest): Promise<SeatTableResponse> {
    return this.work.read(ctx, async (read) => {
      const tree = await this.authorities.tree(read);
      const codes = (authority === undefined ? tree.codes() : tree.subtree(authority)).filter((authorityCode) =>
        permits(ctx.principal, seatSheetActions['seatSheet.readOffice'], { authorityCode }),
      );
      const grounds = await this.grounds.of(read, schoolYear, codes);
      const rows = grounds.pools.filter(({ grade }) => stage === undefined || stageOf(grade) === stage).map((pool) => tableRow(grounds, pool));
      return { schoolYear, totals: totalsOf(rows), rows };
    });
  }
}

function totalsOf(rows: readonly SeatTableRowResponse[]): SeatTableResponse['totals'] {
  const sum = (figure: 'entrySeats' | 'committed' | 'coordinated'): number =>
    rows.reduce((seats, { issued }) => seats + issued[figure], 0);
  return {
    pools: rows.length,
    approvedPools: rows.filter(({ approved }) => approved !== null).length,
    poolsAboveNorm: rows.filter(({ classSizeAbove }) => classSizeAbove !== null).length,
    entrySeats: sum('entrySeats'),
    committed: sum('committed'),
    coordinated: sum('coordinated'),
  };
}
