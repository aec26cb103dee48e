// 学位预警 in a word and a colour; the word alone says it too.
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

const COLOUR: Readonly<Record<string, string>> = { short: 'error', shortUntilBuilt: 'warning', surplus: 'processing', closure: 'default' };

export function AlertTag({ alert }: { alert: string | null }) {
  const { t } = useTranslation('planning');
  return alert === null ? <>—</> : <Tag color={COLOUR[alert]}>{t(`alerts.${alert}`)}</Tag>;
}
