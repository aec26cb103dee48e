// Drafts under way and versions published, the newest first.
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, STANDING_TONES, STATE_TONES } from './badge';
import { Link, useNavigate } from 'react-router';
import { usePolicyDrafts, usePolicyVersions } from '../../api/policies.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { useAddress } from '../../kit/use-address';
import { columnInstant } from '../../lib/times';
import { NewDraftDialog } from './new-draft-dialog';
import type { DraftSummary, OfficeVersion } from './policies.types';

function Drafts({ drafts }: { drafts: readonly DraftSummary[] }) {
  const { t } = useTranslation('policies');
  const [address, change] = useAddress();
  const under = drafts.filter(({ state }) => state === 'editing' || state === 'submitted');
  const finished = drafts.filter(({ state }) => state !== 'editing' && state !== 'submitted');
  const all = address.all === 'yes';
  const rows = all ? [...under, ...finished] : under;
  return (
    <section aria-label={t('list.drafts')}>
      <h2>{t('list.drafts')}</h2>
      <Table
        size="small"
        rowKey="id"
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: t('list.noDraft') }}
        dataSource={rows}
        columns={[
          {
            title: t('list.title'),
            render: (_, { id, title, policyId }) => <Link to={`drafts/${id}`}>{title || policyId}</Link>,
          },
          { title: t('list.id'), dataIndex: 'policyId' },
          { title: t('list.year'), dataIndex: 'schoolYear', className: 'x-number' },
          {
            title: t('list.state'),
            render: (_, { state, returnReason }) => (
              <Badge tone={STATE_TONES[state]}>
                {t(state === 'editing' && returnReason ? 'list.returned' : `states.${state}`)}
              </Badge>
            ),
          },
          { title: t('list.steps'), dataIndex: 'revision', align: 'right', className: 'x-number' },
          { title: t('list.begun'), render: (_, { createdBy, createdAt }) => `${createdBy} · ${columnInstant(createdAt)}` },
          {
            title: t('list.submitted'),
            render: (_, { submittedBy, submittedAt, state }) =>
              submittedBy && submittedAt && state !== 'editing' ? `${submittedBy} · ${columnInstant(submittedAt)}` : '—',
          },
        ]}
      />
      {finished.length > 0 && (
        <button type="button" className="x-link" aria-pressed={all} onClick={() => change({ all: all ? undefined : 'yes' })}>
          {t(all ? 'list.hideFinished' : 'list.showFinished', { count: finished.length })}
        </button>
      )}
    </section>
  );
}

function Versions({ versions }: { versions: readonly OfficeVersion[] }) {
  const { t } = useTranslation('policies');
  return (
    <section aria-label={t('list.versions')}>
      <h2>{t('list.versions')}</h2>
      <Table
        size="small"
        rowKey="versionId"
        scroll={{ x: 'max-content' }}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: t('list.noVersion') }}
        dataSource={[...versions]}
        columns={[
          { title: t('list.title'), render: (_, { versionId, title }) => <Link to={`versions/${versionId}`}>{title}</Link> },
          { title: t('list.version'), render: (_, { policyId, version }) => t('list.versionOf', { policyId, version }) },
          { title: t('list.year'), dataIndex: 'schoolYear', className: 'x-number' },
          {
            title: t('list.standing'),
            render: (_, { standing }) => <Badge tone={STANDING_TONES[standing]}>{t(`standings.${standing}`)}</Badge>,
          },
          { title: t('list.number'), render: (_, { documentNumber }) => documentNumber ?? t('list.noNumber') },
          {
            title: t('list.effective'),
            render: (_, { effectiveFrom, effectiveTo }) => (
              <span className="x-number">{`${effectiveFrom} — ${effectiveTo ?? t('list.open')}`}</span>
            ),
          },
          { title: t('list.hands'), render: (_, { draftedBy, publishedBy }) => `${draftedBy} / ${publishedBy}` },
          {
            title: t('list.published'),
            render: (_, { publishedAt }) => <span className="x-number">{columnInstant(publishedAt)}</span>,
          },
        ]}
      />
    </section>
  );
}

export function PoliciesPage() {
  const { t } = useTranslation('policies');
  const may = useMay();
  const navigate = useNavigate();
  const drafts = usePolicyDrafts();
  const versions = usePolicyVersions();
  const [beginning, setBeginning] = useState(false);
  return (
    <Page
      wide
      title={t('list.heading')}
      actions={
        may('policies.draft') && (
          <Button type="primary" onClick={() => setBeginning(true)}>
            {t('list.begin')}
          </Button>
        )
      }
    >
      <p className="x-quiet">{t('list.hint')}</p>
      <Asked of={drafts}>{(list) => <Drafts drafts={list} />}</Asked>
      <Asked of={versions}>{(list) => <Versions versions={list} />}</Asked>
      <NewDraftDialog
        open={beginning}
        versions={versions.data ?? []}
        onClose={() => setBeginning(false)}
        onBegun={(id) => void navigate(`drafts/${id}`)}
      />
    </Page>
  );
}
