// The schools of the list on the sketch map: the wished ones numbered by their order, the family's places beside them.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedSchool } from './near-schools';
import { lookOf, markAt, sketchMap, type SketchPoint } from '../sketch-map';

interface SchoolMapProps {
  readonly schools: readonly ListedSchool[];
  readonly wishes: readonly string[];
  readonly places: readonly SketchPoint[];
  readonly onChoose: (code: string) => void;
}

/** How many of the nearest are in sight at first. */
const NEAREST = 8;
const RADIUS = { school: 6, wished: 11, place: 9 };

export function SchoolMap({ schools, wishes, places, onChoose }: SchoolMapProps) {
  const { t } = useTranslation('apply');
  const box = useRef<HTMLDivElement>(null);
  const choose = useRef(onChoose);
  choose.current = onChoose;
  const shown = schools.map(({ code }) => code).join();
  const wished = wishes.join();
  /** What a tap on a school says of it, and the button that makes it a wish: a finger sees no name before it taps. */
  const offerOf = ({ code, name, seats }: ListedSchool, order: number): HTMLElement => {
    const offer = document.createElement('div');
    offer.append(name, document.createElement('br'), seats === 0 ? t('wish.noSeats') : t('wish.seats', { count: seats }));
    if (order > 0) {
      offer.append(' · ', t('wish.inList', { order }));
      return offer;
    }
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'x-button', textContent: t('wish.addShort') });
    button.setAttribute('aria-label', t('wish.add', { school: name }));
    button.addEventListener('click', () => choose.current(code));
    offer.append(document.createElement('br'), button);
    return offer;
  };
  useEffect(() => {
    if (box.current === null) return;
    const placed = schools.flatMap(({ lon, lat, ...school }) => (lon === null || lat === null ? [] : [{ ...school, lon, lat }]));
    const made = sketchMap(box.current, [...placed.slice(0, NEAREST), ...placed.filter(({ code }) => wishes.includes(code)), ...places]);
    for (const school of placed) {
      const order = wishes.indexOf(school.code) + 1;
      const mark = markAt(school, lookOf(order > 0 ? 'primary' : 'quiet'), order > 0 ? RADIUS.wished : RADIUS.school, order > 0 ? undefined : school.name);
      if (order > 0) mark.bindTooltip(String(order), { permanent: true, direction: 'center', className: 'x-wish-number' });
      mark.bindPopup(() => offerOf(school, order)).addTo(made);
    }
    places.forEach((place) => markAt(place, lookOf('warn'), RADIUS.place, t('wish.place')).addTo(made));
    return () => {
      made.remove();
    };
  }, [shown, wished, places.length]);
  return (
    <figure className="x-sketch">
      <div ref={box} className="x-sketch-box" role="group" aria-label={t('wish.map')} />
      <figcaption className="x-quiet x-small">{t('wish.mapHint')}</figcaption>
    </figure>
  );
}
