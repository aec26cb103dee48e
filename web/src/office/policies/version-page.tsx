// A published version: its standing and days, its two hands, its hash, and what it changed.
import { Button, Descriptions } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, STANDING_TONES } from './badge';
import { Link, useNavigate, useParams } from 'react-router';
import { download } from '../../api/client';
import { useBeginDraft, usePolicyVersionDifferences, usePolicyVersions } from '../../api/policies.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { NoSuchPage } from '../../kit/fault-page';
import { Page } from '../../kit/page';
import { RefusalNote } from '../../kit/refusal-note';
import { sayDay, sayInstant } from '../../lib/times';
import { Differences } from './parts/differences';
import type { OfficeVersion } from './policies.types';

function Version({ version }: { version: OfficeVersion }) {
  const { t, i18n } = useTranslation('policies');
  const may = useMay();
  const navigate = useNavigate();
  const [fault, setFault] = useState<unknown>(null);
  const differences = usePolicyVersionDifferences(version.versionId, undefined);
  const begin = useBeginDraft((id) => void navigate(`/office/policies/drafts/${id}`));
  const { language } = i18n;
  return (
    <Page
      wide
      title={version.title}
      actions={
        <>
          <Button
            onClick={() =>
              download(`/api/office/policies/versions/${version.versionId}/workbook`, `${version.policyId}.xlsx`).catch(setFault)
            }
          >
            {t('workbook.out')}
          </Button>
          {may('policies.draft') && (
            <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate({ versionId: version.versionId })}>
              {t('version.begin')}
            </Button>
          )}
        </>
      }
    >
      <p>
        <Link to="/office/policies">{t('list.heading')}</Link>
      </p>
      <RefusalNote fault={fault ?? begin.error} />
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'standing',
            label: t('list.standing'),
            children: <Badge tone={STANDING_TONES[version.standing]}>{t(`standings.${version.standing}`)}</Badge>,
          },
          {
            key: 'version',
            label: t('list.version'),
            children: t('list.versionOf', { policyId: version.policyId, version: version.version }),
          },
          { key: 'year', label: t('list.year'), children: t('head.year', { year: version.schoolYear }) },
          { key: 'number', label: t('list.number'), children: version.documentNumber ?? t('list.noNumber') },
          {
            key: 'days',
            label: t('list.effective'),
            children: `${sayDay(version.effectiveFrom, language)} — ${version.effectiveTo ? sayDay(version.effectiveTo, language) : t('list.open')}`,
          },
          { key: 'published', label: t('list.published'), children: sayInstant(version.publishedAt, language) },
          { key: 'drafted', label: t('version.draftedBy'), children: version.draftedBy },
          { key: 'by', label: t('version.publishedBy'), children: version.publishedBy },
          {
            key: 'hash',
            label: t('version.hash'),
            span: 'filled',
            children: <code className="x-small">{version.contentHash}</code>,
          },
        ]}
      />
      <p className="x-quiet x-small">{t('version.neverChanged')}</p>
      <h2>{t('version.changed')}</h2>
      <Asked of={differences}>
        {({ from, differences: list }) => (from ? <Differences list={list} /> : <p>{t('version.first')}</p>)}
      </Asked>
    </Page>
  );
}

export function VersionPage() {
  const { id } = useParams();
  const versions = usePolicyVersions();
  return (
    <Asked of={versions}>
      {(list) => {
        const version = list.find(({ versionId }) => versionId === id);
        return version ? <Version version={version} /> : <NoSuchPage />;
      }}
    </Asked>
  );
}
