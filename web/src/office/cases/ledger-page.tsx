// 台账: the screen shows what the workbook and the print show.
import { Button } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorities } from '../../api/authorities.queries';
import { askLedger, useLedger, type LedgerFilter, type LedgerLine } from '../../api/case-ledger.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { ListTable } from '../../kit/staff/list-table';
import { useAddress } from '../../kit/use-address';
import { columnInstant } from '../../lib/times';
import { Filters, SelectFilter, TextFilter } from '../terms/filters';
import { CASE_STATES, GRADES, STAGES, useTerms } from '../terms/use-terms';
import { XlsxButton } from '../terms/xlsx-button';
import './cases.css';

const NAMES = ['state', 'authority', 'stage', 'grade', 'round', 'caseNumber'] as const;

export function LedgerPage() {
  const { t } = useTranslation(['cases', 'terms']);
  const may = useMay();
  const navigate = useNavigate();
  const [address] = useAddress();
  const chosen = Object.fromEntries(NAMES.map((name) => [name, address[name]]));
  const columns = useColumns();
  const ledger = useLedger({ ...chosen, page: Number(address.page ?? 1), pageSize: Number(address.pageSize ?? 50) } as LedgerFilter);
  return (
    <Page
      title={t('title')}
      wide
      actions={
        <>
          {may('application.file') && (
            <Button type="primary" onClick={() => void navigate('/office/cases/file')}>
              {t('file')}
            </Button>
          )}
          <XlsxButton path="/api/office/applications/ledger.xlsx" query={chosen} name="ledger.xlsx" />
        </>
      }
    >
      <LedgerFilters />
      <Asked of={ledger}>{(page) => <ListTable ownWorkbook label={t('list')} ask={(paging) => askLedger({ ...chosen, ...paging } as LedgerFilter)} rowKey="id" rows={page.items} total={page.total} columns={columns} />}</Asked>
    </Page>
  );
}

function LedgerFilters() {
  const { t } = useTranslation('cases');
  const { say, authority } = useTerms();
  const [address, change] = useAddress();
  const authorities = useAuthorities();
  return (
    <Filters label={t('filters')} onClear={() => change(Object.fromEntries(NAMES.map((name) => [name, undefined])))}>
      <TextFilter label={t('caseNumber')} placeholder={t('caseNumberHint')} value={address.caseNumber} onChange={(caseNumber) => change({ caseNumber })} />
      <SelectFilter wide label={t('state')} value={address.state} onChange={(state) => change({ state })} options={CASE_STATES.map((value) => ({ value, label: say('caseStates', value) }))} />
      <SelectFilter wide label={t('authority')} value={address.authority} onChange={(value) => change({ authority: value })} options={(authorities.data ?? []).map(({ code }) => ({ value: code, label: authority(code) }))} />
      <SelectFilter label={t('stage')} value={address.stage} onChange={(stage) => change({ stage })} options={STAGES.map((value) => ({ value, label: say('stages', value) }))} />
      <SelectFilter label={t('grade')} value={address.grade} onChange={(grade) => change({ grade })} options={GRADES.map((value) => ({ value, label: say('grades', value) }))} />
      <SelectFilter label={t('round')} value={address.round} onChange={(round) => change({ round })} options={['main', 'transfer'].map((value) => ({ value, label: say('kinds', value) }))} />
    </Filters>
  );
}

function useColumns(): ColumnsType<LedgerLine> {
  const { t } = useTranslation('cases');
  const { say, authority } = useTerms();
  return [
    { title: t('caseNumber'), render: (_, { id, caseNumber }) => <Link to={`/office/cases/${id}`} className="x-number">{caseNumber ?? t('draft')}</Link> },
    { title: t('schoolYear'), dataIndex: 'schoolYear' },
    { title: t('round'), render: (_, { round }) => say('kinds', round) },
    { title: t('authority'), render: (_, { authority: code }) => authority(code) },
    { title: t('stage'), render: (_, { stage }) => say('stages', stage) },
    { title: t('grade'), render: (_, { grade }) => say('grades', grade) },
    { title: t('child'), dataIndex: 'childName' },
    { title: t('document'), dataIndex: 'childDocument', className: 'x-number' },
    { title: t('channel'), render: (_, { channel }) => say('channels', channel) },
    { title: t('submittedAt'), className: 'x-number', render: (_, { submittedAt }) => (submittedAt ? columnInstant(submittedAt) : '—') },
    { title: t('state'), render: (_, { state }) => say('caseStates', state) },
    { title: t('outcome'), render: (_, { outcome }) => say('outcomes', outcome) },
    { title: t('mode'), render: (_, { mode }) => say('modes', mode) },
    { title: t('wishes'), width: 320, render: (_, { wishes }) => wishes.join(' / ') || '—' },
  ];
}
