// A person: name, kind of document, its number.
import { useFormContext, type Path } from 'react-hook-form';
import { readDocument } from '../../../../src/domain/kernel/identity-document';
import { SelectField, TextField } from './fields';
import { useTranslation } from 'react-i18next';
import type { DocumentType, FormValues } from './form-values';

const TYPES: readonly DocumentType[] = ['residentId', 'hkMacaoTaiwan', 'passport', 'foreignPermit'];

export function PersonFields({ at }: { at: 'child' | 'guardian' | 'talent.holder' }) {
  const { t } = useTranslation('apply');
  const form = useFormContext<FormValues>();
  const path = (name: string): Path<FormValues> => `${at}.${name}` as Path<FormValues>;
  /** A resident's number tells the day of birth: it is filled in, unless another stands there. */
  const fillBirth = (): void => {
    if (at !== 'child' || form.getValues('child.bornOn') !== '') return;
    const read = readDocument(form.getValues('child.documentType'), form.getValues('child.documentNumber'));
    if (read.ok && read.value.bornOn !== null) form.setValue('child.bornOn', read.value.bornOn);
  };
  return (
    <>
      <TextField path={path('name')} label="name" />
      <SelectField path={path('documentType')} label="documentType" empty={t('choose')} options={TYPES.map((value) => ({ value, text: t(`documentTypes.${value}`) }))} />
      <TextField path={path('documentNumber')} label="documentNumber" onBlur={fillBirth} />
    </>
  );
}
