// One rehearsal: how far it is, who would fare better or worse, whether the seats would do, and which cases it touches.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCancelRehearsal, useRehearsal, useRehearsals, type RehearsalLine } from '../../api/rehearsals.queries';
import { useMay } from '../../api/session.queries';
import { Asked } from '../../kit/asked';
import { NoSuchPage } from '../../kit/fault-page';
import { Page } from '../../kit/page';
import { ProgressBar } from '../../kit/progress-bar';
import { RefusalNote } from '../../kit/refusal-note';
import { useProgress } from '../../lib/progress';
import { sayInstant } from '../../lib/times';
import { AffectedCases } from './affected-cases';
import { Effects } from './effects';
import { TrialRun } from './trial-run';

const ended = (state: string): boolean => state === 'finished' || state === 'cancelled';

function Shown({ first }: { first: RehearsalLine }) {
  const { t, i18n } = useTranslation('rehearsals');
  const may = useMay();
  const follow = ended(first.state) ? null : `/api/office/rehearsals/${first.id}/progress`;
  const { state: told } = useProgress<RehearsalLine>(follow);
  const line = told ?? first;
  const full = may('rehearsals.read');
  const asked = useRehearsal(line.id, `${line.state} ${line.casesDone}`, full);
  const cancel = useCancelRehearsal();
  const result = asked.data;
  return (
    <Page
      wide
      title={t('one', { title: line.title })}
      actions={
        result?.permittedActions.includes('rehearsals.cancel') &&
        !ended(line.state) && (
          <Button danger loading={cancel.isPending} onClick={() => cancel.mutate(line.id)}>
            {t('cancel')}
          </Button>
        )
      }
    >
      <p>
        <span className="x-state" data-state={line.state}>
          {t(`states.${line.state}`)}
        </span>{' '}
        <span className="x-quiet">
          {t('about', {
            revision: line.revision,
            years: line.schoolYears.join('、'),
            who: line.startedBy,
            when: sayInstant(line.startedAt, i18n.language),
          })}
        </span>{' '}
        {may('policies.readDrafts') && (
          <>
            <Link to={`/office/policies/drafts/${line.draftId}`}>{t('toDraft')}</Link> ·{' '}
            <Link to={`/office/policies/drafts/${line.draftId}/differences?from=${line.baseVersionId}`}>
              {t('toDifferences')}
            </Link>
          </>
        )}
      </p>
      <RefusalNote fault={cancel.error} />
      {!ended(line.state) && (
        <ProgressBar
          label={t('progress')}
          done={line.percent}
          total={100}
          words={line.state === 'matching' ? t('matching') : t('compared', { done: line.casesDone, count: line.casesTotal })}
        />
      )}
      {line.state === 'cancelled' && <p>{t('cancelled', { done: line.casesDone, count: line.casesTotal })}</p>}
      {full && (
        <Asked of={asked}>
          {(rehearsal) => (
            <>
              <Effects rehearsal={rehearsal} />
              {rehearsal.trial && <TrialRun trial={rehearsal.trial} />}
            </>
          )}
        </Asked>
      )}
      {may('rehearsals.readCases') && <AffectedCases id={line.id} done={line.casesDone} />}
    </Page>
  );
}

export function RehearsalPage() {
  const { id } = useParams();
  const list = useRehearsals();
  return (
    <Asked of={list}>
      {(lines) => {
        const line = lines.find((one) => one.id === id);
        return line ? <Shown key={line.id} first={line} /> : <NoSuchPage />;
      }}
    </Asked>
  );
}
