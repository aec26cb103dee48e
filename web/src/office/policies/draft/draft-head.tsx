// Where the draft stands: its state, who did what with it, whether everything typed has arrived, undo and redo.
import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badge, STATE_TONES } from '../badge';
import { RefusalNote } from '../../../kit/refusal-note';
import { sayInstant } from '../../../lib/times';
import { useDraft } from './draft-context';

function Saving() {
  const { t } = useTranslation('policies');
  const { session, checked, checking, marks } = useDraft();
  const { state } = session;
  const errors = marks.filter(({ severity }) => severity === 'error').length;
  if (state.conflict) return <span className="x-bad">{t('saving.conflict')}</span>;
  if (state.cut)
    return (
      <span className="x-bad">
        {t('saving.cut', { count: state.waiting.length })}{' '}
        <button type="button" className="x-link" onClick={session.retry}>
          {t('saving.retry')}
        </button>
      </span>
    );
  if (state.waiting.length > 0) return <span>{t('saving.sending', { count: state.waiting.length })}</span>;
  return (
    <span>
      {session.editable && `${t('saving.saved', { revision: state.server.revision })} · `}
      {checking
        ? t('saving.checking')
        : checked === null
          ? ''
          : errors === 0
            ? t('saving.sound')
            : t('saving.errors', { count: errors })}
    </span>
  );
}

export function DraftHead() {
  const { t, i18n } = useTranslation('policies');
  const { session } = useDraft();
  const { draft, state, turning } = session;
  const idle = state.waiting.length === 0 && state.conflict === null && !turning;
  return (
    <>
      <div className="x-draft-head">
        <Badge tone={STATE_TONES[draft.state]}>{t(`states.${draft.state}`)}</Badge>
        <span>{t('head.year', { year: draft.schoolYear })}</span>
        <span className="x-quiet">{draft.policyId}</span>
        <span className="x-quiet">
          {t('head.begun', { who: draft.createdBy, when: sayInstant(draft.createdAt, i18n.language) })}
        </span>
        {draft.submittedBy && draft.submittedAt && draft.state !== 'editing' && (
          <span className="x-quiet">
            {t('head.submitted', { who: draft.submittedBy, when: sayInstant(draft.submittedAt, i18n.language) })}
          </span>
        )}
        {draft.state === 'published' && <Link to="/policy">{t('head.public')}</Link>}
        <span className="x-grow" />
        <span role="status" className="x-small">
          <Saving />
        </span>
        {session.editable && (
          <>
            <Button
              size="small"
              icon={<UndoOutlined />}
              disabled={!idle || !state.server.canUndo}
              onClick={() => session.turn('undo')}
            >
              {t('head.undo')}
            </Button>
            <Button
              size="small"
              icon={<RedoOutlined />}
              disabled={!idle || !state.server.canRedo}
              onClick={() => session.turn('redo')}
            >
              {t('head.redo')}
            </Button>
          </>
        )}
      </div>
      {draft.state === 'editing' && draft.returnReason && draft.returnedBy && draft.returnedAt && (
        <div className="x-note x-note-warn">
          <strong>{t('head.returned', { who: draft.returnedBy, when: sayInstant(draft.returnedAt, i18n.language) })}</strong>
          <p>{draft.returnReason}</p>
        </div>
      )}
      {state.refused !== null && (
        <>
          <RefusalNote fault={state.refused} />
          <p className="x-small">{t('saving.takenBack')}</p>
        </>
      )}
    </>
  );
}
