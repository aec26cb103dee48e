// Asks once more before a deed that the family cannot take back, and says what follows from it.
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../kit/refusal-note';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly bad?: boolean;
  readonly pending: boolean;
  readonly fault: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ConfirmDialog({ open, title, confirm, bad = false, pending, fault, onConfirm, onClose, children }: ConfirmDialogProps) {
  const { t } = useTranslation('family');
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (open) box.current?.showModal();
    else box.current?.close();
  }, [open]);
  return (
    <dialog ref={box} className="x-dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      <RefusalNote fault={fault} />
      <div className="x-buttons">
        <button type="button" className={bad ? 'x-button x-button-bad' : 'x-button x-button-primary'} disabled={pending} onClick={onConfirm}>
          {confirm}
        </button>
        <button type="button" className="x-button" onClick={onClose}>
          {t('back')}
        </button>
      </div>
    </dialog>
  );
}
