// A text that the service gives in both languages, in the reader's.
import { useTranslation } from 'react-i18next';

interface Wording {
  readonly zh: string;
  readonly en: string | null;
}

/** English falls back to Chinese where a policy has no English text. */
export function useWording(): (wording: Wording) => string {
  const { i18n } = useTranslation();
  return ({ zh, en }) => (i18n.language === 'en' && en !== null && en !== '' ? en : zh);
}
