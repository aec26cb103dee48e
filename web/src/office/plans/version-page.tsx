// A version: what it is, what it changed of another, and the way back to it.
import { App, Button, Descriptions, Select } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { rollBack, UPLOADS, useVersionDifferences, useVersions, type PlanVersion } from '../../api/plans.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { NoSuchPage } from '../../kit/fault-page';
import { Page } from '../../kit/page';
import { RefusalNote } from '../../kit/refusal-note';
import { PartsNav } from '../../kit/staff/parts-nav';
import { useAddress } from '../../kit/use-address';
import { columnInstant } from '../../lib/times';
import { useDeed } from '../../lib/use-deed';
import { Differences } from './differences';
import { SheetRows } from './sheet-rows';
import './plans.css';

export function VersionPage() {
  const { id } = useParams();
  const asked = useVersions({ pageSize: 200 });
  return (
    <Asked of={asked}>
      {({ items }) => {
        const version = items.find((one) => one.id === id);
        return version === undefined ? <NoSuchPage /> : <OneVersion version={version} others={items.filter(({ kind, id: other }) => kind === version.kind && other !== id)} />;
      }}
    </Asked>
  );
}

function OneVersion({ version, others }: { version: PlanVersion; others: readonly PlanVersion[] }) {
  const { t } = useTranslation('plans');
  const may = useMay();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const [address, change] = useAddress();
  const from = address.from ?? version.revises ?? undefined;
  const tab = address.tab === 'changes' ? 'changes' : 'rows';
  const differences = useVersionDifferences(version.id, tab === 'changes' ? from : undefined);
  const back = useDeed({ run: (_: void, key) => rollBack(version.id, key), touches: [UPLOADS], onDone: ({ id }) => void navigate(`/office/plans/uploads/${id}`) });
  return (
    <Page
      wide
      title={version.title}
      actions={
        may('plans.rollBack') &&
        !version.stands && (
          <Button loading={back.isPending} onClick={() => void modal.confirm({ title: t('rollBackTitle'), content: t('rollBackHint'), onOk: () => back.mutateAsync().catch(() => undefined) })}>
            {t('rollBack')}
          </Button>
        )
      }
    >
      <RefusalNote fault={back.error} />
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2, xl: 3 }}
        className="x-card"
        items={[
          { key: 'kind', label: t('kind'), children: t(`kinds.${version.kind}`) },
          { key: 'version', label: t('version'), children: t('versionOf', { version: version.version }) },
          { key: 'stands', label: t('stands'), children: t(version.stands ? 'inUse' : 'replaced') },
          { key: 'number', label: t('documentNumber'), children: version.documentNumber ?? '—' },
          { key: 'horizon', label: t('horizon'), children: version.horizonFrom === null ? (version.schoolYear ?? '—') : `${version.horizonFrom}–${version.horizonTo}` },
          { key: 'file', label: t('file'), children: version.fileName },
          { key: 'sent', label: t('sentBy'), children: version.uploadedBy ?? t('byShell') },
          { key: 'adopted', label: t('adoptedBy'), children: `${version.adoptedBy} · ${columnInstant(version.importedAt)}` },
        ]}
      />
      <PartsNav
        label={version.title}
        parts={[
          { to: '?', name: t('sheet.title'), current: tab === 'rows' },
          { to: '?tab=changes', name: t('changes'), current: tab === 'changes' },
        ]}
      />
      {tab === 'rows' && <SheetRows version={version} />}
      {tab === 'changes' && (
        <>
          <label htmlFor="from">{t('compareWith')}</label>{' '}
          <Select
            id="from"
            className="x-versions"
            placeholder={t('chooseVersion')}
            value={from}
            onChange={(next: string) => change({ from: next })}
            options={others.map(({ id, title, version: number }) => ({ value: id, label: `${title} · ${t('versionOf', { version: number })}` }))}
          />
          {others.length === 0 && <p className="x-quiet">{t('noOthers')}</p>}
          {from !== undefined && <Asked of={differences}>{(of) => <Differences of={of} />}</Asked>}
        </>
      )}
    </Page>
  );
}
