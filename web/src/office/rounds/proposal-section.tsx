// 会商方案表: what the latest run proposes, as a sheet. Screen, workbook and paper show the same lines in the same order.
import { Button, Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askProposal, useProposal, type ProposalFilter, type ProposalLine, type Round } from '../../api/office-rounds.queries';
import { Asked } from '../../kit/asked';
import { RefusalNote } from '../../kit/refusal-note';
import { PAGE_SIZE } from '../../kit/staff/list-table';
import { TooManyToPrint, usePaper } from '../../kit/staff/use-paper';
import { useAddress } from '../../kit/use-address';
import { columnInstant } from '../../lib/times';
import { Filters, SelectFilter, TextFilter } from '../terms/filters';
import { MODES, useTerms } from '../terms/use-terms';
import { XlsxButton } from '../terms/xlsx-button';
import { AdjustDialog } from './adjust-dialog';
import { ProposalSheet } from './proposal-sheet';

const KINDS = ['placed', 'unplaced', 'fallback', 'decided'];
const HANDS = ['case-officer', 'reviewer', 'signatory'];

export function ProposalSection({ of }: { of: Round }) {
  const { t } = useTranslation(['rounds', 'terms', 'kit', 'roles']);
  const [address, change] = useAddress();
  const [adjusting, setAdjusting] = useState<ProposalLine | null>(null);
  const { authority, mode, kind, caseNumber } = address;
  const chosen = { authority, mode, kind, caseNumber };
  const [page, pageSize] = [Number(address.page ?? 1), Number(address.pageSize ?? PAGE_SIZE)];
  const proposal = useProposal(of.id, { ...chosen, page, pageSize } as ProposalFilter);
  const paper = usePaper((paging) => askProposal(of.id, { ...chosen, ...paging } as ProposalFilter));
  const last = of.runs.filter(({ finishedAt }) => finishedAt !== null).at(-1);
  if (last === undefined) return <p className="x-card">{t('proposal.none')}</p>;
  return (
    <div className="x-sheet-paper">
      <div className="x-deeds x-no-print">
        <XlsxButton path={`/api/office/rounds/${of.id}/proposal/workbook`} query={chosen} name="proposal.xlsx" label={t('proposal.export')} />
        <Button loading={paper.gathering} onClick={paper.put}>
          {t('sheet.print')}
        </Button>
        <TooManyToPrint count={paper.tooMany} />
        <RefusalNote fault={paper.fault} />
      </div>
      <ProposalFilters of={of} />
      <SheetHead of={of} run={last} lines={proposal.data?.total ?? 0} />
      <Asked of={proposal}>
        {({ items, total }) =>
          total === 0 ? (
            <p className="x-card">{t('terms:demoEmpty')}</p>
          ) : (
            <>
              <p className="x-quiet x-no-print">{t('sheet.lines', { count: total })}</p>
              <ProposalSheet roundId={of.id} lines={paper.rows ?? items} first={paper.rows ? 1 : (page - 1) * pageSize + 1} onAdjust={setAdjusting} />
              <div className="x-sheet-pages x-no-print">
                <Pagination
                  size="small"
                  current={page}
                  pageSize={pageSize}
                  total={total}
                  showSizeChanger
                  pageSizeOptions={[20, 50, 100, 200]}
                  onChange={(next, size) => change({ page: next, pageSize: size === PAGE_SIZE ? undefined : size })}
                />
              </div>
            </>
          )
        }
      </Asked>
      <p className="x-sheet-hands">
        {HANDS.map((role) => (
          <span key={role}>{t(`roles:${role}`)}：</span>
        ))}
        <span>{t('sheet.day')}：</span>
      </p>
      <AdjustDialog round={of} line={adjusting} onClose={() => setAdjusting(null)} />
    </div>
  );
}

/** On paper only: of which run and round the lines are. */
function SheetHead({ of, run, lines }: { of: Round; run: Round['runs'][number]; lines: number }) {
  const { t } = useTranslation('rounds');
  const { roundName } = useTerms();
  return (
    <div className="x-sheet-head">
      <h2>
        {roundName(of)} · {t('proposal.title')}
      </h2>
      <p>
        {t('sheet.head', { run: run.number, at: run.finishedAt === null ? '—' : columnInstant(run.finishedAt), lines })}
        {run.outcomeHash !== null && ` · ${t('certificate.outcome')} ${run.outcomeHash.slice(0, 20)}…`}
      </p>
    </div>
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
