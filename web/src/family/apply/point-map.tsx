// Picks a point on the sketch map, between the schools that are marked with their names.
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CircleMarker, Map } from 'leaflet';
import { useOfferedSchools } from '../../api/season.queries';
import { lookOf, markAt, sketchMap, type SketchPoint } from '../sketch-map';
import type { FormValues } from './form-values';

interface PointMapProps {
  /** The authority around whose schools the map begins. */
  readonly near: string;
  readonly point: SketchPoint | null;
  readonly onPick: (point: SketchPoint) => void;
}

const RADIUS = { school: 4, picked: 10 };

export function PointMap({ near, point, onPick }: PointMapProps) {
  const { t } = useTranslation('apply');
  const grade = useFormContext<FormValues>().watch('request.grade');
  const schools = useOfferedSchools(grade).data;
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<Map | null>(null);
  const picked = useRef<CircleMarker | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (box.current === null || schools === undefined) return;
    const placed = schools.flatMap(({ name, authorityCode, lon, lat }) => (lon === null || lat === null ? [] : [{ name, authorityCode, lon, lat }]));
    const around = placed.filter(({ authorityCode }) => authorityCode === near);
    const made = sketchMap(box.current, point !== null ? [point] : around.length > 0 ? around : placed);
    placed.forEach(({ name, ...at }) => markAt(at, lookOf('quiet'), RADIUS.school, name).addTo(made));
    made.on('click', ({ latlng }) => pick.current({ lon: latlng.lng, lat: latlng.lat }));
    map.current = made;
    return () => {
      made.remove();
      map.current = null;
      picked.current = null;
    };
  }, [schools]);
  useEffect(() => {
    picked.current?.remove();
    picked.current = point === null || map.current === null ? null : markAt(point, lookOf('warn'), RADIUS.picked).addTo(map.current);
  }, [point?.lon, point?.lat, schools]);
  return (
    <figure className="x-sketch">
      <div ref={box} className="x-sketch-box" role="group" aria-label={t('point.map')} />
      <figcaption className="x-quiet x-small">{t('point.mapHint')}</figcaption>
    </figure>
  );
}
