// A forecast under assumptions, for a planner who asks what would be if. Nothing of it is written anywhere.
import type { OutlookGrounds } from './outlook';
import { NEVER, type SupplySite } from './supply';
import type { SurveyCount } from './zone-ground';
import type { ZoneGrounds } from './zone-outlook';

export interface Assumptions {
  /** By the site's code: the first school year of its planned scale, or null when it is never built. */
  readonly openings: ReadonlyMap<string, number | null>;
  /** Per cent of the births and residents that are forecast for years which nobody has counted yet. */
  readonly childrenPercent: number;
  /** Per cent of the talents' homes and of the children whom employers expect. */
  readonly talentsPercent: number;
}

/** What a forecast rests on: authorities, and zones beside them. */
export interface Forecast {
  readonly outlook: OutlookGrounds;
  readonly zones: readonly ZoneGrounds[];
}

/** The grounds as they would stand; nothing else is another. */
export function assumed(
  { outlook, zones }: Forecast,
  countedIn: number,
  { openings, childrenPercent, talentsPercent }: Assumptions,
): Forecast {
  const later = (figures: Readonly<Record<number, number>>, from: number) => times(figures, childrenPercent, from);
  const surveyed = outlook.surveyed;
  return {
    outlook: {
      ...outlook,
      sites: withOpenings(outlook.sites, openings).sites,
      demand: new Map(
        [...outlook.demand].map(([authority, ground]) => [
          authority,
          { ...ground, births: later(ground.births, countedIn), residents: later(ground.residents, countedIn + 1) },
        ]),
      ),
      surveyed: (...asked) => Math.round((surveyed(...asked) * talentsPercent) / 100),
    },
    zones: zones.map((grounds) => ({
      ...grounds,
      sites: withOpenings(grounds.sites, openings).sites,
      zone: {
        ...grounds.zone,
        housing: grounds.zone.housing.map((home) => ({ ...home, households: (home.households * talentsPercent) / 100 })),
        ...(grounds.zone.births === undefined ? {} : { births: later(grounds.zone.births, countedIn) }),
        ...(grounds.zone.residents === undefined ? {} : { residents: later(grounds.zone.residents, countedIn + 1) }),
      },
      survey: grounds.survey.map((one): SurveyCount => ({ ...one, children: Math.round((one.children * talentsPercent) / 100) })),
    })),
  };
}

/** Figures of `from` and later years times so many per cent; earlier ones have been counted. */
const times = (figures: Readonly<Record<number, number>>, percent: number, from: number): Record<number, number> =>
  Object.fromEntries(
    Object.entries(figures).map(([year, figure]) => [year, Number(year) < from ? figure : (figure * percent) / 100]),
  );

/**
 * The sites as they would stand if some opened in other years; unknown codes are named. Reserved land with a year is as if it were
 * planned for it; an existing or closing site stays what it is.
 */
export function withOpenings(
  sites: readonly SupplySite[],
  openings: ReadonlyMap<string, number | null>,
): { readonly sites: readonly SupplySite[]; readonly unknown: readonly string[] } {
  const known = new Set(sites.map(({ code }) => code));
  return {
    sites: sites.map((site) => {
      const opensIn = openings.get(site.code);
      if (opensIn === undefined) return site;
      if (opensIn === null) return { ...site, opensIn: NEVER };
      return { ...site, opensIn, status: site.status === 'reserved' ? 'planned' : site.status };
    }),
    unknown: [...openings.keys()].filter((code) => !known.has(code)),
  };
}
