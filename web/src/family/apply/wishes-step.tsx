// 意向学校: where one applies, the wishes in order, and the schools to choose from by name, distance and map.
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../../../src/domain/kernel/geo';
import { useAuthorities } from '../../api/authorities.queries';
import { useOfferedSchools } from '../../api/season.queries';
import { Asked } from '../../kit/asked';
import { Loading } from '../../kit/loading';
import { AuthorityField, ChoiceField } from './fields';
import { useFaultOf } from './fault-texts';
import { idOf } from './form-faults';
import { MOST_WISHES, OUTSIDE, type FormValues } from './form-values';
import { authoritiesOf, NearestList } from './nearest-list';
import { findSchools } from './near-schools';
import { SchoolFinder } from './school-finder';

const SchoolMap = lazy(async () => ({ default: (await import('./school-map')).SchoolMap }));
const WishList = lazy(async () => ({ default: (await import('./wish-list')).WishList }));

const pointsOf = ({ residences, employer }: FormValues): Point[] =>
  [residences.find(({ lon }) => lon !== null), employer].flatMap((place) => (place && place.lon !== null && place.lat !== null ? [{ lon: place.lon, lat: place.lat }] : []));

export function WishesStep() {
  const { t } = useTranslation('apply');
  const form = useFormContext<FormValues>();
  const values = form.watch();
  const { wishes, request } = values;
  const schools = useOfferedSchools(request.grade);
  const places = useMemo(() => pointsOf(values), [JSON.stringify([values.residences, values.employer])]);
  const fault = useFaultOf()('wishes');
  const city = useAuthorities().data?.find(({ parent }) => parent === null)?.code;
  const [map, setMap] = useState(false);
  useEffect(() => {
    const home = values.residences.find(({ authority }) => authority !== '' && authority !== OUTSIDE);
    if (request.authority === '' && home) form.setValue('request.authority', home.authority);
  }, []);
  const keep = (codes: string[]): void => form.setValue('wishes', codes, { shouldDirty: true });
  return (
    <>
      <section className="x-card">
        <AuthorityField path="request.authority" label="authority" />
      </section>
      <Asked of={schools}>
        {(offered) => {
          const all = findSchools(offered, places, { text: '', authority: '' });
          const chosen = wishes.flatMap((code) => all.find((school) => school.code === code) ?? []);
          const add = (code: string): void => {
            if (!wishes.includes(code) && wishes.length < MOST_WISHES) keep([...wishes, code]);
          };
          return (
            <>
              <section className="x-card" aria-labelledby="my-wishes" id={idOf('wishes')} tabIndex={-1}>
                <h2 id="my-wishes" style={{ marginTop: 0 }}>
                  {t('wish.mine')}
                </h2>
                <p className="x-field-hint">{t('wish.mineHint', { most: MOST_WISHES })}</p>
                {fault && <p className="x-field-fault">{fault}</p>}
                <Suspense fallback={<Loading />}>
                  <WishList wishes={chosen} onChange={keep} />
                </Suspense>
                <ChoiceField path="acceptsPlacement" label="acceptsPlacement" values={['true', 'false']} texts="placements" />
                <ChoiceField path="together" label="together" values={['', 'yes', 'no']} texts="togethers" />
              </section>
              <NearestList places={places} />
              <section className="x-card" aria-labelledby="schools">
                <h2 id="schools" style={{ marginTop: 0 }}>
                  {t('wish.schools')}
                </h2>
                {places.length === 0 && <p className="x-note">{t('wish.noPoint')}</p>}
                <button type="button" className="x-button" aria-expanded={map} onClick={() => setMap(!map)}>
                  {t(map ? 'wish.hideMap' : 'wish.showMap')}
                </button>
                <SchoolFinder offered={offered} places={places} wishes={wishes} inScope={authoritiesOf(values, city)} full={wishes.length >= MOST_WISHES} onAdd={add}>
                  {(found) =>
                    map && (
                      <Suspense fallback={<Loading />}>
                        <SchoolMap schools={found} wishes={wishes} places={places} onChoose={add} />
                      </Suspense>
                    )
                  }
                </SchoolFinder>
              </section>
            </>
          );
        }}
      </Asked>
    </>
  );
}
