// 补充材料: what was asked for, told once; the number of a renewed certificate is what the form can take.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CASES, supplementCase, type FamilyCase } from '../../api/cases.queries';
import { Field } from '../../kit/field';
import { useAnnounce } from '../../kit/live-region';
import { RefusalNote } from '../../kit/refusal-note';
import { keepDraft, readDraft, dropDraft } from '../../lib/drafts';
import { Deadline } from '../../lib/deadline';
import { useDeed } from '../../lib/use-deed';

const SHORTEST = 3;

export function SupplementForm({ of: one }: { of: FamilyCase }) {
  const { t } = useTranslation(['case', 'family']);
  const announce = useAnnounce();
  const draft = `supplement.${one.id}`;
  const [certificate, setCertificate] = useState(() => readDraft<string>(draft) ?? '');
  const [fault, setFault] = useState<string>();
  const deed = useDeed({
    run: (value: string, key) => supplementCase(one.id, value === '' ? undefined : value, key),
    touches: [CASES],
    onDone: () => {
      dropDraft(draft);
      announce(t('supplement.done'));
    },
  });
  return (
    <section className="x-card" aria-labelledby="supplement">
      <h2 id="supplement" style={{ marginTop: 0 }}>
        {t('supplement.title')}
      </h2>
      {one.dueOn !== null && (
        <p>
          <span className="x-family-due">
            <Deadline on={one.dueOn} />
          </span>
          {t('supplement.due')}
        </p>
      )}
      <p>{t('supplement.how')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const value = certificate.trim();
          const short = value !== '' && value.length < SHORTEST;
          setFault(short ? t('supplement.short') : undefined);
          if (!short) deed.mutate(value);
        }}
      >
        <Field id="certificate" label={t('supplement.certificate')} hint={t('supplement.certificateHint')} fault={fault}>
          <input
            value={certificate}
            maxLength={60}
            autoComplete="off"
            onChange={({ target }) => {
              setCertificate(target.value);
              keepDraft(draft, target.value);
            }}
          />
        </Field>
        <RefusalNote fault={deed.error} />
        <button type="submit" className="x-button x-button-primary" disabled={deed.isPending}>
          {t('supplement.send')}
        </button>
      </form>
    </section>
  );
}
