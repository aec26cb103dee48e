// A choice that narrows a list, kept in the address under its name.
import { Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../kit/use-address';

interface OneFilterProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is shown while the address says nothing; all when left out. */
  readonly first?: string;
}

const ALL = '';

export function OneFilter({ name, label, options, first = ALL }: OneFilterProps) {
  const { t } = useTranslation('planning');
  const id = useId();
  const [address, change] = useAddress();
  return (
    <span className="x-one-filter">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={address[name] ?? first}
        onChange={(next: string) => change({ [name]: next === first ? undefined : next })}
        options={first === ALL ? [{ value: ALL, label: t('all') }, ...options] : [...options]}
      />
    </span>
  );
}
