// Where the round stands, what comes next, and the deeds that lead on.
import { Steps } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useOpenAgain, useRun, useSeal, type Round, type RunProgress } from '../../api/office-rounds.queries';
import { useAnnounce } from '../../kit/live-region';
import { ProgressBar } from '../../kit/progress-bar';
import { useProgress } from '../../lib/progress';
import { Deadline } from '../../lib/deadline';
import { columnInstant } from '../../lib/times';
import { Facts } from '../terms/facts';
import { useTerms } from '../terms/use-terms';
import { CeremonySection } from './ceremony-section';
import { ConfirmedDeed } from './confirmed-deed';

const STEPS = ['open', 'sealed', 'matching', 'proposed', 'issued'];

export function CourseSection({ of }: { of: Round }) {
  const { t } = useTranslation('rounds');
  const { say } = useTerms();
  const at = STEPS.indexOf(of.state === 'refused' ? 'matching' : of.state);
  return (
    <>
      <Steps
        size="small"
        current={of.state === 'issued' ? STEPS.length : at}
        status={of.state === 'refused' ? 'error' : 'process'}
        items={STEPS.map((step) => ({ title: t(`steps.${step}`) }))}
        responsive
      />
      <p className="x-note">
        <strong>{say('roundStates', of.state)}</strong> — {t(`next.${of.state}`)}
      </p>
      {of.state === 'open' && of.applicationsCloseAt === null && (
        <p className="x-note x-note-warn">
          {t('noWindows')} <Link to={`/office/rounds/windows?schoolYear=${of.schoolYear}${of.kind === 'main' ? '' : `&kind=${of.kind}`}`}>{t('toWindows')}</Link>
        </p>
      )}
      <Deeds of={of} />
      {of.state === 'matching' && <Running of={of} />}
      <section className="x-card">
        <Facts
          of={[
            [t('closesAt'), of.applicationsCloseAt ? <Deadline key="closesAt" at={of.applicationsCloseAt} settled={of.sealedAt !== null} /> : '—'],
            [t('sealedAt'), of.sealedAt ? columnInstant(of.sealedAt) : '—'],
            [t('runs'), String(of.runs.filter(({ finishedAt }) => finishedAt !== null).length)],
            [t('keepsWaiting'), of.keepsWaiting ? t('certificate.yes') : t('certificate.no')],
          ]}
        />
      </section>
      <CeremonySection of={of} />
    </>
  );
}

function Deeds({ of }: { of: Round }) {
  const seal = useSeal(of.id);
  const run = useRun(of.id);
  const again = useOpenAgain(of.id);
  return (
    <div className="x-deeds x-no-print">
      {of.permittedActions.includes('round.seal') && <ConfirmedDeed words="seal" deed={seal} />}
      {of.permittedActions.includes('round.run') && <ConfirmedDeed words="run" deed={run} />}
      {of.permittedActions.includes('round.openAgain') && <ConfirmedDeed words="again" deed={again} plain />}
    </div>
  );
}

/** Follows the run until the service says that it is over; a cut line is taken up again. */
function Running({ of }: { of: Round }) {
  const { t } = useTranslation('rounds');
  const client = useQueryClient();
  const announce = useAnnounce();
  const { state, connected } = useProgress<RunProgress>(`/api/office/rounds/${of.id}/progress`, (last) => {
    announce(t('progress.done', { run: last.run, lines: last.lines }));
    void client.invalidateQueries({ queryKey: ['round', of.id] });
    void client.invalidateQueries({ queryKey: ['rounds'] });
  });
  const words = state === null ? '' : t('progress.running', { run: state.run, at: state.startedAt ? columnInstant(state.startedAt) : '' });
  return (
    <>
      <ProgressBar label={t('progress.label')} done={0} total={0} words={words} />
      {!connected && state !== null && <p className="x-quiet">{t('progress.lost')}</p>}
    </>
  );
}
