// Where runs and people put the child: lines of the rounds, and the decision before the run with its second signature.
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../api/case-ledger.queries';
import { useCaseDecisions, useConfirmFix, useRounds, type Decision } from '../../api/office-rounds.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { RefusalNote } from '../../kit/refusal-note';
import { columnInstant } from '../../lib/times';
import { Facts } from '../terms/facts';
import { useTerms } from '../terms/use-terms';
import { FixDialog } from './fix-dialog';

export function DecisionSection({ of }: { of: CaseRecord }) {
  const { t } = useTranslation('cases');
  const reads = useMay()('round.readLine');
  const decisions = useCaseDecisions(of.id, reads);
  const [fixing, setFixing] = useState(false);
  if (!reads) return null;
  return (
    <section className="x-card" aria-labelledby="decision">
      <h2 id="decision">{t('decision')}</h2>
      <Asked of={decisions}>
        {({ fixed, lines, permittedActions }) => (
          <>
            {fixed !== null && <FixedDecision of={fixed} />}
            {lines.map((line) => (
              <LineOfRound key={line.roundId} of={line} />
            ))}
            {fixed === null && lines.length === 0 && <p className="x-quiet">{t('noDecision')}</p>}
            {permittedActions.includes('round.fix') && <Button onClick={() => setFixing(true)}>{t('fix.button')}</Button>}
          </>
        )}
      </Asked>
      <FixDialog of={of} open={fixing} onClose={() => setFixing(false)} />
    </section>
  );
}

function LineOfRound({ of }: { of: { roundId: string; kind: string; number: number; mode: string; state: string; school: { name: string } | null } }) {
  const { t } = useTranslation('cases');
  const { roundName, say } = useTerms();
  const round = useRounds().data?.find(({ id }) => id === of.roundId);
  return (
    <p>
      <Link to={`/office/rounds/${of.roundId}`}>{round ? roundName(round) : say('kinds', of.kind)}</Link>：{of.school?.name ?? t('notPlaced')} · {say('modes', of.mode)} ·{' '}
      {say('roundStates', of.state)}
    </p>
  );
}

function FixedDecision({ of }: { of: Decision }) {
  const { t } = useTranslation('cases');
  const { say } = useTerms();
  const confirm = useConfirmFix();
  return (
    <>
      <h3>{t('fixed')}</h3>
      <Facts
        of={[
          [t('mode'), say('modes', of.mode)],
          [t('fix.school'), of.school?.name ?? '—'],
          [t('ground'), of.ground],
          [t('minutes'), of.minutes ?? '—'],
          [t('proposedBy'), `${of.proposedBy} · ${columnInstant(of.proposedAt)}`],
          [t('confirmedBy'), of.confirmedAt === null ? t('waitsSecond') : `${of.confirmedBy} · ${columnInstant(of.confirmedAt)}`],
        ]}
      />
      {of.permittedActions.includes('round.confirmFix') && (
        <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(of.applicationId)}>
          {t('fix.second')}
        </Button>
      )}
      <RefusalNote fault={confirm.error} />
    </>
  );
}
