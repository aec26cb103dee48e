// 会商方案表: each line with its facts, its school, the distance, and the next possible school.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askProposal, useProposal, type ProposalFilter, type ProposalLine, type Round } from '../../api/office-rounds.queries';
import { Asked } from '../../kit/asked';
import { ListTable } from '../../kit/staff/list-table';
import { useAddress } from '../../kit/use-address';
import { Filters, SelectFilter, TextFilter } from '../terms/filters';
import { MODES, useTerms } from '../terms/use-terms';
import { XlsxButton } from '../terms/xlsx-button';
import { AdjustDialog } from './adjust-dialog';
import { useProposalColumns } from './proposal-columns';

const KINDS = ['placed', 'unplaced', 'fallback', 'decided'];

export function ProposalSection({ of }: { of: Round }) {
  const { t } = useTranslation(['rounds', 'terms']);
  const { roundName } = useTerms();
  const [address] = useAddress();
  const [adjusting, setAdjusting] = useState<ProposalLine | null>(null);
  const columns = useProposalColumns(of.id, setAdjusting);
  const { authority, mode, kind, caseNumber } = address;
  const chosen = { authority, mode, kind, caseNumber };
  const proposal = useProposal(of.id, { ...chosen, page: Number(address.page ?? 1), pageSize: Number(address.pageSize ?? 50) } as ProposalFilter);
  if (of.runs.length === 0) return <p className="x-card">{t('proposal.none')}</p>;
  return (
    <>
      <div className="x-deeds x-no-print">
        <XlsxButton path={`/api/office/rounds/${of.id}/proposal/workbook`} query={chosen} name="proposal.xlsx" label={t('proposal.export')} />
      </div>
      <ProposalFilters of={of} />
      <Asked of={proposal}>{(page) => <ListTable label={t('proposal.title')} under={roundName(of)} ask={(paging) => askProposal(of.id, { ...chosen, ...paging } as ProposalFilter)} rowKey="applicationId" rows={page.items} total={page.total} columns={columns} scroll={{ x: 1270 }} />}</Asked>
      <AdjustDialog round={of} line={adjusting} onClose={() => setAdjusting(null)} />
    </>
  );
}

function ProposalFilters({ of }: { of: Round }) {
  const { t } = useTranslation('rounds');
  const { say, authority } = useTerms();
  const [address, change] = useAddress();
  return (
    <Filters label={t('proposal.filters')} onClear={() => change({ authority: undefined, mode: undefined, kind: undefined, caseNumber: undefined })}>
      <TextFilter label={t('proposal.case')} value={address.caseNumber} onChange={(caseNumber) => change({ caseNumber })} />
      <SelectFilter wide label={t('proposal.signer')} value={address.authority} onChange={(value) => change({ authority: value })} options={of.parts.map(({ authority: code }) => ({ value: code, label: authority(code) }))} />
      <SelectFilter label={t('proposal.mode')} value={address.mode} onChange={(mode) => change({ mode })} options={MODES.map((value) => ({ value, label: say('modes', value) }))} />
      <SelectFilter label={t('proposal.kind')} value={address.kind} onChange={(kind) => change({ kind })} options={KINDS.map((value) => ({ value, label: t(`proposal.kinds.${value}`) }))} />
    </Filters>
  );
}
