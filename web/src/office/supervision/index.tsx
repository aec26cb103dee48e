// 审计与监督: the audit by subject, actor, action and time, and whether its chain holds.
import type { ColumnsType } from 'antd/es/table';
import { useTranslation } from 'react-i18next';
import { askAudit, useAudit, type AuditEntry, type AuditFilter } from '../../api/audit.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { ListTable } from '../../kit/staff/list-table';
import { useAddress } from '../../kit/use-address';
import { columnInstant } from '../../lib/times';
import { Filters, SelectFilter, TextFilter } from '../terms/filters';
import { ChainSection } from './chain-section';
import { DayFilter } from './day-filter';
import './supervision.css';

const SUBJECTS = ['application', 'round', 'placement', 'account', 'child', 'message', 'plan', 'ledger'];
const NAMES = ['subjectType', 'subject', 'action', 'actor', 'from', 'to'] as const;
/** A day of the city as the instant at which it begins. */
const beginOf = (day: string | undefined): string | undefined => (day === undefined ? undefined : `${day}T00:00:00+08:00`);

export default function SupervisionRoom() {
  const { t } = useTranslation('supervision');
  const [address] = useAddress();
  const { subjectType, subject, action, actor, from, to } = address;
  const chosen = { subjectType, subject, action, actor, from: beginOf(from), to: beginOf(to) };
  const audit = useAudit({ ...chosen, page: Number(address.page ?? 1), pageSize: Number(address.pageSize ?? 50) } as AuditFilter);
  const columns = useColumns();
  return (
    <Page title={t('title')} wide>
      <p>{t('lead')}</p>
      <p className="x-quiet">{t('toRounds')}</p>
      <ChainSection />
      <h2>{t('list')}</h2>
      <AuditFilters />
      <Asked of={audit}>{(page) => <ListTable label={t('list')} ask={(paging) => askAudit({ ...chosen, ...paging } as AuditFilter)} rowKey="id" rows={page.items} total={page.total} columns={columns} />}</Asked>
    </Page>
  );
}

function AuditFilters() {
  const { t } = useTranslation('supervision');
  const [address, change] = useAddress();
  return (
    <Filters label={t('filters')} onClear={() => change(Object.fromEntries(NAMES.map((name) => [name, undefined])))}>
      <SelectFilter label={t('subjectType')} value={address.subjectType} onChange={(subjectType) => change({ subjectType })} options={SUBJECTS.map((value) => ({ value, label: t(`subjects.${value}`) }))} />
      <TextFilter label={t('subject')} placeholder={t('subjectHint')} value={address.subject} onChange={(subject) => change({ subject })} />
      <TextFilter label={t('action')} placeholder={t('actionHint')} value={address.action} onChange={(action) => change({ action })} />
      <TextFilter label={t('actor')} placeholder={t('actorHint')} value={address.actor} onChange={(actor) => change({ actor })} />
      <DayFilter label={t('from')} value={address.from} onChange={(from) => change({ from })} />
      <DayFilter label={t('to')} value={address.to} onChange={(to) => change({ to })} />
    </Filters>
  );
}

function useColumns(): ColumnsType<AuditEntry> {
  const { t } = useTranslation('supervision');
  const [, change] = useAddress();
  return [
    { title: t('at'), className: 'x-number', render: (_, { at }) => columnInstant(at) },
    { title: t('actor'), render: (_, { actorKind, actorName, actorId }) => `${t(`kinds.${actorKind}`)} ${actorName ?? (actorKind === 'system' ? (actorId ?? '') : (actorId ?? '').slice(-8))}` },
    {
      title: t('action'),
      render: (_, { action }) => (
        <>
          {t(`deeds.${action}`, { defaultValue: action })} <span className="x-quiet x-small">{action}</span>
        </>
      ),
    },
    {
      title: t('subject'),
      render: (_, { subjectType, subjectId }) => (
        <button type="button" className="x-link x-subject" onClick={() => change({ subjectType, subject: subjectId })}>
          {t(`subjects.${subjectType}`, { defaultValue: subjectType })} {subjectId.length > 12 ? `…${subjectId.slice(-12)}` : subjectId}
        </button>
      ),
    },
    { title: t('details'), render: (_, { details }) => <Details of={details} /> },
    { title: t('seal'), className: 'x-number', render: (_, { seal }) => (seal === null ? t('unsealed') : t('sealed', { seal })) },
  ];
}

/** Codes of an entry as `name: value` lines. */
function Details({ of }: { of: string }) {
  const entries = Object.entries(JSON.parse(of) as Record<string, unknown>);
  if (entries.length === 0) return <>—</>;
  return (
    <ul className="x-audit-details">
      {entries.map(([name, value]) => (
        <li key={name}>
          <span className="x-quiet">{name}</span> {typeof value === 'string' ? value : JSON.stringify(value)}
        </li>
      ))}
    </ul>
  );
}
