// Which authority is looked at, kept in the address.
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuthorities } from '../../api/authorities.queries';
import { useAddress } from '../../kit/use-address';

export function AuthorityFilter() {
  const { t, i18n } = useTranslation('seats');
  const [address, change] = useAddress();
  const { data } = useAuthorities();
  return (
    <span>
      <label htmlFor="authority">{t('authority')}</label>{' '}
      <Select
        id="authority"
        style={{ minWidth: 200 }}
        allowClear
        showSearch
        optionFilterProp="label"
        placeholder={t('allAuthorities')}
        value={address.authority}
        onChange={(authority: string | undefined) => change({ authority })}
        options={data?.map(({ code, nameZh, nameEn }) => ({ value: code, label: i18n.language === 'en' ? nameEn : nameZh }))}
      />
    </span>
  );
}
