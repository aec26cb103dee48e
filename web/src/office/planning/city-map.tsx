// The city of one school year: districts as the ground (示意图), zones, and sites coloured by status. The list beside it says the same.
import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useCityMap, type Outlook, type Scenario } from '../../api/planning.queries';
import { cityGround } from '../../api/ground.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { groundOpacity, layTiles, type MapTiles } from '../../kit/map-tiles';
import { usePreferences } from '../../kit/preferences';
import { useAddress } from '../../kit/use-address';
import { figure } from './figure';
import { drawnOf, featuresOf, seatsIn, type MapFeature } from './map-features';
import { MapList } from './map-list';
import { sitePopup } from './site-popup';
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
      <Asked of={asked}>{(collection) => <Drawn collection={collection} />}</Asked>
    </>
  );
}

function Drawn({ collection }: { collection: unknown }) {
  const [{ authority, stage, status, column }] = useAddress();
  const features = useMemo(() => featuresOf(collection), [collection]);
  const drawn = useMemo(() => drawnOf(features, { authority, stage, status, column }), [features, authority, stage, status, column]);
  return (
    <>
      <Ground features={drawn} />
      <Legend />
      <MapList features={features} />
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
  const navigate = useNavigate();
  const may = useMay();
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
        const site = feature.properties as MapFeature['properties'];
        if (site.kind !== 'site') {
          shape.bindTooltip(String(i18n.language === 'en' ? site.en : site.zh));
          return;
        }
        const about = `${t(`siteStatus.${site.status!}`)} · ${t(`stages.${site.stage!}`)}`;
        shape.bindTooltip(`${site.name!} · ${about}`);
        const row = { words: t('rowOf', { row: site.row }), path: `/office/plans/versions/${site.planVersionId!}?row=${site.row!}` };
        const opening = site.school !== undefined && may('opening.read') ? [{ words: t('toOpening'), path: `/office/plans/openings?school=${site.school}` }] : [];
        shape.bindPopup(() => sitePopup([site.name!, about, t('seatsOfOne', { seats: figure(seatsIn(site, undefined)) })], [row, ...opening], (path) => void navigate(path)));
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
