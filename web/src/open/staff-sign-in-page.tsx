// The door of staff: login, password, six digits of the authenticator.
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useDemonstration, useDemonstrationCode } from '../api/demonstration.queries';
import { signInStaff, useSignIn } from '../api/session.queries';
import { ErrorSummary } from '../kit/error-summary';
import { Field } from '../kit/field';
import { Page } from '../kit/page';
import { RefusalNote } from '../kit/refusal-note';
import { backTo } from '../lib/session-gate';
import { Refusal } from '../lib/refusal';

interface Values {
  login: string;
  password: string;
  totp: string;
}

const FIELDS = ['login', 'password', 'totp'] as const;

export function StaffSignInPage() {
  const { t } = useTranslation('open');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const form = useForm<Values>({ defaultValues: { login: search.get('login') ?? '', password: '', totp: '' } });
  const signIn = useSignIn(signInStaff);
  const demonstration = useDemonstration();
  const login = form.watch('login');
  const code = useDemonstrationCode(demonstration.data?.demonstration ? login : null);
  const refused = signIn.error instanceof Refusal ? signIn.error.problem.fields : [];
  useEffect(() => refused.forEach(({ field, detail }) => form.setError(field as keyof Values, { message: detail })), [signIn.error]);
  const { errors } = form.formState;
  const faults = FIELDS.flatMap((name) => (errors[name]?.message ? [{ id: name, text: errors[name].message }] : []));
  const enter = form.handleSubmit((values) =>
    signIn.mutate(values, {
      onSuccess: (answer) => {
        const { roles } = answer as { roles: readonly string[] };
        void navigate(backTo(search, roles.includes('school-admin') ? '/school' : '/office'), { replace: true });
      },
    }),
  );
  return (
    <Page title={t('staffSignIn.title')}>
      <ErrorSummary faults={faults} />
      <form noValidate onSubmit={(event) => void enter(event)} className="x-card">
        <Field id="login" label={t('staffSignIn.login')} fault={errors.login?.message}>
          <input autoComplete="username" autoCapitalize="none" {...form.register('login', { required: t('staffSignIn.loginMissing') })} />
        </Field>
        <Field id="password" label={t('staffSignIn.password')} fault={errors.password?.message} hint={demonstration.data?.demonstration ? t('demonstration.password') : undefined}>
          <input type="password" autoComplete="current-password" {...form.register('password', { required: t('staffSignIn.passwordMissing') })} />
        </Field>
        <Field
          id="totp"
          label={t('staffSignIn.totp')}
          fault={errors.totp?.message}
          hint={code.data ? t('demonstration.code', { code: code.data.code }) : t('staffSignIn.totpHint')}
        >
          <input inputMode="numeric" autoComplete="one-time-code" maxLength={6} {...form.register('totp', { pattern: { value: /^\d{6}$/, message: t('staffSignIn.totpWrong') }, required: t('staffSignIn.totpWrong') })} />
        </Field>
        {refused.length === 0 && <RefusalNote fault={signIn.error} />}
        <button className="x-button x-button-primary" type="submit" disabled={signIn.isPending}>
          {t('staffSignIn.enter')}
        </button>
      </form>
    </Page>
  );
}
