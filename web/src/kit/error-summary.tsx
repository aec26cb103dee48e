// What must be corrected in a form, as links to the fields; it takes the focus when it appears.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

export interface FormFault {
  /** The id of the field's control. */
  readonly id: string;
  readonly text: string;
}

export function ErrorSummary({ faults }: { faults: readonly FormFault[] }) {
  const { t } = useTranslation('kit');
  const box = useRef<HTMLDivElement>(null);
  const signature = faults.map(({ id, text }) => `${id}:${text}`).join('|');
  useEffect(() => {
    if (signature !== '') box.current?.focus();
  }, [signature]);
  if (faults.length === 0) return null;
  const goTo = (id: string): void => {
    const field = document.getElementById(id);
    field?.scrollIntoView({ block: 'center' });
    (field?.matches('input,select,textarea,button,[tabindex]') ? field : field?.querySelector<HTMLElement>('input,select,textarea,button,[tabindex]'))?.focus();
  };
  return (
    <div className="x-note x-note-bad" role="alert" tabIndex={-1} ref={box}>
      <h2 className="x-h3">{t('correct', { count: faults.length })}</h2>
      <ul>
        {faults.map(({ id, text }) => (
          <li key={id + text}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(id);
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
