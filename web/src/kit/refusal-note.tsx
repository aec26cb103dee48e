// A refusal in words: what was wrong, what to do, and its number for the desk.
import { useTranslation } from 'react-i18next';
import { NotReached, Refusal } from '../lib/refusal';

interface RefusalNoteProps {
  readonly fault: unknown;
  readonly onRetry?: () => void;
}

export function RefusalNote({ fault, onRetry }: RefusalNoteProps) {
  const { t } = useTranslation('kit');
  if (fault === null || fault === undefined) return null;
  const lost = fault instanceof NotReached;
  return (
    <div className="x-note x-note-bad" role="alert">
      <p>{fault instanceof Refusal ? fault.problem.detail : lost ? t('notReached') : t('pageFault')}</p>
      {fault instanceof Refusal && (
        <p className="x-quiet x-small">
          {fault.code} · {fault.problem.requestId}
        </p>
      )}
      {onRetry && (
        <button type="button" className="x-button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
