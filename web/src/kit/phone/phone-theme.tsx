// antd-mobile in the house's colours, language and print: large and quiet.
import { ConfigProvider } from 'antd-mobile';
import enUS from 'antd-mobile/es/locales/en-US';
import zhCN from 'antd-mobile/es/locales/zh-CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './phone-theme.css';

export function PhoneTheme({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation('kit');
  return <ConfigProvider locale={i18n.language === 'en' ? enUS : zhCN}>{children}</ConfigProvider>;
}
