// Tiles below a map, where the installation names some; whose they are stands on the map, as text.
import { control, tileLayer, type Map } from 'leaflet';

export interface MapTiles {
  readonly url: string;
  readonly attribution: string;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Lays them below everything else of `map`. */
export function layTiles(map: Map, { url, attribution }: MapTiles): void {
  control.attribution({ prefix: false }).addTo(map);
  tileLayer(url, { attribution: escaped(attribution), maxZoom: 19 }).addTo(map);
}

/** How much of a district's colour stands over tiles, and over nothing. */
export const groundOpacity = (tiles: MapTiles | null): number => (tiles === null ? 0.75 : 0.08);
