// The sheet itself: one line a child, under who signs it and its grade; the same on the screen and on paper.
import { Button } from 'antd';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { ProposalLine } from '../../api/office-rounds.queries';
import { useTerms } from '../terms/use-terms';
import { SecondHand } from './second-hand';
import { clauseRanges, groupsOf } from './sheet-words';
import './proposal-sheet.css';

interface ProposalSheetProps {
  readonly roundId: string;
  readonly lines: readonly ProposalLine[];
  /** Number of the first line. */
  readonly first: number;
  readonly onAdjust: (line: ProposalLine) => void;
}

const COLUMNS = ['number', 'child', 'facts', 'wishes', 'mode', 'school', 'distance', 'alternative', 'clauses'] as const;

export function ProposalSheet({ roundId, lines, first, onAdjust }: ProposalSheetProps) {
  const { t } = useTranslation('rounds');
  const { say, authority } = useTerms();
  const deeds = lines.some(({ permittedActions }) => permittedActions.length > 0);
  return (
    <div className="x-scroll" tabIndex={0} role="region" aria-label={t('proposal.title')}>
      <table className="x-sheet">
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col" className={`x-sheet-${name}`}>
                {t(`sheet.${name}`)}
              </th>
            ))}
            {deeds && (
              <th scope="col" className="x-sheet-deeds x-no-print">
                {t('proposal.deeds')}
              </th>
            )}
          </tr>
        </thead>
        {groupsOf(lines, first).map((group) => (
          <tbody key={group.lines[0]!.number}>
            <tr className="x-sheet-group">
              <th scope="rowgroup" colSpan={COLUMNS.length + (deeds ? 1 : 0)}>
                {authority(group.authority)} · {say('grades', group.grade)}
              </th>
            </tr>
            {group.lines.map(({ line, number }) => (
              <Line key={line.applicationId} of={line} number={number}>
                {deeds && (
                  <td className="x-no-print" data-label={t('proposal.deeds')}>
                    {line.permittedActions.includes('round.adjust') && line.decision === null && (
                      <Button size="small" onClick={() => onAdjust(line)}>
                        {t('adjust.button')}
                      </Button>
                    )}
                    {line.decision !== null && <SecondHand roundId={roundId} decision={line.decision} />}
                  </td>
                )}
              </Line>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Line({ of, number, children }: { of: ProposalLine; number: number; children: React.ReactNode }) {
  const { t } = useTranslation('rounds');
  const { say, distance } = useTerms();
  const label = (name: (typeof COLUMNS)[number]) => ({ 'data-label': t(`sheet.${name}`) });
  return (
    <tr>
      <td className="x-number" {...label('number')}>
        {number}
      </td>
      <td {...label('child')}>
        <Link to={`/office/cases/${of.applicationId}`} className="x-number x-nowrap">
          {of.caseNumber ?? '—'}
        </Link>
        <div>{of.childName}</div>
      </td>
      <td {...label('facts')}>
        <Facts of={of} />
      </td>
      <td {...label('wishes')}>
        {of.wishes.length === 0 && '—'}
        {of.wishes.map((name, at) => (
          <div key={name} className="x-sheet-wish">{`${at + 1}. ${name}`}</div>
        ))}
      </td>
      <td {...label('mode')}>{say('modes', of.mode)}</td>
      <td {...label('school')}>
        <School of={of} />
      </td>
      <td className="x-number x-nowrap" {...label('distance')}>
        {of.school === null ? '—' : distance(of.school.metres)}
      </td>
      <td {...label('alternative')}>
        {of.alternative === null ? (
          '—'
        ) : (
          <>
            {of.alternative.name}
            <div className="x-quiet">
              {distance(of.alternative.metres)} · {t('proposal.seatsLeft', { count: of.alternative.seatsLeft })}
            </div>
          </>
        )}
      </td>
      <td {...label('clauses')}>{clauseRanges(of.clauses).join('、') || '—'}</td>
      {children}
    </tr>
  );
}

function Facts({ of }: { of: ProposalLine }) {
  const { t } = useTranslation('rounds');
  const { authority } = useTerms();
  const { talentClass, residenceAuthority, employerAuthority, acceptsPlacement } = of;
  return (
    <>
      <div>
        {talentClass !== null && `${t('proposal.class', { class: talentClass })} · `}
        {acceptsPlacement ? t('proposal.accepts') : t('proposal.acceptsNot')}
      </div>
      {residenceAuthority !== null && <div className="x-quiet">{t('sheet.lives', { place: authority(residenceAuthority) })}</div>}
      {employerAuthority !== null && <div className="x-quiet">{t('sheet.works', { place: authority(employerAuthority) })}</div>}
    </>
  );
}

function School({ of }: { of: ProposalLine }) {
  const { t } = useTranslation('rounds');
  if (of.mode === 'list' || of.mode === 'merged') return <>—</>;
  const how = of.wishRank !== null ? t('proposal.wish', { rank: of.wishRank }) : of.byFallback ? t('proposal.fallback') : null;
  const { decision } = of;
  return (
    <>
      <strong>{of.school?.name ?? t('proposal.unplaced')}</strong>
      {how !== null && of.school !== null && <div className="x-quiet">{how}</div>}
      {decision !== null && decision.confirmedAt === null && (
        <div>
          {t('adjust.to', { school: decision.school?.name ?? t('adjust.noSchool') })} · {t('decisions.waits')}
        </div>
      )}
      {decision !== null && (
        <div className="x-quiet">
          {t('proposal.decision')}：{decision.ground} {decision.minutes ?? ''}
        </div>
      )}
    </>
  );
}
