// Seats of the year by authority and stage: what the plans give, what is committed, what is coordinated.
import { useTranslation } from 'react-i18next';
import { useOpenSeats } from '../api/open.queries';
import { useSeasonYear } from '../api/season.queries';
import { Asked } from '../kit/asked';
import { Page } from '../kit/page';
import { PublicRounds } from './public-rounds';
import './seats-page.css';

const STAGES = ['kindergarten', 'primary', 'junior', 'senior'] as const;

export function SeatsPage() {
  const { t } = useTranslation('seats-open');
  const year = useSeasonYear();
  return (
    <Page title={t('title')}>
      <p>{t('lead')}</p>
      <Asked of={year}>{(schoolYear) => (schoolYear === null ? <p>{t('none')}</p> : <SeatsOfYear schoolYear={schoolYear} />)}</Asked>
      <h2>{t('rounds.title')}</h2>
      <PublicRounds />
    </Page>
  );
}

function SeatsOfYear({ schoolYear }: { schoolYear: number }) {
  const { t } = useTranslation('seats-open');
  const asked = useOpenSeats(schoolYear);
  return <Asked of={asked}>{({ rows }) => (rows.length === 0 ? <p>{t('none')}</p> : STAGES.map((stage) => <StageTable key={stage} stage={stage} year={schoolYear} rows={rows.filter((row) => row.stage === stage)} />))}</Asked>;
}

type Rows = NonNullable<ReturnType<typeof useOpenSeats>['data']>['rows'];

function StageTable({ stage, year, rows }: { stage: string; year: number; rows: Rows }) {
  const { t, i18n } = useTranslation('seats-open');
  if (rows.length === 0) return null;
  const sum = (name: 'entrySeats' | 'committed' | 'coordinated' | 'released'): number => rows.reduce((total, row) => total + row[name], 0);
  return (
    <div className="x-scroll" tabIndex={0} role="region" aria-label={t(`stages.${stage}`)}>
      <table className="x-table x-figures">
        <caption>{t('caption', { stage: t(`stages.${stage}`), year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('authority')}</th>
            <th scope="col">{t('entrySeats')}</th>
            <th scope="col">{t('committed')}</th>
            <th scope="col">{t('coordinated')}</th>
            <th scope="col">{t('received')}</th>
            <th scope="col">{t('released')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.authority}>
              <th scope="row">{i18n.language === 'en' ? row.nameEn : row.nameZh}</th>
              <td>{row.entrySeats}</td>
              <td>{row.committed}</td>
              <td>{row.coordinated}</td>
              <td>{row.received ?? t('few')}</td>
              <td>{row.released}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td>{sum('entrySeats')}</td>
            <td>{sum('committed')}</td>
            <td>{sum('coordinated')}</td>
            <td>—</td>
            <td>{sum('released')}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
