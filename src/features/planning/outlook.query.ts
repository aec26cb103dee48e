import { Injectable } from '@nestjs/common';
import { SCENARIO_FORMULAS } from '../../domain/capacity/demand';
import { outlook, withOpenings, type OutlookRow } from '../../domain/capacity/outlook';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { planningActions } from './planning.access';
import type { OutlookRequest, OutlookResponse, WhatIfRequest, WhatIfResponse } from './planning.dto';
import { planningErrors } from './planning.errors';
import { PlanningDesk, type PlanningFile } from './planning-desk';

/** The plans' horizon. */
const LAST_YEAR = 2035;

/** Seats beside children to the plans' horizon, and what other opening years would change. Nothing is written. */
@Injectable()
export class OutlookView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: PlanningDesk,
  ) {}

  ask(ctx: Context, request: OutlookRequest): Promise<OutlookResponse> {
    authorise(ctx, planningActions['planning.read'], {});
    return this.work.read(ctx, async (read) => {
      const file = await this.desk.file(read);
      const asked = askedOf(file, request);
      return {
        notice: file.ground.notice,
        scenario: request.scenario,
        formula: SCENARIO_FORMULAS[request.scenario],
        countedIn: file.countedIn,
        standing: 'estimated',
        thresholds: file.ground.thresholds,
        rows: outlook(file.outlook, asked).map(rowOf),
      };
    });
  }

  /** The rows that would change if the sites opened in the years named. */
  whatIf(ctx: Context, request: WhatIfRequest): Promise<WhatIfResponse> {
    authorise(ctx, planningActions['planning.read'], {});
    return this.work.read(ctx, async (read) => {
      const file = await this.desk.file(read);
      const asked = askedOf(file, request);
      const moved = withOpenings(file.outlook.sites, new Map(request.openings.map(({ code, opensIn }) => [code, opensIn])));
      if (moved.unknown.length > 0) throw planningErrors.siteUnknown({ codes: moved.unknown.join(', ') });
      const before = outlook(file.outlook, asked);
      const after = outlook({ ...file.outlook, sites: moved.sites }, asked);
      const changed = after.flatMap((row, at) =>
        JSON.stringify(row) === JSON.stringify(before[at]) ? [] : [{ before: rowOf(before[at]!), after: rowOf(row) }],
      );
      return { changed };
    });
  }
}

function askedOf(file: PlanningFile, { from, to, scenario, authority }: OutlookRequest) {
  const first = from ?? file.countedIn;
  const last = to ?? LAST_YEAR;
  if (first < file.countedIn || last > LAST_YEAR || first > last)
    throw planningErrors.yearOutside({ from: file.countedIn, to: LAST_YEAR });
  const authorities = authority === undefined ? file.authorities : file.authorities.filter((code) => code === authority);
  return { from: first, to: last, scenario, authorities };
}

const rowOf = (row: OutlookRow): OutlookResponse['rows'][number] => ({
  ...row,
  supply: { ...row.supply },
  reservedToClose: row.reservedToClose.map((one) => ({ ...one })),
});
