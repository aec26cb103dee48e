// What stands around every page that anybody may read.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { ReaderSettings } from '../kit/reader-settings';
import { SkipLink } from '../kit/skip-link';

export function OpenFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('open');
  return (
    <>
      <SkipLink />
      <header className="x-bar">
        <Link to="/" className="x-bar-name">
          {t('name')}
        </Link>
        <ReaderSettings />
      </header>
      {children}
    </>
  );
}
