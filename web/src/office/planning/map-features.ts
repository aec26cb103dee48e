// The features of the map's GeoJSON as this room reads them.

export interface MapFeature {
  readonly type: 'Feature';
  readonly geometry: unknown;
  readonly properties: {
    readonly kind: 'authority' | 'site' | 'zone';
    readonly code: string;
    readonly name?: string;
    readonly zh?: string;
    readonly en?: string;
    readonly authority?: string;
    readonly stage?: string;
    readonly status?: string;
    readonly planVersionId?: string;
    readonly row?: number;
    /** Of a site that an opening can be recorded of. */
    readonly school?: string;
    readonly seats?: Readonly<Record<string, number>>;
    readonly outlook?: readonly { readonly stage: string; readonly children: number | null; readonly gap: number | null; readonly alert: string | null }[];
    readonly reach?: unknown;
  };
}

/** What is drawn first lies below: authorities, then zones, then sites. */
const DEPTH: Readonly<Record<string, number>> = { authority: 0, zone: 1, site: 2 };

/** The features of an answer, in the order in which they are drawn. */
export function featuresOf(collection: unknown): readonly MapFeature[] {
  const { features } = collection as { features?: readonly MapFeature[] };
  return [...(features ?? [])].sort((a, b) => DEPTH[a.properties.kind]! - DEPTH[b.properties.kind]!);
}

export const STATUSES = ['existing', 'expanding', 'building', 'soon', 'planned', 'reserved', 'closing'] as const;

/** Columns of seats as the forecast has them. */
export const SUPPLY = ['open', 'building', 'soon', 'planned', 'undated', 'reserved'] as const;

type SiteFilter = Readonly<Record<string, string | undefined>>;
type Properties = MapFeature['properties'];

/** The seats of a site in one column, or in all that are not land alone. */
export const seatsIn = ({ seats = {} }: Properties, column: string | undefined): number =>
  column === undefined ? Object.values(seats).reduce((sum, one) => sum + one, 0) : (seats[column] ?? 0);

/** Whether a site is among those that the address asks for: by authority, stage, status, or a column of seats. */
export const isShown = (site: Properties, { authority, stage, status, column }: SiteFilter): boolean =>
  (authority === undefined || site.authority === authority) &&
  (stage === undefined || site.stage === stage) &&
  (status === undefined || site.status === status) &&
  (column === undefined || seatsIn(site, column) > 0);

/** What has a place on the map: districts, zones, and the sites asked for that have a point. */
export const drawnOf = (features: readonly MapFeature[], filter: SiteFilter): readonly MapFeature[] =>
  features.filter(({ geometry, properties }) => geometry !== null && (properties.kind !== 'site' || isShown(properties, filter)));
