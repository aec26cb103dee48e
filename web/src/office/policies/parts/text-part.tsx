// One text of the draft in a form: what is typed becomes a step when the field is left, or with Enter.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../../../kit/field';
import { useDraft } from '../draft/draft-context';
import type { Json } from '../rules';

interface TextPartProps {
  readonly at: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type?: 'text' | 'date' | 'number';
  readonly long?: boolean;
  /** The value that a text stands for; undefined takes the member away. A refusal says what would do. */
  readonly parse?: (text: string) => { readonly value: Json | undefined } | { readonly words: string };
}

export function TextPart({
  at,
  label,
  hint,
  value,
  type = 'text',
  long = false,
  parse = (text) => ({ value: text }),
}: TextPartProps) {
  const { i18n } = useTranslation('policies');
  const { session, marks } = useDraft();
  const [text, setText] = useState(value);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => setText(value), [value]);
  const mark = marks.find((one) => one.at === at);
  const commit = (): void => {
    if (text === value) return setRefusal(null);
    const read = parse(text.trim());
    if ('words' in read) return setRefusal(read.words);
    setRefusal(null);
    session.edit([read.value === undefined ? { do: 'set', at } : { do: 'set', at, value: read.value }]);
  };
  const shared = {
    value: text,
    disabled: !session.editable,
    onChange: ({ target }: { target: { value: string } }) => setText(target.value),
    onBlur: commit,
  };
  const fault = refusal ?? (mark && (i18n.language === 'en' ? mark.en : mark.zh));
  return (
    <Field id={`part${at.replaceAll('/', '-')}`} label={label} hint={hint} fault={fault ?? undefined}>
      {long ? (
        <textarea rows={2} {...shared} />
      ) : (
        <input type={type} onKeyDown={({ key }) => key === 'Enter' && commit()} {...shared} />
      )}
    </Field>
  );
}
