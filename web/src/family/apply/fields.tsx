// The fields of the form: each knows its path, and takes label, hint and fault from it.
import { useFormContext, type Path } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useAuthorities } from '../../api/authorities.queries';
import { Field } from '../../kit/field';
import { Choices } from '../choices';
import { useFaultOf } from './fault-texts';
import { idOf } from './form-faults';
import { OUTSIDE, type FormValues } from './form-values';

interface FieldOf {
  readonly path: Path<FormValues>;
  /** Key of its label and, with `Hint` behind it, of its hint. */
  readonly label: string;
}

const useField = ({ path, label }: FieldOf) => {
  const { t, i18n } = useTranslation('apply');
  const form = useFormContext<FormValues>();
  const hint = `${label}Hint`;
  return { t, i18n, form, id: idOf(path), label: t(`fields.${label}`), hint: i18n.exists(`apply:fields.${hint}`) ? t(`fields.${hint}`) : undefined, fault: useFaultOf()(path) };
};

export function TextField({ type = 'text', ...of }: FieldOf & { readonly type?: 'text' | 'date'; readonly onBlur?: () => void }) {
  const { form, id, label, hint, fault } = useField(of);
  const { onBlur } = of;
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <input type={type} autoComplete="off" maxLength={120} {...form.register(of.path, onBlur === undefined ? {} : { onBlur })} />
    </Field>
  );
}

export function ChoiceField({ values, texts, ...of }: FieldOf & { readonly values: readonly string[]; readonly texts: string }) {
  const { t, form, id, label, hint, fault } = useField(of);
  const chosen = form.watch(of.path) as unknown as string;
  return (
    <Choices
      id={id}
      legend={label}
      hint={hint}
      fault={fault}
      options={values.map((value) => ({ value, text: t(`${texts}.${value}`) }))}
      chosen={[String(chosen)]}
      onChange={([value]) => form.setValue(of.path, (typeof chosen === 'boolean' ? value === 'true' : value) as never, { shouldDirty: true })}
    />
  );
}

export function SelectField({ options, empty, ...of }: FieldOf & { readonly options: readonly { value: string; text: string }[]; readonly empty: string }) {
  const { form, id, label, hint, fault } = useField(of);
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <select {...form.register(of.path)} value={String(form.watch(of.path) ?? '')}>
        <option value="">{empty}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** An authority by name; with `outside`, also a place that is none of the city's. */
export function AuthorityField({ outside = false, empty, ...of }: FieldOf & { readonly outside?: boolean; readonly empty?: string }) {
  const { t, i18n } = useTranslation('apply');
  const authorities = useAuthorities().data ?? [];
  const options = authorities.map(({ code, nameZh, nameEn }) => ({ value: code, text: i18n.language === 'en' ? nameEn : nameZh }));
  return <SelectField {...of} empty={empty ?? t('choose')} options={outside ? [...options, { value: OUTSIDE, text: t('outside') }] : options} />;
}
