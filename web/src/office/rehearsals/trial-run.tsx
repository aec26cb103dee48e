// The trial run: would the seats do, under the policy in force and under the draft; the fullest pools first.
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Rehearsal } from '../../api/rehearsals.queries';
import { ScrollBox } from './scroll-box';
import { usePageAt } from './use-page-at';

type Trial = NonNullable<Rehearsal['trial']>;

const FIGURES = ['entrants', 'placed', 'firstWish', 'otherWish', 'byNearness', 'unplaced'] as const;

function Pools({ pools }: { pools: Trial['pools'] }) {
  const { t } = useTranslation('rehearsals');
  const page = usePageAt('pools', 15);
  const pair = (before: number, after: number): string => (before === after ? String(after) : `${before} → ${after}`);
  const over = pools.filter((pool) => pool.over > 0).length;
  return (
    <section aria-label={t('trial.pools')}>
      <h3>{t('trial.pools')}</h3>
      <p className="x-quiet">{over === 0 ? t('trial.noOver') : t('trial.over', { count: over })}</p>
      <ScrollBox label={t('trial.pools')}>
        <Table
          size="small"
          rowKey={({ school, grade }) => `${school} ${grade}`}
          style={{ minWidth: '40rem' }}
          pagination={page}
          dataSource={pools}
          columns={[
            { title: t('trial.school'), render: (_, { name, school }) => name ?? school },
            { title: t('trial.grade'), render: (_, { grade }) => t(`grades.${grade}`, grade) },
            {
              title: t('trial.seats'),
              align: 'right',
              className: 'x-number',
              render: (_, { seatsBefore, seatsAfter }) => pair(seatsBefore, seatsAfter),
            },
            {
              title: t('trial.wanted'),
              align: 'right',
              className: 'x-number',
              render: (_, { wantedFirstBefore, wantedFirstAfter }) => pair(wantedFirstBefore, wantedFirstAfter),
            },
            {
              title: t('trial.placed'),
              align: 'right',
              className: 'x-number',
              render: (_, { placedBefore, placedAfter }) => pair(placedBefore, placedAfter),
            },
            {
              title: t('trial.overBy'),
              align: 'right',
              className: 'x-number',
              render: (_, pool) => (pool.over > 0 ? <strong>{pool.over}</strong> : '—'),
            },
          ]}
        />
      </ScrollBox>
    </section>
  );
}

export function TrialRun({ trial }: { trial: Trial }) {
  const { t } = useTranslation('rehearsals');
  const { before, after } = trial;
  if (before === null || after === null) {
    return (
      <section aria-label={t('trial.heading')}>
        <h2>{t('trial.heading')}</h2>
        <p>{t(`trial.${trial.skipped ?? 'noPools'}`)}</p>
      </section>
    );
  }
  const classes = [...new Set([...before.byClass, ...after.byClass].map((one) => one.class))].sort();
  const share = (side: typeof before, key: string): string => {
    const counted = side.byClass.find((one) => one.class === key);
    return counted ? t('trial.of', { placed: counted.placed, entrants: counted.entrants }) : '—';
  };
  return (
    <section aria-label={t('trial.heading')}>
      <h2>{t('trial.heading')}</h2>
      <p className="x-quiet">{t('trial.hint', { year: trial.caseYear })}</p>
      <div className="x-beside">
        <Table
          size="small"
          rowKey="figure"
          pagination={false}
          dataSource={FIGURES.map((figure) => ({ figure, before: before[figure], after: after[figure] }))}
          columns={[
            { title: t('trial.figure'), render: (_, { figure }) => t(`trial.${figure}`) },
            { title: t('before'), dataIndex: 'before', align: 'right', className: 'x-number' },
            { title: t('after'), dataIndex: 'after', align: 'right', className: 'x-number' },
            {
              title: t('trial.change'),
              align: 'right',
              className: 'x-number',
              render: (_, row) =>
                row.after === row.before
                  ? '—'
                  : row.after > row.before
                    ? `+${row.after - row.before}`
                    : `−${row.before - row.after}`,
            },
          ]}
        />
        <Table
          size="small"
          rowKey="key"
          pagination={false}
          dataSource={classes.map((key) => ({ key }))}
          columns={[
            { title: t('by.class'), render: (_, { key }) => t('class', { key }) },
            { title: t('before'), align: 'right', className: 'x-number', render: (_, { key }) => share(before, key) },
            { title: t('after'), align: 'right', className: 'x-number', render: (_, { key }) => share(after, key) },
          ]}
        />
      </div>
      <Pools pools={trial.pools} />
    </section>
  );
}
