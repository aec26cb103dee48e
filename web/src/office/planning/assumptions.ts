// What a planner assumes, as the address of the page keeps it: a link shows a colleague the same.

export interface Assumed {
  /** By the site's code: its first school year, or null for never. */
  readonly openings: ReadonlyMap<string, number | null>;
  readonly childrenPercent: number;
  readonly talentsPercent: number;
}

export const AS_FORECAST = 100;
const NEVER = 'never';
const BETWEEN = '|';

type Address = Readonly<Record<string, string | undefined>>;

const within = (text: string | undefined, least: number, most: number): number => {
  const value = Number(text ?? AS_FORECAST);
  return Number.isInteger(value) && value >= least && value <= most ? value : AS_FORECAST;
};

/** Bounds of the two shares, in per cent: those of the API. */
export const BOUNDS = { children: [50, 200], talents: [0, 400] } as const;

/** What the address says; what it says wrongly is as forecast. */
export function assumptionsOf({ sites, children, talents }: Address): Assumed {
  const pairs = (sites ?? '').split(BETWEEN).flatMap((pair): [string, number | null][] => {
    const [, code, year] = /^(.+)@(\d{4}|never)$/.exec(pair) ?? [];
    return code === undefined ? [] : [[code, year === NEVER ? null : Number(year)]];
  });
  return { openings: new Map(pairs), childrenPercent: within(children, ...BOUNDS.children), talentsPercent: within(talents, ...BOUNDS.talents) };
}

/** The openings as the address keeps them; undefined for none. */
export const sitesOf = (openings: Assumed['openings']): string | undefined =>
  openings.size === 0 ? undefined : [...openings].map(([code, year]) => `${code}@${year ?? NEVER}`).join(BETWEEN);

export const isAsForecast = ({ openings, childrenPercent, talentsPercent }: Assumed): boolean =>
  openings.size === 0 && childrenPercent === AS_FORECAST && talentsPercent === AS_FORECAST;
