// The control for one fact of a case, by its type; not given and none are two different things.
import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../grid/column';
import type { FactDeclaration } from '../rules';
import type { CaseValue } from './case-facts';

interface FactControlProps {
  readonly fact: FactDeclaration;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: CaseValue | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: CaseValue | undefined) => void;
}

const UNKNOWN = '\u0000unknown';
const NONE = '\u0000none';

/** A text field that hands over what was typed when it is left. */
function Typed({
  label,
  type,
  value,
  disabled,
  onDone,
}: {
  label: string;
  type: 'text' | 'date' | 'number';
  value: string;
  disabled: boolean;
  onDone: (text: string) => void;
}) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = (): void => {
    if (text !== value) onDone(text.trim());
  };
  return (
    <Input
      size="small"
      aria-label={label}
      type={type}
      value={text}
      disabled={disabled}
      onChange={({ target }) => setText(target.value)}
      onBlur={done}
      onPressEnter={done}
    />
  );
}

export function FactControl({ fact, label, choices, value, disabled, onChange }: FactControlProps) {
  const { t } = useTranslation('policies');
  const standing = value === undefined ? UNKNOWN : value === null ? NONE : 'given';
  const kinds = [
    { value: UNKNOWN, label: t('cases.unknown') },
    { value: NONE, label: t('cases.none') },
  ];
  if (fact.type === 'set') {
    return (
      <Select
        size="small"
        mode={choices.length > 0 ? 'multiple' : 'tags'}
        aria-label={label}
        disabled={disabled}
        style={{ width: '100%' }}
        placeholder={value === undefined ? t('cases.unknown') : t('cases.none')}
        value={Array.isArray(value) ? [...(value as readonly string[])] : []}
        options={[...choices]}
        onChange={(list: string[]) => onChange(list)}
        onClear={() => onChange(undefined)}
        allowClear
      />
    );
  }
  if (choices.length > 0) {
    const shown = standing === 'given' ? String(value) : standing;
    return (
      <Select
        size="small"
        aria-label={label}
        disabled={disabled}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
        value={shown}
        options={[...kinds, ...choices]}
        onChange={(next: string) =>
          onChange(next === UNKNOWN ? undefined : next === NONE ? null : fact.type === 'boolean' ? next === 'true' : next)
        }
      />
    );
  }
  const number = fact.type === 'integer';
  return (
    <div className="x-fact">
      <Select
        size="small"
        aria-label={t('cases.standing', { label })}
        disabled={disabled}
        value={standing}
        options={[...kinds, { value: 'given', label: t('cases.given') }]}
        onChange={(next: string) => onChange(next === UNKNOWN ? undefined : next === NONE ? null : number ? 0 : '')}
      />
      {standing === 'given' && (
        <Typed
          label={label}
          type={number ? 'number' : fact.type === 'date' ? 'date' : 'text'}
          value={String(value)}
          disabled={disabled}
          onDone={(text) => onChange(number ? Math.trunc(Number(text)) : text)}
        />
      )}
    </div>
  );
}
