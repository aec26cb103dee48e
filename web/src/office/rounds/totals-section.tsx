// Totals of the latest run: charts, and the same figures as tables beside them.
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoundTotals, type RoundTotal } from '../../api/office-rounds.queries';
import { Asked } from '../../kit/asked';
import { Loading } from '../../kit/loading';
import { useTerms } from '../terms/use-terms';
import { COUNTS, summed, type Summed } from './summed-totals';

const TotalsChart = lazy(() => import('./totals-chart'));

export function TotalsSection({ roundId }: { roundId: string }) {
  const { t } = useTranslation('rounds');
  const totals = useRoundTotals(roundId);
  return <Asked of={totals}>{(rows) => (rows.length === 0 ? <p className="x-card">{t('totals.none')}</p> : <Totals rows={rows} />)}</Asked>;
}

function Totals({ rows }: { rows: readonly RoundTotal[] }) {
  const { t } = useTranslation('rounds');
  const { authority, say } = useTerms();
  const byAuthority = summed(rows, ({ authority: code }) => code).map(({ key, ...rest }) => ({ key: authority(key), ...rest }));
  const byStage = summed(rows, ({ stage }) => stage).map(({ key, ...rest }) => ({ key: say('stages', key), ...rest }));
  return (
    <>
      {(
        [
          [t('totals.chart'), t('totals.authority'), byAuthority],
          [t('totals.stageChart'), t('totals.stage'), byStage],
        ] as const
      ).map(([title, heading, groups]) => (
        <section key={title} className="x-card">
          <h2>{title}</h2>
          <Suspense fallback={<Loading />}>
            <TotalsChart groups={groups} label={title} />
          </Suspense>
          <TotalsTable heading={heading} groups={groups} caption={title} />
        </section>
      ))}
    </>
  );
}

function TotalsTable({ heading, groups, caption }: { heading: string; groups: readonly Summed[]; caption: string }) {
  const { t } = useTranslation('rounds');
  const whole = (name: keyof Omit<Summed, 'key'>): number => groups.reduce((sum, group) => sum + group[name], 0);
  return (
    <div className="x-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="x-table x-number">
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">{t('totals.children')}</th>
            {COUNTS.map((name) => (
              <th scope="col" key={name}>
                {t(`totals.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{group.key}</th>
              <td>{group.children}</td>
              {COUNTS.map((name) => (
                <td key={name}>{group[name]}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('totals.sum')}</th>
            <td>{whole('children')}</td>
            {COUNTS.map((name) => (
              <td key={name}>{whole(name)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
