// Who applies, how the child belongs to the talent, and whose certificate it is.
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceField, SelectField, TextField } from './fields';
import type { FormValues } from './form-values';
import { PersonFields } from './person-fields';

const KINDS = ['own', 'adopted', 'step', 'grandchild', 'ward', 'other'];

export function RelationStep() {
  const { t } = useTranslation('apply');
  const form = useFormContext<FormValues>();
  const another = form.watch('talent.relationToGuardian') !== 'self';
  return (
    <>
      <section className="x-card" aria-labelledby="guardian">
        <h2 id="guardian" style={{ marginTop: 0 }}>
          {t('guardian')}
        </h2>
        <PersonFields at="guardian" />
      </section>
      <section className="x-card" aria-labelledby="certificate">
        <h2 id="certificate" style={{ marginTop: 0 }}>
          {t('certificate')}
        </h2>
        <ChoiceField path="talent.relationToGuardian" label="relationToGuardian" values={['self', 'spouse', 'grandparent']} texts="holders" />
        {another && <PersonFields at="talent.holder" />}
        <TextField path="talent.certificate" label="certificate" />
        <SelectField path="relation.kind" label="relation" empty={t('choose')} options={KINDS.map((value) => ({ value, text: t(`relations.${value}`) }))} />
        <ChoiceField path="relation.custody" label="custody" values={['true', 'false']} texts="custodies" />
      </section>
    </>
  );
}
