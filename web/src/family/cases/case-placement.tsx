// The placement and the family's answer to it: agree, not agree, or go to ordinary enrolment, until the last day.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../choices.css';
import { answerPlacement, CASES, PLACEMENTS, type FamilyCase, type OwnPlacement } from '../../api/cases.queries';
import { useAnnounce } from '../../kit/live-region';
import { Deadline } from '../../lib/deadline';
import { useDeed } from '../../lib/use-deed';
import { ConfirmDialog } from '../confirm-dialog';

type Reply = 'accept' | 'decline' | 'waive';
const REPLIES: readonly Reply[] = ['accept', 'decline', 'waive'];
const ENDED = ['declined', 'lapsed', 'waived', 'revoked'];
const LOOK: Record<Reply, string> = { accept: 'x-button x-button-primary', decline: 'x-button x-button-bad', waive: 'x-button' };

export function CasePlacement({ of: one, placement }: { of: FamilyCase; placement: OwnPlacement }) {
  const { t, i18n } = useTranslation(['case', 'family']);
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Reply | null>(null);
  const [keepWaiting, setKeepWaiting] = useState(false);
  const deed = useDeed({
    run: (answer: Reply, key) => answerPlacement(placement.id, answer === 'accept' && keepWaiting ? { answer, keepWaiting } : { answer }, key),
    touches: [CASES, PLACEMENTS],
    onDone: (_, answer) => {
      setAsked(null);
      announce(t(`placement.${answer}.done`));
    },
  });
  const may = placement.permittedActions.includes('placement.answer');
  const name = { school: placement.schoolName, grade: t(`family:grades.${placement.grade}`) };
  return (
    <section className="x-card" aria-labelledby="placement">
      <h2 id="placement" style={{ marginTop: 0 }}>
        {t('placement.title')}
      </h2>
      <p className="x-family-state">{t('placement.at', name)}</p>
      <dl className="x-facts">
        <dt>{t('placement.mode')}</dt>
        <dd>{t(`modes.${placement.mode}`)}</dd>
        <dt>{t('placement.document')}</dt>
        <dd>{placement.documentNumber}</dd>
        {may && (
          <>
            <dt>{t('placement.answerOn')}</dt>
            <dd className="x-family-due">
              <Deadline on={placement.answerOn} />
            </dd>
          </>
        )}
      </dl>
      {may && placement.mayKeepWaiting && (
        <label className="x-choice">
          <input type="checkbox" checked={keepWaiting} onChange={(event) => setKeepWaiting(event.target.checked)} />
          <span>{t('placement.keepWaiting')}</span>
        </label>
      )}
      {may && (
        <div className="x-buttons">
          {REPLIES.map((reply) => (
            <button key={reply} type="button" className={LOOK[reply]} onClick={() => setAsked(reply)}>
              {t(`placement.${reply}.button`)}
            </button>
          ))}
        </div>
      )}
      {ENDED.includes(placement.state) && <p className="x-note">{t('placement.ended')}</p>}
      {placement.state === 'received' && <p className="x-note x-note-good">{t('placement.received', name)}</p>}
      {placement.state === 'queried' && <p className="x-note">{t('placement.queried', { desk: i18n.language === 'en' ? one.desk.nameEn : one.desk.nameZh })}</p>}
      {asked !== null && (
        <ConfirmDialog
          open
          title={t(`placement.${asked}.button`)}
          confirm={t(`placement.${asked}.confirm`)}
          bad={asked !== 'accept'}
          pending={deed.isPending}
          fault={deed.error}
          onConfirm={() => deed.mutate(asked)}
          onClose={() => {
            deed.reset();
            setAsked(null);
          }}
        >
          <p>{t(`placement.${asked}.follows`, name)}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
