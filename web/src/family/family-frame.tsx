// What stands around every page of a family.
import { Suspense } from 'react';
import { Link, NavLink, Outlet, useNavigate } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useSession, useSignOut } from '../api/session.queries';
import { Loading } from '../kit/loading';
import { ReaderSettings } from '../kit/reader-settings';
import { SkipLink } from '../kit/skip-link';

export function FamilyFrame() {
  const { t } = useTranslation('family');
  const session = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const leave = (): void => signOut.mutate(undefined, { onSuccess: () => void navigate('/', { replace: true }) });
  return (
    <>
      <SkipLink />
      <header className="x-bar">
        <Link to="/" className="x-bar-name">
          {t('name')}
        </Link>
        <ReaderSettings />
        <nav className="x-family-nav" aria-label={t('nav.name')}>
          <NavLink end to="/family">
            {t('nav.cases')}
          </NavLink>
          <NavLink to="/family/self-check">{t('nav.selfCheck')}</NavLink>
          {session.data && (
            <button type="button" className="x-link" onClick={leave} disabled={signOut.isPending}>
              {t('kit:signOut')}
            </button>
          )}
        </nav>
      </header>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </>
  );
}
