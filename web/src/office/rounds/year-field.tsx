// The school year that a page speaks of; it stands in the address.
import { InputNumber } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeasonYear } from '../../api/season.queries';
import { useAddress } from '../../kit/use-address';
import { sayInstant } from '../../lib/times';

const [FIRST, LAST] = [2000, 2999];

/** That of the address, else of the latest published policy, else this one; 0 while it is not known. */
export function useChosenYear(): number {
  const [{ schoolYear }] = useAddress();
  const latest = useSeasonYear();
  const chosen = Number(schoolYear);
  if (Number.isInteger(chosen) && chosen >= FIRST && chosen <= LAST) return chosen;
  if (latest.isPending) return 0;
  return latest.data ?? Number(/\d{4}/.exec(sayInstant(new Date().toISOString(), 'zh'))?.[0]);
}

export function YearField({ year }: { year: number }) {
  const { t } = useTranslation('announce');
  const id = useId();
  const [, change] = useAddress();
  return (
    <div className="x-filter">
      <label htmlFor={id}>{t('schoolYear')}</label>
      <InputNumber id={id} value={year || null} min={FIRST} max={LAST} precision={0} changeOnWheel={false} onChange={(next) => next !== null && next >= FIRST && change({ schoolYear: next })} />
    </div>
  );
}
