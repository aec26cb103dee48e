// 安排与确认: what became of each placement, calls before it lapses, queries of schools.
import { Button } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useAuthorities } from '../../api/authorities.queries';
import { askPlacements, useOfficePlacements, type OfficePlacement, type PlacementFilter } from '../../api/office-placements.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { ListTable } from '../../kit/staff/list-table';
import { useAddress } from '../../kit/use-address';
import { Deadline } from '../../lib/deadline';
import { Filters, SelectFilter, TextFilter } from '../terms/filters';
import { PLACEMENT_STATES, useTerms } from '../terms/use-terms';
import { CallDialog, ResolveDialog } from './follow-up-dialogs';

type Deed = { readonly kind: 'call' | 'resolve'; readonly of: OfficePlacement };

export default function PlacementsRoom() {
  const { t } = useTranslation('placements');
  const [address] = useAddress();
  const [deed, setDeed] = useState<Deed | null>(null);
  const { state, authority, caseNumber } = address;
  const columns = useColumns((kind, of) => setDeed({ kind, of }));
  const placements = useOfficePlacements({ state, authority, caseNumber, page: Number(address.page ?? 1), pageSize: Number(address.pageSize ?? 50) } as PlacementFilter);
  return (
    <Page title={t('title')} wide>
      <PlacementFilters />
      <Asked of={placements}>{(page) => <ListTable label={t('list')} ask={(paging) => askPlacements({ state, authority, caseNumber, ...paging } as PlacementFilter)} rowKey="id" rows={page.items} total={page.total} columns={columns} />}</Asked>
      <CallDialog of={deed?.kind === 'call' ? deed.of : null} onClose={() => setDeed(null)} />
      <ResolveDialog of={deed?.kind === 'resolve' ? deed.of : null} onClose={() => setDeed(null)} />
    </Page>
  );
}

function PlacementFilters() {
  const { t } = useTranslation('placements');
  const { say, authority } = useTerms();
  const [address, change] = useAddress();
  const authorities = useAuthorities();
  return (
    <Filters label={t('filters')} onClear={() => change({ state: undefined, authority: undefined, caseNumber: undefined })}>
      <TextFilter label={t('caseNumber')} placeholder={t('caseNumberHint')} value={address.caseNumber} onChange={(caseNumber) => change({ caseNumber })} />
      <SelectFilter wide label={t('state')} value={address.state} onChange={(state) => change({ state })} options={PLACEMENT_STATES.map((value) => ({ value, label: say('placementStates', value) }))} />
      <SelectFilter wide label={t('authority')} value={address.authority} onChange={(value) => change({ authority: value })} options={(authorities.data ?? []).map(({ code }) => ({ value: code, label: authority(code) }))} />
    </Filters>
  );
}

function useColumns(open: (kind: Deed['kind'], of: OfficePlacement) => void): ColumnsType<OfficePlacement> {
  const { t } = useTranslation('placements');
  const { say, authority } = useTerms();
  return [
    { title: t('caseNumber'), render: (_, { applicationId, caseNumber }) => <Link to={`/office/cases/${applicationId}`} className="x-number">{caseNumber ?? '—'}</Link> },
    { title: t('child'), dataIndex: 'childName' },
    { title: t('authority'), render: (_, { authority: code }) => authority(code) },
    { title: t('school'), dataIndex: 'schoolName' },
    { title: t('grade'), render: (_, { grade }) => say('grades', grade) },
    { title: t('mode'), render: (_, { mode }) => say('modes', mode) },
    { title: t('state'), render: (_, { state }) => say('placementStates', state) },
    { title: t('query'), render: (_, { queryCode }) => say('queryCodes', queryCode) },
    { title: t('answerOn'), className: 'x-number', render: (_, { answerOn, state }) => <Deadline on={answerOn} settled={state !== 'placed'} /> },
    { title: t('contacts'), className: 'x-number', render: (_, { reminders, calls }) => t('reminders', { reminders, calls }) },
    { title: t('documentNumber'), dataIndex: 'documentNumber' },
    {
      title: t('deeds'),
      className: 'x-no-print',
      render: (_, of) => (
        <>
          {of.permittedActions.includes('placement.call') && (
            <Button size="small" onClick={() => open('call', of)}>
              {t('call.button')}
            </Button>
          )}
          {of.permittedActions.includes('placement.resolve') && (
            <Button size="small" type="primary" onClick={() => open('resolve', of)}>
              {t('resolve.button')}
            </Button>
          )}
        </>
      ),
    },
  ];
}
