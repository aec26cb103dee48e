// Lets in who is signed in with one of the roles; everybody else is led to the sign-in and brought back after it.
import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.queries';
import { Asked } from '../kit/asked';

interface SessionGateProps {
  readonly roles: readonly string[];
  readonly signInAt: string;
  readonly children: ReactNode;
}

export function SessionGate({ roles, signInAt, children }: SessionGateProps) {
  const session = useSession();
  const { pathname, search } = useLocation();
  const { t } = useTranslation('kit');
  return (
    <Asked of={session}>
      {(who) => {
        if (who === null) return <Navigate replace to={`${signInAt}?to=${encodeURIComponent(pathname + search)}`} />;
        if (who.roles.some((role) => roles.includes(role))) return <>{children}</>;
        return (
          <main id="content" className="x-page">
            <h1>{t('notYours')}</h1>
            <p>{t('notYoursHint')}</p>
            <p>
              <a href="/">{t('home')}</a> · <a href={signInAt}>{t('signInAgain')}</a>
            </p>
          </main>
        );
      }}
    </Asked>
  );
}

/** Where to go after a sign-in: the asked page of this service, nothing outside it. */
export const backTo = (search: URLSearchParams, otherwise: string): string => {
  const to = search.get('to');
  return to !== null && /^\/(?![/\\])/.test(to) ? to : otherwise;
};
