import { Injectable } from '@nestjs/common';
import type { DemandGround } from '../../domain/capacity/demand';
import type { OutlookGrounds } from '../../domain/capacity/outlook';
import type { PlanningGround } from '../../domain/capacity/planning-ground';
import type { Wording } from '../../domain/capacity/zone-ground';
import { isWithin } from '../../domain/capacity/reach';
import type { SupplySite } from '../../domain/capacity/supply';
import type { ZoneGrounds } from '../../domain/capacity/zone-outlook';
import { firstDayOf } from '../../domain/kernel/school-year';
import type { Read } from '../../platform/database/transaction';
import { PlannedSites, type PlannedSite } from '../plans';
import { AuthorityRegister } from '../schools';
import { planningErrors } from './planning.errors';
import { PlanningGroundsRepository } from './planning-grounds.repository';

/** Stands where an authority's code does for all of them together: children go from one authority's school to another's. */
export const WHOLE_CITY = 'CITY';

/** Everything a forecast rests on, as it stands now. */
export interface PlanningFile {
  readonly ground: PlanningGround;
  readonly countedIn: number;
  readonly sites: readonly PlannedSite[];
  readonly outlook: OutlookGrounds;
  /** Talent zones, each with the sites inside it; no part of any sum of `outlook`. */
  readonly zones: readonly ZoneGrounds[];
  /** The whole city, then its authorities by their codes, in their order. */
  readonly authorities: readonly string[];
  /** The authorities' names. */
  readonly names: ReadonlyMap<string, Wording>;
}

/** Brings plans and grounds together for whoever looks ahead. */
@Injectable()
export class PlanningDesk {
  constructor(
    private readonly grounds: PlanningGroundsRepository,
    private readonly plans: PlannedSites,
    private readonly authorities: AuthorityRegister,
  ) {}

  /** Refuses PLANNING.GROUND_MISSING, PLANNING.COUNT_MISSING. */
  async file(read: Read): Promise<PlanningFile> {
    const kept = await this.grounds.latest(read);
    if (kept === null) throw planningErrors.groundMissing();
    const children = await this.plans.children(read);
    if (children === null) throw planningErrors.countMissing();
    const ground = JSON.parse(kept.content) as PlanningGround;
    const sites = await this.plans.sites(read);
    const register = await this.authorities.all(read);
    const codes = register.map(({ code }) => code);
    const { entering, perThousand } = ground;
    const shared = { countedIn: children.schoolYear, entering, perThousand };
    const demand = new Map(
      codes.flatMap((code): [string, DemandGround][] => {
        const enrolled = children.byAuthority.get(code);
        const own = ground.authorities[code];
        if (enrolled === undefined && own === undefined) return [];
        return [[code, { ...shared, enrolled: enrolled ?? {}, births: own?.births ?? {}, residents: own?.residents ?? {} }]];
      }),
    );
    const parts = [...demand.values()];
    demand.set(WHOLE_CITY, {
      ...shared,
      enrolled: summed(parts.map(({ enrolled }) => enrolled)),
      births: summed(parts.map(({ births }) => births)),
      residents: summed(parts.map(({ residents }) => residents)),
    });
    const supply = sites.map((site) => supplySite(site, children.schoolYear));
    return {
      ground,
      countedIn: children.schoolYear,
      sites,
      authorities: [WHOLE_CITY, ...codes],
      names: new Map(register.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }])),
      zones: ground.zones.map((zone) => ({
        zone,
        sites: supply.filter((_, at) => sites[at]!.point !== null && isWithin(sites[at]!.point, zone.outline)),
        shared: { entering, perThousand },
        perThousandHouseholds: ground.perThousandHouseholds ?? {},
        survey: ground.survey,
        thresholds: ground.thresholds,
      })),
      outlook: {
        sites: [...supply, ...supply.map((site) => ({ ...site, authority: WHOLE_CITY }))],
        demand,
        thresholds: ground.thresholds,
        surveyed: (authority, stage, schoolYear) =>
          ground.survey
            .filter((one) => (authority === WHOLE_CITY || one.authority === authority) && one.stage === stage && one.schoolYear === schoolYear)
            .reduce((sum, one) => sum + one.children, 0),
      },
    };
  }
}

/** A plan's opening day as the first school year it can serve. */
const openingYear = (day: string | null): number | null => {
  if (day === null) return null;
  const year = Number(day.slice(0, 4));
  return day <= firstDayOf(year) ? year : year + 1;
};

function supplySite(site: PlannedSite, countedIn: number): SupplySite {
  const { code, name, authority, stage, status, currentSeats, plannedSeats, openedOn } = site;
  const opensIn = openingYear(site.opensOn);
  // A school that is extended opened long ago: that day says nothing of its extension.
  const isOfTheOldSchool = status === 'expanding' && opensIn !== null && opensIn < countedIn;
  return { code, name, authority, stage, status, current: currentSeats, planned: plannedSeats, opensIn: isOfTheOldSchool ? null : opensIn, openedOn };
}

/** Figures by key, added up over those who have them. */
function summed<K extends string | number>(parts: readonly Readonly<Partial<Record<K, number>>>[]): Record<K, number> {
  const sums = {} as Record<K, number>;
  for (const part of parts)
    for (const [key, figure] of Object.entries(part) as [K, number][]) sums[key] = (sums[key] ?? 0) + figure;
  return sums;
}
