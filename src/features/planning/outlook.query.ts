import { Injectable } from '@nestjs/common';
import { SCENARIO_FORMULAS } from '../../domain/capacity/demand';
import { outlook, type OutlookRow } from '../../domain/capacity/outlook';
import { assumed, withOpenings } from '../../domain/capacity/what-if';
import { ZONE_FORMULAS, zoneOutlook, type ZoneGrounds, type ZoneRow } from '../../domain/capacity/zone-outlook';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { planningActions } from './planning.access';
import type { OutlookRequest, OutlookResponse, OutlookRowsRequest, WhatIfRequest, WhatIfResponse } from './planning.dto';
import { planningErrors } from './planning.errors';
import { PlanningDesk, WHOLE_CITY, type PlanningFile } from './planning-desk';

/** The plans' horizon. */
const LAST_YEAR = 2035;

/** Seats beside children to the plans' horizon, and what other opening years would change. Nothing is written. */
@Injectable()
export class OutlookView {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: PlanningDesk,
  ) {}

  ask(ctx: Context, request: OutlookRowsRequest): Promise<OutlookResponse> {
    authorise(ctx, planningActions['planning.read'], {});
    return this.work.read(ctx, async (read) => {
      const file = await this.desk.file(read);
      const asked = askedOf(file, request);
      const zones = zonesOf(file, request);
      return {
        notice: file.ground.notice,
        scenario: request.scenario,
        formula: SCENARIO_FORMULAS[request.scenario],
        countedIn: file.countedIn,
        standing: 'estimated',
        thresholds: file.ground.thresholds,
        rows: outlook(file.outlook, asked).filter(isAskedFor(request)).map(rowOf),
        zones: zones.map(({ zone: { code, zh, en } }) => ({ code, zh, en, drawn: '示意' })),
        zoneRows: zones.flatMap((zone) => zoneOutlook(zone, asked)).filter(isAskedFor(request)).map(zoneRowOf),
        zoneFormulas: ZONE_FORMULAS,
        sitesWithoutPoint: new Set(file.sites.flatMap(({ point, planVersionId, row }) => (point === null ? [`${planVersionId}/${row}`] : []))).size,
      };
    });
  }

  /** The rows that would change under the assumptions. */
  whatIf(ctx: Context, request: WhatIfRequest): Promise<WhatIfResponse> {
    authorise(ctx, planningActions['planning.read'], {});
    return this.work.read(ctx, async (read) => {
      const file = await this.desk.file(read);
      const asked = askedOf(file, request);
      const openings = new Map(request.openings.map(({ code, opensIn }) => [code, opensIn]));
      const { unknown } = withOpenings(file.outlook.sites, openings);
      if (unknown.length > 0) throw planningErrors.siteUnknown({ codes: unknown.join(', ') });
      const zones = zonesOf(file, request);
      const then = assumed({ outlook: file.outlook, zones }, file.countedIn, { ...request, openings });
      return {
        changed: changes(outlook(file.outlook, asked), outlook(then.outlook, asked), rowOf),
        changedZones: changes(
          zones.flatMap((zone) => zoneOutlook(zone, asked)),
          then.zones.flatMap((zone) => zoneOutlook(zone, asked)),
          zoneRowOf,
        ),
      };
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

/** The zone asked for; of one authority, those in which it has a site; else all. */
function zonesOf({ zones }: PlanningFile, { zone, authority }: OutlookRowsRequest): readonly ZoneGrounds[] {
  if (zone !== undefined) {
    const found = zones.filter((one) => one.zone.code === zone);
    if (found.length === 0) throw planningErrors.zoneUnknown({ zone, zones: zones.map((one) => one.zone.code).join(', ') });
    return found;
  }
  if (authority === undefined || authority === WHOLE_CITY) return zones;
  return zones.filter(({ sites }) => sites.some((site) => site.authority === authority));
}

const isAskedFor =
  ({ stage, alert }: OutlookRowsRequest) =>
  (row: Pick<OutlookRow, 'stage' | 'alert'>): boolean =>
    (stage === undefined || row.stage === stage) && (alert === undefined || row.alert === alert);

/** The rows that differ, each as it was and as it would be. */
const changes = <R, T>(before: readonly R[], after: readonly R[], shown: (row: R) => T): { before: T; after: T }[] =>
  after.flatMap((row, at) =>
    JSON.stringify(row) === JSON.stringify(before[at]) ? [] : [{ before: shown(before[at]!), after: shown(row) }],
  );

const rowOf = (row: OutlookRow): OutlookResponse['rows'][number] => ({
  ...row,
  supply: { ...row.supply },
  reservedToClose: row.reservedToClose.map((one) => ({ ...one })),
});

const zoneRowOf = (row: ZoneRow): OutlookResponse['zoneRows'][number] => ({
  ...row,
  supply: { ...row.supply },
  parts: row.parts.map(({ authority, supply }) => ({ authority, supply: { ...supply } })),
  reservedToClose: row.reservedToClose.map((one) => ({ ...one })),
});
