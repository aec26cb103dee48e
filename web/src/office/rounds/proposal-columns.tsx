// The columns of the table of the joint session.
import { Button } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { ProposalLine } from '../../api/office-rounds.queries';
import { useTerms } from '../terms/use-terms';
import { SecondHand } from './second-hand';

export function useProposalColumns(roundId: string, adjust: (line: ProposalLine) => void): ColumnsType<ProposalLine> {
  const { t } = useTranslation('rounds');
  const { say, authority, distance } = useTerms();
  return [
    { title: t('proposal.case'), width: 140, render: (_, { applicationId, caseNumber }) => <Link to={`/office/cases/${applicationId}`} className="x-number x-nowrap">{caseNumber ?? '—'}</Link> },
    { title: t('proposal.signer'), width: 100, render: (_, { authority: code }) => authority(code) },
    { title: t('proposal.grade'), width: 70, render: (_, { grade }) => say('grades', grade) },
    {
      title: t('proposal.facts'),
      width: 230,
      render: (_, { talentClass, clauses, acceptsPlacement }) => (
        <div className="x-small">
          {talentClass !== null && t('proposal.class', { class: talentClass })} · {acceptsPlacement ? t('proposal.accepts') : t('proposal.acceptsNot')}
          <div className="x-quiet">{t('proposal.clauses', { clauses: clauses.join('、') })}</div>
        </div>
      ),
    },
    { title: t('proposal.wishes'), width: 200, className: 'x-small', render: (_, { wishes }) => wishes.map((name, at) => <div key={name}>{`${at + 1}. ${name}`}</div>) },
    { title: t('proposal.mode'), width: 100, render: (_, { mode }) => say('modes', mode) },
    { title: t('proposal.school'), width: 190, render: (_, line) => <School of={line} /> },
    { title: t('proposal.distance'), width: 90, className: 'x-number', render: (_, { school }) => (school === null ? '—' : distance(school.metres)) },
    {
      title: t('proposal.alternative'),
      width: 180,
      render: (_, { alternative }) =>
        alternative === null ? (
          '—'
        ) : (
          <>
            {alternative.name}
            <div className="x-quiet x-small">
              {distance(alternative.metres)} · {t('proposal.seatsLeft', { count: alternative.seatsLeft })}
            </div>
          </>
        ),
    },
    {
      title: t('proposal.deeds'),
      width: 110,
      className: 'x-no-print',
      render: (_, line) => (
        <>
          {line.permittedActions.includes('round.adjust') && line.decision === null && (
            <Button size="small" onClick={() => adjust(line)}>
              {t('adjust.button')}
            </Button>
          )}
          {line.decision !== null && <SecondHand roundId={roundId} decision={line.decision} />}
        </>
      ),
    },
  ];
}

function School({ of }: { of: ProposalLine }) {
  const { t } = useTranslation('rounds');
  const how = of.wishRank !== null ? t('proposal.wish', { rank: of.wishRank }) : of.byFallback ? t('proposal.fallback') : null;
  if (of.mode === 'list' || of.mode === 'merged') return <>—</>;
  const waits = of.decision !== null && of.decision.confirmedAt === null;
  return (
    <>
      <strong>{of.school?.name ?? t('proposal.unplaced')}</strong>
      {how !== null && of.school !== null && <div className="x-quiet x-small">{how}</div>}
      {waits && <div className="x-small">{t('adjust.to', { school: of.decision?.school?.name ?? t('adjust.noSchool') })} · {t('decisions.waits')}</div>}
      {of.decision !== null && (
        <div className="x-quiet x-small">
          {t('proposal.decision')}：{of.decision.ground} {of.decision.minutes ?? ''}
        </div>
      )}
    </>
  );
}
