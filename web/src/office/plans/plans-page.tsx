// The files on their way and the versions that stand.
import { Tag, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { askUploads, askVersions, useUploads, useVersions, type PlanVersion, type UploadLine } from '../../api/plans.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { ListTable, PAGE_SIZE } from '../../kit/staff/list-table';
import { useAddress } from '../../kit/use-address';
import { columnInstant } from '../../lib/times';
import { PlansNav } from './plans-nav';
import { UploadForm } from './upload-form';

const COLOUR: Readonly<Record<string, string>> = { received: 'processing', reading: 'processing', read: 'processing', refused: 'error', adopted: 'success' };

export function PlansPage() {
  const { t } = useTranslation('plans');
  const may = useMay();
  return (
    <Page wide title={t('title')}>
      <PlansNav />
      {may('plans.upload') && <UploadForm />}
      {may('plans.readUploads') && (
        <>
          <h2>{t('uploads')}</h2>
          <Uploads />
        </>
      )}
      <h2>{t('versions')}</h2>
      <Versions />
    </Page>
  );
}

function Uploads() {
  const { t } = useTranslation('plans');
  const [address] = useAddress();
  const asked = useUploads({ page: Number(address.page ?? 1), pageSize: Number(address.pageSize ?? PAGE_SIZE) });
  const columns: TableColumnsType<UploadLine> = [
    { title: t('file'), dataIndex: 'fileName', render: (name: string, { id }) => <Link to={`/office/plans/uploads/${id}`}>{name}</Link> },
    { title: t('kind'), dataIndex: 'kind', render: (kind: string | null) => (kind === null ? '—' : t(`kinds.${kind}`)) },
    { title: t('planTitle'), dataIndex: 'title', render: (title: string | null) => title ?? '—' },
    { title: t('state'), dataIndex: 'state', render: (state: string) => <Tag color={COLOUR[state]}>{t(`states.${state}`)}</Tag> },
    { title: t('rowsRead'), dataIndex: 'rowsDone', align: 'right', className: 'x-number' },
    { title: t('sentBy'), dataIndex: 'uploadedBy' },
    { title: t('sentAt'), dataIndex: 'uploadedAt', className: 'x-number', render: columnInstant },
  ];
  return <Asked of={asked}>{({ items, total }) => <ListTable rowKey="id" rows={items} total={total} label={t('uploads')} ask={askUploads} columns={columns} locale={{ emptyText: t('noUploads') }} />}</Asked>;
}

function Versions() {
  const { t } = useTranslation('plans');
  const asked = useVersions({ pageSize: 200 });
  const columns: TableColumnsType<PlanVersion> = [
    { title: t('planTitle'), dataIndex: 'title', render: (title: string, { id }) => <Link to={`/office/plans/versions/${id}`}>{title}</Link> },
    { title: t('kind'), dataIndex: 'kind', render: (kind: string) => t(`kinds.${kind}`) },
    { title: t('version'), dataIndex: 'version', align: 'right', className: 'x-number' },
    { title: t('stands'), dataIndex: 'stands', render: (stands: boolean) => <Tag color={stands ? 'success' : 'default'}>{t(stands ? 'inUse' : 'replaced')}</Tag> },
    { title: t('documentNumber'), dataIndex: 'documentNumber', render: (text: string | null) => text ?? '—' },
    { title: t('horizon'), key: 'horizon', className: 'x-number', render: (_, { horizonFrom, horizonTo, schoolYear }) => (horizonFrom === null ? (schoolYear ?? '—') : `${horizonFrom}–${horizonTo}`) },
    { title: t('adoptedBy'), dataIndex: 'adoptedBy' },
    { title: t('adoptedAt'), dataIndex: 'importedAt', className: 'x-number', render: columnInstant },
  ];
  return <Asked of={asked}>{({ items, total }) => <ListTable rowKey="id" rows={items} total={total} label={t('versions')} ask={askVersions} columns={columns} locale={{ emptyText: t('noVersions') }} />}</Asked>;
}
