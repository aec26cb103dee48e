// The door of families: a code by telephone, no password.
import { useEffect, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useDemonstration } from '../api/demonstration.queries';
import { lastSentAt, useInboxCode, type Awaited } from '../api/inbox.queries';
import { requestCode, signInFamily, useSignIn } from '../api/session.queries';
import { ErrorSummary } from '../kit/error-summary';
import { Field } from '../kit/field';
import { useAnnounce } from '../kit/live-region';
import { Page } from '../kit/page';
import { RefusalNote } from '../kit/refusal-note';
import { backTo } from '../lib/session-gate';
import { Refusal } from '../lib/refusal';

interface Values {
  phone: string;
  code: string;
}

const PHONE = /^\s*(\+?86)?[\s-]*1\d{2}[\s-]*\d{4}[\s-]*\d{4}\s*$/;

export function SignInPage() {
  const { t } = useTranslation('family');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const form = useForm<Values>({ defaultValues: { phone: '', code: '' } });
  const [sentFor, setSentFor] = useState<Awaited | null>(null);
  const sending = useMutation({ mutationFn: requestCode, retry: false });
  const signIn = useSignIn(signInFamily);
  const demonstration = useDemonstration();
  const inbox = useInboxCode(demonstration.data?.demonstration ? sentFor : null);
  const refused = [sending.error, signIn.error].find((fault) => fault !== null) ?? null;
  useEffect(() => {
    if (!(refused instanceof Refusal)) return;
    refused.problem.fields.forEach(({ field, detail }) => form.setError(field as keyof Values, { message: detail }));
  }, [refused]);
  const { errors } = form.formState;
  const faults = (['phone', 'code'] as const).flatMap((id) => (errors[id]?.message ? [{ id, text: errors[id].message }] : []));

  const send = async (): Promise<void> => {
    signIn.reset();
    if (!(await form.trigger('phone'))) return;
    const phone = form.getValues('phone');
    setSentFor(null);
    const after = demonstration.data?.demonstration ? await lastSentAt(phone).catch(() => null) : null;
    sending.mutate(phone, {
      onSuccess: ({ sentTo }) => {
        setSentFor({ phone, after });
        announce(t('signIn.sent', { phone: sentTo }));
        form.setFocus('code');
      },
    });
  };
  const enter = form.handleSubmit((values) =>
    signIn.mutate(values, { onSuccess: () => void navigate(backTo(search, '/family'), { replace: true }) }),
  );
  return (
    <Page title={t('signIn.title')}>
      <p>{t('signIn.lead')}</p>
      <ErrorSummary faults={faults} />
      <form noValidate className="x-card" onSubmit={(event) => void enter(event)}>
        <Field id="phone" label={t('signIn.phone')} hint={t('signIn.phoneHint')} fault={errors.phone?.message}>
          <input
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            {...form.register('phone', { required: t('signIn.phoneWrong'), pattern: { value: PHONE, message: t('signIn.phoneWrong') } })}
          />
        </Field>
        <button type="button" className="x-button" disabled={sending.isPending} onClick={() => void send()}>
          {t(sentFor === null ? 'signIn.send' : 'signIn.sendAgain')}
        </button>
        {sending.data && sentFor !== null && <p>{t('signIn.sent', { phone: sending.data.sentTo })}</p>}
        {inbox.data && (
          <p className="x-note">
            {t('signIn.demoCode', { code: inbox.data })}{' '}
            <button type="button" className="x-link" onClick={() => form.setValue('code', inbox.data ?? '', { shouldValidate: true })}>
              {t('signIn.fillIn')}
            </button>
          </p>
        )}
        <Field id="code" label={t('signIn.code')} hint={t('signIn.codeHint')} fault={errors.code?.message}>
          <input
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            {...form.register('code', { required: t('signIn.codeWrong'), pattern: { value: /^\d{6}$/, message: t('signIn.codeWrong') } })}
          />
        </Field>
        {faults.length === 0 && <RefusalNote fault={refused} />}
        <button type="submit" className="x-button x-button-primary" disabled={signIn.isPending}>
          {t('signIn.enter')}
        </button>
      </form>
      <p className="x-quiet">{t('signIn.privacy')}</p>
    </Page>
  );
}
