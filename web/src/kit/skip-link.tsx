import { useTranslation } from 'react-i18next';

/** First in the order of the keyboard: past the navigation to the content. */
export function SkipLink() {
  const { t } = useTranslation('kit');
  return (
    <a className="x-skip" href="#content">
      {t('skip')}
    </a>
  );
}
