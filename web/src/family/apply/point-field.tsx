// The point of a place: picked on the map, taken from the device, or typed; distances are counted from it.
import { lazy, Suspense, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import '../choices.css';
import { Loading } from '../../kit/loading';
import type { FormValues } from './form-values';

const PointMap = lazy(async () => ({ default: (await import('./point-map')).PointMap }));

type PlacePath = 'employer' | `residences.${number}`;
/** Some ten metres: nobody needs a door. */
const DIGITS = 4;
const rounded = (degrees: number): number => Number(degrees.toFixed(DIGITS));
const numberOf = (text: string): number | null => (text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text));

export function PointField({ at }: { at: PlacePath }) {
  const { t } = useTranslation('apply');
  const form = useFormContext<FormValues>();
  const [open, setOpen] = useState(false);
  const [lost, setLost] = useState(false);
  const lon = form.watch(`${at}.lon` as 'employer.lon');
  const lat = form.watch(`${at}.lat` as 'employer.lat');
  const take = (point: { lon: number | null; lat: number | null }): void => {
    form.setValue(`${at}.lon` as 'employer.lon', point.lon === null ? null : rounded(point.lon));
    form.setValue(`${at}.lat` as 'employer.lat', point.lat === null ? null : rounded(point.lat));
  };
  const locate = (): void => {
    setLost(false);
    navigator.geolocation?.getCurrentPosition(
      ({ coords }) => take({ lon: coords.longitude, lat: coords.latitude }),
      () => setLost(true),
    );
  };
  const set = lon !== null && lat !== null;
  const id = `point-${at.replaceAll('.', '-')}`;
  return (
    <fieldset className="x-choices" aria-describedby={`${id}-hint`}>
      <legend>{t('point.legend')}</legend>
      <p id={`${id}-hint`} className="x-field-hint">
        {t('point.hint')}
      </p>
      <p role="status">{set ? t('point.set', { lon, lat }) : t('point.none')}</p>
      <div className="x-choices-list">
        <button type="button" className="x-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'point.close' : 'point.pick')}
        </button>
        {'geolocation' in navigator && (
          <button type="button" className="x-button" onClick={locate}>
            {t('point.here')}
          </button>
        )}
        {set && (
          <button type="button" className="x-button" onClick={() => take({ lon: null, lat: null })}>
            {t('point.clear')}
          </button>
        )}
      </div>
      {lost && <p className="x-field-fault">{t('point.lost')}</p>}
      {open && (
        <>
          <Suspense fallback={<Loading />}>
            <PointMap near={form.getValues(`${at}.authority` as 'employer.authority')} point={set ? { lon, lat } : null} onPick={take} />
          </Suspense>
          <div className="x-point-typed">
            {(['lon', 'lat'] as const).map((axis) => (
              <div key={axis} className="x-field">
                <label htmlFor={`${id}-${axis}`}>{t(`point.${axis}`)}</label>
                <input
                  id={`${id}-${axis}`}
                  inputMode="decimal"
                  defaultValue={(axis === 'lon' ? lon : lat) ?? ''}
                  key={`${axis}-${axis === 'lon' ? lon : lat}`}
                  onBlur={({ target }) => form.setValue(`${at}.${axis}` as 'employer.lon', numberOf(target.value))}
                />
              </div>
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
