// What stands around every page of a family.
import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../kit/loading';
import { ReaderSettings } from '../kit/reader-settings';
import { SkipLink } from '../kit/skip-link';

export function FamilyFrame() {
  const { t } = useTranslation('family');
  return (
    <>
      <SkipLink />
      <header className="x-bar">
        <Link to="/" className="x-bar-name">
          {t('name')}
        </Link>
        <ReaderSettings />
      </header>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </>
  );
}
