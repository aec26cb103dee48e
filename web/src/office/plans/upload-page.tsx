// One file: its reading with progress, what was found where, the fix-it sheet, its columns, what it would change, its adoption.
import { Button, Descriptions, Space, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { UPLOADS, useUpload, type Upload } from '../../api/plans.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { PartsNav } from '../../kit/staff/parts-nav';
import { ProgressBar } from '../../kit/progress-bar';
import { useAddress } from '../../kit/use-address';
import { useProgress } from '../../lib/progress';
import { columnInstant } from '../../lib/times';
import { AdoptForm } from './adopt-form';
import { ColumnMapping } from './column-mapping';
import { FindingsTable } from './findings-table';
import { UploadChanges } from './upload-changes';

const TABS = ['findings', 'columns', 'changes'] as const;
const IN_WORK: readonly string[] = ['received', 'reading'];

export function UploadPage() {
  const { id = '' } = useParams();
  const asked = useUpload(id);
  return <Asked of={asked}>{(upload) => <OneUpload upload={upload} />}</Asked>;
}

function OneUpload({ upload }: { upload: Upload }) {
  const { t } = useTranslation('plans');
  const [address] = useAddress();
  const working = IN_WORK.includes(upload.state);
  const tab = TABS.find((one) => one === address.tab) ?? 'findings';
  return (
    <Page
      wide
      title={upload.fileName}
      actions={
        upload.readAt !== null && (
          <Button onClick={() => void download(`/api/office/plans/uploads/${upload.id}/fix-it`, 'fix-it.xlsx')}>{t('fixIt')}</Button>
        )
      }
    >
      <UploadHead upload={upload} />
      {working && <Reading upload={upload} />}
      {upload.refusal !== null && <Refused upload={upload} />}
      {!working && (
        <>
          {upload.permittedActions.includes('plans.adopt') && <AdoptForm upload={upload} />}
          <PartsNav label={upload.fileName} parts={TABS.map((one) => ({ to: `?tab=${one}`, name: t(one), current: one === tab }))} />
          {tab === 'findings' && <FindingsTable upload={upload} />}
          {tab === 'columns' && <ColumnMapping upload={upload} />}
          {tab === 'changes' && <UploadChanges upload={upload} />}
        </>
      )}
    </Page>
  );
}

function Reading({ upload }: { upload: Upload }) {
  const { t } = useTranslation('plans');
  const client = useQueryClient();
  const { state } = useProgress<{ rowsDone: number; rowsTotal: number; bytesDone: number; bytesTotal: number }>(`/api/office/plans/uploads/${upload.id}/progress`, () => void client.invalidateQueries({ queryKey: UPLOADS }));
  const { rowsDone, rowsTotal, bytesDone, bytesTotal } = state ?? upload;
  const opening = rowsTotal === 0 && bytesTotal > 0;
  return (
    <section className="x-card">
      <ProgressBar
        label={t('reading')}
        done={opening ? bytesDone : rowsDone}
        total={opening ? bytesTotal : rowsTotal}
        words={opening ? t('openedPart', { percent: Math.floor((100 * bytesDone) / bytesTotal) }) : rowsTotal > 0 ? t('readRows', { done: rowsDone, total: rowsTotal }) : t('reading')}
      />
    </section>
  );
}

function Refused({ upload }: { upload: Upload }) {
  const { i18n } = useTranslation('plans');
  const { refusal } = upload;
  if (refusal === null) return null;
  return (
    <div className="x-note x-note-bad" role="alert">
      <p>{i18n.language === 'en' ? refusal.en : refusal.zh}</p>
      <p className="x-quiet x-small">{refusal.code}</p>
    </div>
  );
}

function UploadHead({ upload }: { upload: Upload }) {
  const { t } = useTranslation('plans');
  const { findings } = upload;
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2, xl: 3 }}
      className="x-card"
      items={[
        { key: 'state', label: t('state'), children: t(`states.${upload.state}`) },
        { key: 'kind', label: t('kind'), children: upload.kind === null ? '—' : t(`kinds.${upload.kind}`) },
        { key: 'title', label: t('planTitle'), children: upload.title ?? '—' },
        {
          key: 'findings',
          label: t('findings'),
          children: (
            <Space size={4} wrap>
              <Tag color={findings.error > 0 ? 'error' : 'default'}>{t('errors', { count: findings.error })}</Tag>
              <Tag color={findings.warning > 0 ? 'warning' : 'default'}>{t('warnings', { count: findings.warning })}</Tag>
              <Tag>{t('notes', { count: findings.info })}</Tag>
            </Space>
          ),
        },
        { key: 'by', label: t('sentBy'), children: `${upload.uploadedBy} · ${columnInstant(upload.uploadedAt)}` },
        { key: 'rows', label: t('rowsRead'), children: t('rowCount', { count: upload.rowsDone }) },
        { key: 'hash', label: 'SHA-256', span: 'filled', children: <span className="x-small x-quiet">{upload.sha256}</span> },
      ]}
    />
  );
}
