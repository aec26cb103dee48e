// When applications are taken: said before anybody fills in a long form for nothing.
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useSeason } from '../../api/season.queries';
import { Deadline } from '../../lib/deadline';
import { sayInstant } from '../../lib/times';
import type { FormValues } from './form-values';

export function WindowNote() {
  const { t, i18n } = useTranslation('apply');
  const season = useSeason().data;
  const request = useFormContext<FormValues>().watch('request');
  if (season === undefined) return null;
  const round = request.entry === 'transfer' ? 'transfer' : 'main';
  const windows = season.windows.filter((window) => window.round === round);
  const own = windows.find(({ desk }) => desk.code === request.authority) ?? windows[0];
  if (own === undefined) return <p className="x-note x-note-warn">{t('window.none')}</p>;
  const times = { from: sayInstant(own.opensAt, i18n.language), to: sayInstant(own.closesAt, i18n.language), year: season.schoolYear };
  return (
    <p className={own.standing === 'open' ? 'x-note' : 'x-note x-note-warn'}>
      {t(`window.${own.standing}`, times)}
      {own.standing === 'open' && <Deadline at={own.closesAt} />}
    </p>
  );
}
