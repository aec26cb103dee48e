// 登记开办: recorded grade by grade from a paper, confirmed by a second person; from then on the grades give seats and the forecast counts them.
import { App, Button, Table, Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuthorityName } from '../../api/authorities.queries';
import { confirmOpening, MOVED_BY_OPENINGS, useOpenings, useSitesToOpen, type Opening } from '../../api/openings.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { RefusalNote } from '../../kit/refusal-note';
import { rowsAtHand } from '../../kit/staff/every-row';
import { PrintList } from '../../kit/staff/print-list';
import { useAddress } from '../../kit/use-address';
import { columnInstant } from '../../lib/times';
import { useDeed } from '../../lib/use-deed';
import { OpeningForm } from './opening-form';
import { PlansNav } from './plans-nav';

export function OpeningsPage() {
  const { t } = useTranslation('plans');
  const may = useMay();
  const [address] = useAddress();
  const sites = useSitesToOpen();
  const openings = useOpenings();
  return (
    <Page wide title={t('title')}>
      <PlansNav />
      <p>{t('opening.lead')}</p>
      {may('opening.record') && <Asked of={sites}>{(list) => <OpeningForm key={address.school ?? ''} sites={list} chosen={address.school} />}</Asked>}
      <h2>{t('opening.list')}</h2>
      <Asked of={openings}>{(rows) => <OpeningsTable rows={rows} />}</Asked>
    </Page>
  );
}

function OpeningsTable({ rows }: { rows: readonly Opening[] }) {
  const { t } = useTranslation(['plans', 'seats']);
  const { message, modal } = App.useApp();
  const authority = useAuthorityName();
  const confirm = useDeed({
    run: ({ id }: Opening, key) => confirmOpening(id, key),
    touches: MOVED_BY_OPENINGS,
    onDone: ({ pools }, { schoolName }) => void message.success(t('opening.confirmed', { school: schoolName, count: pools })),
  });
  const grades = (of: Opening): string => of.grades.map((grade) => t(`seats:grades.${grade}`)).join('、');
  const ask = (of: Opening): void =>
    void modal.confirm({
      title: t('opening.confirmTitle', { school: of.schoolName }),
      content: t('opening.confirmHint', { grades: grades(of), day: of.opensOn, number: of.documentNumber }),
      okText: t('opening.confirm'),
      onOk: () => confirm.mutateAsync(of).catch(() => undefined),
    });
  const columns: TableColumnsType<Opening> = [
    { title: t('opening.school'), dataIndex: 'schoolName' },
    { title: t('opening.authority'), dataIndex: 'authority', render: authority },
    { title: t('opening.grades'), key: 'grades', render: (_, of) => grades(of) },
    { title: t('opening.opensOn'), dataIndex: 'opensOn', className: 'x-number' },
    { title: t('documentNumber'), dataIndex: 'documentNumber' },
    { title: t('opening.recordedBy'), key: 'recorded', className: 'x-number', render: (_, { recordedBy, recordedAt }) => `${recordedBy} · ${columnInstant(recordedAt)}` },
    {
      title: t('opening.confirmedBy'),
      key: 'confirmed',
      className: 'x-number',
      render: (_, { confirmedBy, confirmedAt }) => (confirmedAt === null ? <Tag color="warning">{t('opening.waits')}</Tag> : `${confirmedBy} · ${columnInstant(confirmedAt)}`),
    },
    {
      title: t('opening.deed'),
      key: 'deed',
      className: 'x-no-print',
      render: (_, of) =>
        of.permittedActions.includes('opening.confirm') && (
          <Button type="primary" size="small" loading={confirm.isPending && confirm.variables.id === of.id} onClick={() => ask(of)}>
            {t('opening.confirm')}
          </Button>
        ),
    },
  ];
  return (
    <section aria-label={t('opening.list')}>
      <RefusalNote fault={confirm.error} />
      {rows.length > 0 && (
        <div className="x-list-tools x-no-print">
          <PrintList title={t('opening.list')} columns={columns} ask={rowsAtHand(rows)} />
        </div>
      )}
      <Table<Opening> size="small" rowKey="id" scroll={{ x: 'max-content' }} dataSource={rows as Opening[]} columns={columns} pagination={{ pageSize: 50, hideOnSinglePage: true }} locale={{ emptyText: t('opening.none') }} />
    </section>
  );
}
