// On the first page: whether applications are taken now, and until when.
import { useTranslation } from 'react-i18next';
import { useSeasonSchools } from '../api/offered-schools.queries';
import { useSeasonYear } from '../api/season.queries';
import { Deadline } from '../lib/deadline';
import { sayInstant } from '../lib/times';

const ROUNDS = ['main', 'transfer'] as const;

export function SeasonNote() {
  const { t, i18n } = useTranslation('open');
  const year = useSeasonYear().data ?? null;
  const season = useSeasonSchools(year ?? 0).data;
  if (season === undefined) return null;
  const now = Date.parse(season.now);
  const notes = ROUNDS.flatMap((round) => {
    const windows = season.windows.filter((one) => one.round === round && now <= Date.parse(one.closesAt));
    const open = windows.filter(({ opensAt }) => now >= Date.parse(opensAt));
    const ends = [...new Set(open.map(({ closesAt }) => closesAt))].sort();
    const begins = windows.map(({ opensAt }) => opensAt).sort()[0];
    const words = { year: season.schoolYear, round: t(`season.rounds.${round}`) };
    if (ends.length > 0)
      return [
        <p key={round} className="x-note">
          {t('season.open', words)}
          <Deadline at={ends.at(-1)} />
          {ends.length > 1 && t('season.differ')}
        </p>,
      ];
    return begins === undefined
      ? []
      : [
          <p key={round} className="x-note">
            {t('season.upcoming', { ...words, from: sayInstant(begins, i18n.language) })}
          </p>,
        ];
  });
  return notes.length > 0 ? <>{notes}</> : <p className="x-note">{t('season.closed', { year: season.schoolYear })}</p>;
}
