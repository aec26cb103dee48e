// Before anything is submitted: the list that will be used if the child is placed relatively near.
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../../../src/domain/kernel/geo';
import { useAuthorities } from '../../api/authorities.queries';
import { useNearestOrder, useSeason } from '../../api/season.queries';
import { sayMetres } from '../metres';
import { OUTSIDE, type FormValues } from './form-values';

const SHOWN = 10;

/** The districts in which such a child may be placed: of its registration, homes and work, and the schools of the city bureau. */
export function authoritiesOf({ child, residences, employer }: Pick<FormValues, 'child' | 'residences' | 'employer'>, city: string | undefined): string[] {
  const named = [child.hukou, ...residences.map(({ authority }) => authority), employer.authority].filter((code) => code !== '' && code !== OUTSIDE);
  return [...new Set([...named, ...(city === undefined || named.length === 0 ? [] : [city])])];
}

export function NearestList({ places }: { places: readonly Point[] }) {
  const { t, i18n } = useTranslation('apply');
  const values = useFormContext<FormValues>().watch();
  const year = useSeason().data?.schoolYear ?? null;
  const city = useAuthorities().data?.find(({ parent }) => parent === null)?.code;
  const authorities = authoritiesOf(values, city);
  const asked =
    year === null || places.length === 0 || authorities.length === 0
      ? null
      : { schoolYear: year, grade: values.request.grade, authorities, places: places.map(({ lon, lat }) => ({ lon, lat })), wishes: values.wishes };
  const order = useNearestOrder(asked).data ?? [];
  if (asked === null || order.length === 0) return null;
  return (
    <details className="x-card x-details">
      <summary>{t('nearest.title')}</summary>
      <p>{t('nearest.why')}</p>
      <ol className="x-ordered">
        {order.slice(0, SHOWN).map(({ code, name, metres }) => (
          <li key={code}>
            {name} <span className="x-quiet x-number">{metres === null ? '' : sayMetres(metres, i18n.language)}</span>
          </li>
        ))}
      </ol>
      {order.length > SHOWN && <p className="x-quiet">{t('nearest.more', { count: order.length - SHOWN })}</p>}
    </details>
  );
}
