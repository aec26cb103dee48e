// 监护人单独同意: what is used for what, before anything is asked; refusing leads on, not into a wall.
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { dropDraft } from '../../lib/drafts';
import { useDraftName } from './draft-name';
import { emptyForm, type FormValues } from './form-values';

const POINTS = ['what', 'sources', 'who', 'long', 'rights'] as const;

export function ConsentStep({ onAgreed }: { onAgreed: () => void }) {
  const { t } = useTranslation('apply');
  const form = useFormContext<FormValues>();
  const draft = useDraftName();
  const [refused, setRefused] = useState(false);
  const refuse = (): void => {
    form.reset(emptyForm());
    dropDraft(draft);
    setRefused(true);
  };
  if (refused) {
    return (
      <section className="x-card" role="status">
        <h2 style={{ marginTop: 0 }}>{t('consent.refusedTitle')}</h2>
        <p>{t('consent.refused')}</p>
        <div className="x-buttons">
          <Link className="x-button" to="/family">
            {t('consent.toCases')}
          </Link>
          <button type="button" className="x-button" onClick={() => setRefused(false)}>
            {t('consent.readAgain')}
          </button>
        </div>
      </section>
    );
  }
  return (
    <section className="x-card">
      <h2 style={{ marginTop: 0 }}>{t('consent.title')}</h2>
      <ul>
        {POINTS.map((point) => (
          <li key={point}>{t(`consent.${point}`)}</li>
        ))}
      </ul>
      <p>{t('consent.free')}</p>
      <div className="x-buttons" id="f-consent">
        <button
          type="button"
          className="x-button x-button-primary"
          onClick={() => {
            form.setValue('consent', true);
            onAgreed();
          }}
        >
          {t('consent.agree')}
        </button>
        <button type="button" className="x-button" onClick={refuse}>
          {t('consent.refuse')}
        </button>
      </div>
    </section>
  );
}
