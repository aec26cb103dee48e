// Language, light or dark, large print: on every page, reachable by keyboard.
import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language } from '../i18n';
import { usePreferences, type Theme } from './preferences';

export function ReaderSettings() {
  const { t, i18n } = useTranslation('kit');
  const { theme, print, chooseTheme, choosePrint } = usePreferences();
  const other: Language = i18n.language === 'en' ? 'zh' : 'en';
  const next: Record<Theme, Theme> = { system: 'dark', dark: 'light', light: 'system' };
  return (
    <div className="x-settings" role="group" aria-label={t('settings')}>
      <button type="button" className="x-link" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void chooseLanguage(other)}>
        {other === 'zh' ? '中文' : 'English'}
      </button>
      <button type="button" className="x-link" aria-pressed={print === 'large'} onClick={() => choosePrint(print === 'large' ? 'normal' : 'large')}>
        {t('largePrint')}
      </button>
      <button type="button" className="x-link" onClick={() => chooseTheme(next[theme])}>
        {t(`theme.${theme}`)}
      </button>
    </div>
  );
}
