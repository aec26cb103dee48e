// What the family may still do with its case before a placement: submit a draft, withdraw, waive.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useMutation } from '@tanstack/react-query';
import { CASES, endCase, readForm, submitCase, type FamilyCase } from '../../api/cases.queries';
import { useAnnounce } from '../../kit/live-region';
import { RefusalNote } from '../../kit/refusal-note';
import { keepDraft } from '../../lib/drafts';
import { useDeed } from '../../lib/use-deed';
import { useDraftName } from '../apply/draft-name';
import { fromDeclared } from '../apply/form-values';
import { ConfirmDialog } from '../confirm-dialog';

const DEEDS = ['submit', 'withdraw', 'waive'] as const;
type Deed = (typeof DEEDS)[number];

export function CaseDeeds({ of: one }: { of: FamilyCase }) {
  const { t } = useTranslation('case');
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Deed | null>(null);
  const deed = useDeed({
    run: (what: Deed, key) => (what === 'submit' ? submitCase(one.id, key) : endCase(one.id, what, key)),
    touches: [CASES],
    onDone: (_, what) => {
      setAsked(null);
      announce(t(`deeds.${what}.done`));
    },
  });
  const navigate = useNavigate();
  const draft = useDraftName();
  const edit = useMutation({
    mutationFn: () => readForm(one.id),
    onSuccess: (declared) => {
      keepDraft(draft, fromDeclared(one.id, declared));
      void navigate('/family/apply/child');
    },
  });
  const may = DEEDS.filter((what) => one.permittedActions.includes(`application.${what}`));
  if (may.length === 0) return null;
  return (
    <section className="x-no-print" aria-label={t('deeds.title')}>
      <div className="x-buttons">
        {may.map((what) => (
          <button key={what} type="button" className={what === 'submit' ? 'x-button x-button-primary' : 'x-button'} onClick={() => setAsked(what)}>
            {t(`deeds.${what}.button`)}
          </button>
        ))}
        {one.state === 'draft' && (
          <button type="button" className="x-button" disabled={edit.isPending} onClick={() => edit.mutate()}>
            {t('edit')}
          </button>
        )}
      </div>
      <RefusalNote fault={edit.error} />
      {asked !== null && (
        <ConfirmDialog
          open
          title={t(`deeds.${asked}.button`)}
          confirm={t(`deeds.${asked}.confirm`)}
          bad={asked !== 'submit'}
          pending={deed.isPending}
          fault={deed.error}
          onConfirm={() => deed.mutate(asked)}
          onClose={() => {
            deed.reset();
            setAsked(null);
          }}
        >
          <p>{t(`deeds.${asked}.follows`)}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
