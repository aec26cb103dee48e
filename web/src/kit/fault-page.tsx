// What a reader sees when a page itself breaks: nothing is lost, and there is a way on.
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useTranslation } from 'react-i18next';

export function FaultPage() {
  const { t } = useTranslation('kit');
  const fault = useRouteError();
  const missing = isRouteErrorResponse(fault) && fault.status === 404;
  return (
    <main id="content" className="x-page">
      <h1>{missing ? t('noSuchPage') : t('pageFault')}</h1>
      <p>{missing ? t('noSuchPageHint') : t('pageFaultHint')}</p>
      <p>
        <a href={window.location.href}>{t('reload')}</a> · <a href="/">{t('home')}</a>
      </p>
    </main>
  );
}

/** An address that leads nowhere. */
export function NoSuchPage() {
  const { t } = useTranslation('kit');
  return (
    <main id="content" className="x-page">
      <h1>{t('noSuchPage')}</h1>
      <p>{t('noSuchPageHint')}</p>
      <p>
        <a href="/">{t('home')}</a>
      </p>
    </main>
  );
}
