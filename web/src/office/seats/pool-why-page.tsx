// Why a figure is what it is: plan rows → classes → class size and norm → committed → reserve → who approved → ledger entries.
import { Descriptions, Table, Timeline } from 'antd';
import { Link, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { usePoolWhy, type PoolWhy } from '../../api/seats.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { columnInstant } from '../../lib/times';
import './seats.css';

/** Figures of an enrolment row that a count rests on, in the order of the sheet. */
const FIGURES = ['classes', 'classSize', 'planned', 'catchment', 'preferential', 'coordinatedStated', 'enrolled'] as const;

export function PoolWhyPage() {
  const { id = '' } = useParams();
  const asked = usePoolWhy(id);
  return <Asked of={asked}>{(why) => <Why why={why} />}</Asked>;
}

function Why({ why }: { why: PoolWhy }) {
  const { t } = useTranslation('seats');
  const authority = useAuthorityName();
  const { figures } = why;
  return (
    <Page wide title={t('whyTitle', { school: why.schoolName, grade: t(`grades.${why.grade}`), year: why.schoolYear })}>
      <p>
        <Link to="/office/seats/table">{t('backToTable')}</Link>
      </p>
      <Descriptions
        size="small"
        className="x-card"
        column={{ xs: 1, md: 2, xl: 4 }}
        items={[
          { key: 'authority', label: t('authority'), children: authority(why.authority) },
          { key: 'standing', label: t('standing'), children: t(`standings.${why.standing}`) },
          ...(['entrySeats', 'committed', 'coordinated', 'committedTaken', 'held', 'accepted', 'received', 'released'] as const).map((name) => ({
            key: name,
            label: t(name),
            children: <span className="x-number">{figures[name]}</span>,
          })),
        ]}
      />
      <Sources why={why} />
      <h2>{t('computed')}</h2>
      <Grounds grounds={[...why.seats, ...why.coordinated]} />
      <h2>{t('steps')}</h2>
      <Timeline
        items={why.steps.map((step) => ({
          key: `${step.step}.${step.at}`,
          content: (
            <>
              <strong>{t(`standings.${step.step}`)}</strong> {step.by ?? ''} {step.at !== null && <span className="x-quiet x-number">{columnInstant(step.at)}</span>}
              <p className="x-small">{Object.entries(step.figures).map(([name, value]) => `${t(name, { defaultValue: name })} ${String(value)}`).join(' · ')}</p>
            </>
          ),
        }))}
      />
      <h2>{t('entries')}</h2>
      <Table
        size="small"
        rowKey={(row) => `${row.movement}.${row.from}.${row.to}`}
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={why.movements}
        columns={[
          { title: t('movement'), dataIndex: 'movement', render: (name: string) => t(`movements.${name}`, { defaultValue: name }) },
          { title: t('fromAccount'), dataIndex: 'from', render: (name: string) => t(`accounts.${name}`, { defaultValue: name }) },
          { title: t('toAccount'), dataIndex: 'to', render: (name: string) => t(`accounts.${name}`, { defaultValue: name }) },
          { title: t('entryCount'), dataIndex: 'entries', align: 'right', className: 'x-number' },
          { title: t('seats'), dataIndex: 'seats', align: 'right', className: 'x-number' },
        ]}
      />
    </Page>
  );
}

function Grounds({ grounds }: { grounds: PoolWhy['seats'] }) {
  const { i18n } = useTranslation('seats');
  return (
    <ol>
      {grounds.map((ground, at) => (
        <li key={`${ground.code}.${at}`}>
          {i18n.language === 'en' ? ground.en : ground.zh}
          {ground.value !== null && <strong className="x-number"> {ground.value}</strong>}
        </li>
      ))}
    </ol>
  );
}

/** The rows of the sheets that the figure rests on, each with a way to its version. */
function Sources({ why }: { why: PoolWhy }) {
  const { t } = useTranslation('seats');
  const may = useMay();
  const plan = (source: { id: string; title: string; version: number }, row: number) => (
    <Link to={`/office/plans/versions/${source.id}?row=${row}`}>
      {t('planOf', { title: source.title, version: source.version })} · {t('rowOf', { row })}
    </Link>
  );
  return (
    <section className="x-card" aria-labelledby="sources">
      <h2 id="sources" style={{ marginTop: 0 }}>
        {t('sources')}
      </h2>
      <ul className="x-sources">
        {why.enrolment !== null && (
          <li>
            {plan(why.enrolment.plan, why.enrolment.row)}
            <span className="x-small x-quiet"> {FIGURES.flatMap((name) => (typeof why.enrolment!.figures[name] === 'number' ? [`${t(`figures.${name}`)} ${String(why.enrolment!.figures[name])}`] : [])).join(' · ')}</span>
          </li>
        )}
        {why.layout.map((site) => (
          <li key={`${site.plan.id}.${site.row}`}>
            {plan(site.plan, site.row)} · {site.name} · {t(`siteStatus.${site.status}`, { defaultValue: site.status })}
            {may('opening.read') && ['building', 'expanding'].includes(site.status) && (
              <>
                {' · '}
                <Link to={`/office/plans/openings?school=${why.school}`}>{t('toOpenings')}</Link>
              </>
            )}
          </li>
        ))}
        <li>{t('normOf', { norm: why.classSizeNorm.value, source: why.classSizeNorm.source })}</li>
        {why.classSizeAbove !== null && (
          <li className="x-note x-note-warn">
            {t('aboveBy', { size: why.classSizeAbove.classSize, reason: why.classSizeAbove.reason, first: why.classSizeAbove.proposedBy, second: why.classSizeAbove.confirmedBy })}
          </li>
        )}
        {why.reserve !== null && <li>{t('reserveOf', { percent: why.reserve.shareBp / 100, clause: why.reserve.clause ?? '—' })}</li>}
      </ul>
    </section>
  );
}
