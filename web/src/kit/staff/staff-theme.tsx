// antd in the house's colours, language and print: dense and calm.
import { App, ConfigProvider, theme as antdTheme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../preferences';

/** Styles end every movement for who asks for stillness; a dialog that waited for its own to end would never close. */
const wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function StaffTheme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation('kit');
  const { dark, tokens, print } = usePreferences();
  const english = i18n.language === 'en';
  dayjs.locale(english ? 'en' : 'zh-cn');
  return (
    <ConfigProvider
      locale={english ? enUS : zhCN}
      theme={{
        algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
        token: {
          motion: !wantsStillness(),
          colorPrimary: tokens.primary,
          colorTextLightSolid: tokens.onPrimary,
          colorInfo: tokens.primary,
          colorLink: tokens.primary,
          colorLinkHover: tokens.primary, // antd's own is too pale to be read
          colorLinkActive: tokens.primary,
          linkHoverDecoration: 'underline',
          colorSuccess: tokens.good,
          colorWarning: tokens.warn,
          colorError: tokens.bad,
          colorSuccessBg: dark ? '#163322' : '#e6f4ea',
          colorWarningBg: dark ? '#3a2a10' : '#fdf1dc',
          colorErrorBg: dark ? '#3d1a17' : '#fde8e6',
          colorInfoBg: tokens.soft,
          colorPrimaryBg: tokens.soft,
          colorBgLayout: tokens.ground,
          colorBgContainer: tokens.card,
          colorText: tokens.text,
          colorTextSecondary: tokens.quiet,
          colorTextTertiary: tokens.quiet,
          colorTextDescription: tokens.quiet,
          colorTextPlaceholder: tokens.quiet,
          colorTextDisabled: tokens.quiet,
          colorBorder: dark ? '#56626d' : '#8a96a1',
          fontSize: print === 'large' ? 18 : 14,
          fontFamily: 'inherit',
          borderRadius: 6,
        },
        components: { Tag: { fontSizeSM: 13 }, Menu: { itemSelectedBg: tokens.soft, itemActiveBg: tokens.soft, itemSelectedColor: tokens.primary, itemColor: tokens.text } },
      }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
