// Which stage is looked at, kept in the address.
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../kit/use-address';

export const STAGES = ['kindergarten', 'primary', 'junior', 'senior'] as const;

export function StageFilter() {
  const { t } = useTranslation('seats');
  const [address, change] = useAddress();
  return (
    <span>
      <label htmlFor="stage">{t('stage')}</label>{' '}
      <Select id="stage" style={{ minWidth: 120 }} allowClear placeholder={t('allStages')} value={address.stage} onChange={(stage: string | undefined) => change({ stage })} options={STAGES.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))} />
    </span>
  );
}
