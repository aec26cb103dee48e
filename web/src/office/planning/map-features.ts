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
