import { Injectable } from '@nestjs/common';
import type { Read } from '../../platform/database/transaction';
import { PlanRows, type EnrolmentPlanRow, type PlanVersionRow, type SchoolSite } from '../plans';
import { Pools, type PoolRowWithGrounds } from '../seats';
import type { ClassSizeOverrideEntity } from './class-size-override.entity';
import { OverridesRepository } from './overrides.repository';
import type { SeatSheetLineEntity } from './seat-sheet-line.entity';
import type { SeatSheetEntity } from './seat-sheet.entity';
import { SeatSheetsRepository } from './seat-sheets.repository';
import { SeatSources } from './seat-sources';

/** Everything behind the pools of an authority in a year, fetched with a fixed number of questions however many schools there are. */
export interface TableGrounds {
  readonly pools: readonly PoolRowWithGrounds[];
  readonly sites: ReadonlyMap<string, readonly SchoolSite[]>;
  readonly rows: ReadonlyMap<string, EnrolmentPlanRow>;
  readonly versions: ReadonlyMap<string, PlanVersionRow>;
  readonly sheets: ReadonlyMap<string, SeatSheetEntity>;
  /** By school, the latest edition. */
  readonly latest: ReadonlyMap<string, SeatSheetEntity>;
  /** By `sheet/pool`. */
  readonly lines: ReadonlyMap<string, SeatSheetLineEntity>;
  readonly overrides: ReadonlyMap<string, ClassSizeOverrideEntity>;
  readonly name: (id: string | null) => string | null;
}

@Injectable()
export class SeatTableGrounds {
  constructor(
    private readonly pools: Pools,
    private readonly plans: PlanRows,
    private readonly sheets: SeatSheetsRepository,
    private readonly overrides: OverridesRepository,
    private readonly sources: SeatSources,
  ) {}

  async of(read: Read, schoolYear: number, authorityCodes: readonly string[]): Promise<TableGrounds> {
    const pools = await this.pools.ofYearWithGrounds(read, schoolYear, { authorityCodes });
    const schoolIds = [...new Set(pools.map(({ schoolId }) => schoolId))];
    const sites = await this.plans.sites(read, schoolIds);
    const planIds = new Set(pools.flatMap((pool) => this.sources.groundsOf(pool).planVersionId ?? []));
    const layoutIds = [...sites.values()].flat().map(({ planVersionId }) => planVersionId);
    const sheets = await this.sheets.ofSchools(read, schoolYear, schoolIds);
    const lines = await this.sheets.linesOf(
      read,
      sheets.map(({ id }) => id),
    );
    const above = pools.filter(({ classSizeAbove }) => classSizeAbove !== null);
    const overrides = await this.overrides.confirmed(
      read,
      above.map(({ id }) => id),
    );
    const hands = [
      ...sheets.flatMap(({ reportedBy, decidedBy }) => [reportedBy, decidedBy]),
      ...[...overrides.values()].flatMap(({ proposedBy, confirmedBy }) => [proposedBy, confirmedBy]),
    ];
    return {
      pools,
      sites,
      rows: await this.plans.enrolmentRows(read, [...planIds]),
      versions: await this.plans.versions(read, [...new Set([...planIds, ...layoutIds])]),
      sheets: new Map(sheets.map((sheet) => [sheet.id, sheet])),
      latest: new Map(sheets.map((sheet) => [sheet.schoolId, sheet])),
      lines: new Map(lines.map((line) => [`${line.sheetId}/${line.poolId}`, line])),
      overrides,
      name: await this.sources.named(read, hands),
    };
  }
}
