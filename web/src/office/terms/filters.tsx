// Filters of a list, each with its label; their values live in the address.
import { Button, Input, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './filters.css';

interface SelectFilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | undefined) => void;
  readonly wide?: boolean;
}

export function SelectFilter({ label, value, options, onChange, wide = false }: SelectFilterProps) {
  const { t } = useTranslation('terms');
  const id = useId();
  return (
    <div className={wide ? 'x-filter x-filter-wide' : 'x-filter'}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value ?? ''}
        onChange={(next: string) => onChange(next === '' ? undefined : next)}
        options={[{ value: '', label: t('all') }, ...options]}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}

interface TextFilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly placeholder?: string;
  readonly onChange: (value: string | undefined) => void;
}

/** Applied with Enter or when the field is left. */
export function TextFilter({ label, value, placeholder, onChange }: TextFilterProps) {
  const id = useId();
  const [text, setText] = useState(value ?? '');
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setText(value ?? '');
  }
  const done = (): void => {
    const next = text.trim() === '' ? undefined : text.trim();
    if (next !== value) onChange(next);
  };
  return (
    <div className="x-filter">
      <label htmlFor={id}>{label}</label>
      <Input id={id} value={text} placeholder={placeholder} allowClear onChange={(event) => setText(event.target.value)} onBlur={done} onPressEnter={done} />
    </div>
  );
}

interface FiltersProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onClear: () => void;
}

export function Filters({ label, children, onClear }: FiltersProps) {
  const { t } = useTranslation('terms');
  return (
    <div role="search" aria-label={label} className="x-filters x-no-print">
      {children}
      <Button type="link" onClick={onClear}>
        {t('clear')}
      </Button>
    </div>
  );
}
