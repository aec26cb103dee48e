// The city of one school year: districts as the ground (示意图), zones, and sites coloured by status. The list beside it says the same.
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCityMap, type Outlook, type Scenario } from '../../api/planning.queries';
import { cityGround } from '../../api/ground.queries';
import { Asked } from '../../kit/asked';
import { groundOpacity, layTiles, type MapTiles } from '../../kit/map-tiles';
import { usePreferences } from '../../kit/preferences';
import { useAddress } from '../../kit/use-address';
import { drawnOf, featuresOf, type MapFeature } from './map-features';
import { MapList } from './map-list';
import './city-map.css';

interface CityMapProps {
  readonly scenario: Scenario;
  readonly outlook: Outlook;
}

export default function CityMap({ scenario, outlook }: CityMapProps) {
  const { t } = useTranslation('planning');
  const [address, change] = useAddress();
  const years = useMemo(() => [...new Set(outlook.rows.map((row) => row.schoolYear))].sort(), [outlook]);
  const year = Number(address.year ?? outlook.countedIn);
  const asked = useCityMap(year, scenario);
  return (
    <>
      <div className="x-year">
        <label htmlFor="year">{t('yearSlider')}</label>
        <input id="year" type="range" min={years[0]} max={years.at(-1)} step={1} value={year} onChange={(event) => change({ year: event.target.value })} aria-valuetext={String(year)} />
        <output htmlFor="year" className="x-number">
          {year}
        </output>
      </div>
      <Asked of={asked}>
        {(collection) => {
          const features = featuresOf(collection);
          return (
            <>
              <Ground features={drawnOf(features, address)} />
              <Legend />
              <MapList features={features} />
            </>
          );
        }}
      </Asked>
    </>
  );
}

const STATUS_COLOUR: Readonly<Record<string, string>> = { existing: '#175c8f', expanding: '#2b8a8a', building: '#4f9d69', soon: '#c9953a', planned: '#9aa5b1', reserved: '#b5651d', closing: '#b3261e' };

function Legend() {
  const { t } = useTranslation('planning');
  return (
    <ul className="x-legend">
      {Object.entries(STATUS_COLOUR).map(([status, colour]) => (
        <li key={status}>
          <span className="x-dot" style={{ background: colour }} aria-hidden /> {t(`siteStatus.${status}`)}
        </li>
      ))}
    </ul>
  );
}

function Ground({ features }: { features: readonly MapFeature[] }) {
  const { t, i18n } = useTranslation('planning');
  const { tokens } = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<L.Map | null>(null);
  const fitted = useRef(false);
  const [tiles, setTiles] = useState<MapTiles | null>(null);
  useEffect(() => {
    if (box.current === null) return;
    const made = L.map(box.current, { attributionControl: false, zoomSnap: 0.25, scrollWheelZoom: false });
    made.setView([34.75, 113.65], 9.5);
    map.current = made;
    void cityGround().then((ground) => {
      if (map.current !== made || ground.tiles === null) return;
      layTiles(made, ground.tiles);
      setTiles(ground.tiles);
    }, () => undefined);
    return () => {
      made.remove();
      map.current = null;
      fitted.current = false;
    };
  }, []);
  useEffect(() => {
    const made = map.current;
    if (made === null) return;
    const layer = L.geoJSON(features as never, {
      style: (feature) =>
        feature?.properties.kind === 'site'
          ? {}
          : feature?.properties.kind === 'zone'
          ? { color: tokens.warn, weight: 2, dashArray: '6 4', fillOpacity: 0.06 }
          : { color: tokens.quiet, weight: 1, fillColor: tokens.card, fillOpacity: groundOpacity(tiles) },
      pointToLayer: (feature, at) => L.circleMarker(at, { radius: 5, weight: 1, color: '#fff', fillOpacity: 0.9, fillColor: STATUS_COLOUR[feature.properties.status as string] ?? '#666' }),
      onEachFeature: (feature, shape) => {
        const { properties } = feature;
        const name = properties.kind === 'site' ? properties.name : i18n.language === 'en' ? properties.en : properties.zh;
        shape.bindTooltip(properties.kind === 'site' ? `${String(name)} · ${t(`siteStatus.${String(properties.status)}`)} · ${t(`stages.${String(properties.stage)}`)}` : String(name));
      },
    }).addTo(made);
    const bounds = layer.getBounds();
    if (bounds.isValid() && !fitted.current) made.fitBounds(bounds, { padding: [8, 8] });
    fitted.current = true;
    return () => {
      layer.remove();
    };
  }, [features, tokens, tiles, i18n.language, t]);
  return (
    <figure className="x-map">
      <div ref={box} className="x-map-box" role="group" aria-label={t('mapLabel')} />
      <figcaption className="x-small x-quiet">{t('drawn')}</figcaption>
    </figure>
  );
}
