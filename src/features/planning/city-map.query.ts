import { Injectable } from '@nestjs/common';
import type { Scenario } from '../../domain/capacity/demand';
import { hasOpenedBy } from '../../domain/capacity/opened-seats';
import { outlook } from '../../domain/capacity/outlook';
import { reachOf, type ReachSite } from '../../domain/capacity/reach';
import { hasOpeningToCome } from '../../domain/capacity/site-status';
import { supplyOf } from '../../domain/capacity/supply';
import { zoneOutlook } from '../../domain/capacity/zone-outlook';
import { STAGES, type Stage } from '../../domain/kernel/school-year';
import { authorise } from '../../platform/access/authorise';
import type { Context } from '../../platform/context/context';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { DistrictOutlines, type DistrictShapes, type PlannedSite } from '../plans';
import { planningActions } from './planning.access';
import type { MapRequest } from './planning.dto';
import { PlanningDesk, type PlanningFile } from './planning-desk';

/** GeoJSON (RFC 7946, WGS-84) of one school year: sites with their seats, talent zones with seats and reach, authorities with their gaps. */
@Injectable()
export class CityMap {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: PlanningDesk,
    private readonly outlines: DistrictOutlines,
  ) {}

  ask(ctx: Context, { schoolYear, scenario }: MapRequest): Promise<Record<string, unknown>> {
    authorise(ctx, planningActions['planning.read'], {});
    return this.work.read(ctx, async (read) => {
      const file = await this.desk.file(read);
      const year = schoolYear ?? file.countedIn;
      const authorities = outlook(file.outlook, { from: year, to: year, authorities: file.authorities, scenario });
      const rows = authorities.map(({ authority, stage, children, gap, alert, supply }) => ({
        authority,
        stage,
        children,
        gap,
        alert,
        ...supply,
      }));
      return {
        type: 'FeatureCollection',
        schoolYear: year,
        notice: file.ground.notice,
        authorities: rows,
        features: [
          ...authorityFeatures(file, await this.outlines.byName(read), rows),
          ...siteFeatures(file, year),
          ...zoneFeatures(file, year, scenario),
        ],
      };
    });
  }
}

/** Authorities that have a shape of their own; those without one stand in the list alone. */
function authorityFeatures({ names }: PlanningFile, outlines: DistrictShapes, rows: readonly { readonly authority: string }[]) {
  return [...names].flatMap(([code, { zh, en }]) => {
    const coordinates = outlines.get(zh);
    if (coordinates === undefined) return [];
    const outlook = rows.filter(({ authority }) => authority === code).map(({ authority: _, ...row }) => row);
    return [
      {
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates },
        properties: { kind: 'authority', code, zh, en, drawn: '示意', outlook },
      },
    ];
  });
}

/** Every site, so that their seats add up to those of the forecast; one without a point has no geometry and stands in the list alone. */
function siteFeatures(file: PlanningFile, year: number) {
  return file.sites.map((site, at) => {
    const { code, name, authority, stage, status, planVersionId, row, school, openedOn } = site;
    const toOpen = school !== null && hasOpeningToCome(status);
    return {
      type: 'Feature',
      geometry: site.point === null ? null : { type: 'Point', coordinates: [site.point.lon, site.point.lat] },
      properties: {
        kind: 'site',
        code,
        name,
        authority,
        stage,
        status,
        planVersionId,
        row,
        seats: supplyOf([file.outlook.sites[at]!], year),
        ...(toOpen ? { school, openedOn } : {}),
      },
    };
  });
}

function zoneFeatures(file: PlanningFile, year: number, scenario: Scenario) {
  return file.zones.map((grounds) => {
    const { code, zh, en, outline, housing } = grounds.zone;
    const inside = (stage: Stage) => grounds.sites.filter((site) => site.stage === stage);
    const rows = zoneOutlook(grounds, { from: year, to: year, scenario });
    return {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: [outline] },
      properties: {
        kind: 'zone',
        code,
        zh,
        en,
        drawn: '示意',
        seats: Object.fromEntries(STAGES.map((stage) => [stage, supplyOf(inside(stage), year)])),
        outlook: rows.map(({ stage, children, homes, surveyed, gap, talentGap, alert }) => ({
          stage,
          children,
          homes,
          surveyed,
          gap,
          talentGap,
          alert,
        })),
        reach: reachOf(
          housing,
          file.sites.map((site) => reachableIn(site, year)),
        ),
      },
    };
  });
}

/** A school under construction reaches homes from the year in which one of its grades is recorded open. */
const reachableIn = ({ stage, status, point, openedOn }: PlannedSite, year: number): ReachSite => ({
  stage,
  status: hasOpeningToCome(status) && hasOpenedBy(openedOn, stage, year) ? 'existing' : status,
  point,
});
