import { useTranslation } from 'react-i18next';

/** Something is on its way. */
export function Loading() {
  const { t } = useTranslation('kit');
  return (
    <p className="x-loading" role="status">
      {t('loading')}
    </p>
  );
}
