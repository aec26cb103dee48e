// 示意图: a Leaflet map that fetches nothing from elsewhere unless the installation names tiles. Without a ground it still shows points in their true places.
import { circleMarker, geoJSON, map as leaflet, type CircleMarker, type Map } from 'leaflet';
import { cityGround } from '../api/ground.queries';
import { groundOpacity, layTiles } from '../kit/map-tiles';
import 'leaflet/dist/leaflet.css';

export interface SketchPoint {
  readonly lon: number;
  readonly lat: number;
}

const ZOOM = { least: 9, most: 17, place: 14 };
/** Where a map without any point begins: the middle of the city's schools is given by the page. */
export const lookOf = (name: 'primary' | 'warn' | 'quiet' | 'card'): string => getComputedStyle(document.documentElement).getPropertyValue(`--x-${name}`).trim();

/** A map in `box` over these points; the caller removes it. */
export function sketchMap(box: HTMLElement, around: readonly SketchPoint[]): Map {
  const made = leaflet(box, { minZoom: ZOOM.least, maxZoom: ZOOM.most, attributionControl: false, zoomAnimation: false, fadeAnimation: false });
  const points = around.map(({ lat, lon }): [number, number] => [lat, lon]);
  if (points.length > 1) made.fitBounds(points, { padding: [24, 24], maxZoom: ZOOM.place });
  else made.setView(points[0] ?? [0, 0], ZOOM.place);
  void layGround(made);
  return made;
}

/** Districts below everything, once they have come; a map without them shows its points all the same. */
async function layGround(made: Map): Promise<void> {
  const ground = await cityGround().catch(() => null);
  if (ground === null || !made.getPane('mapPane')) return;
  if (ground.tiles !== null) layTiles(made, ground.tiles);
  geoJSON(ground as never, { interactive: false, style: { color: lookOf('quiet'), weight: 1, fillColor: lookOf('card'), fillOpacity: groundOpacity(ground.tiles) } })
    .addTo(made)
    .bringToBack();
}

/** A round mark, and its name when the pointer rests on it. */
export const markAt = ({ lat, lon }: SketchPoint, colour: string, radius: number, name?: string): CircleMarker => {
  const mark = circleMarker([lat, lon], { radius, color: colour, fillColor: colour, fillOpacity: 0.75, weight: 1 });
  return name === undefined ? mark : mark.bindTooltip(name, { direction: 'top' });
};
