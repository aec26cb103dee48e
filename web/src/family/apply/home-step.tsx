// Where the family lives and where the talent works: the places by which scope and nearness are found.
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { AuthorityField, SelectField, TextField } from './fields';
import { MOST_RESIDENCES, newPlace, type FormValues } from './form-values';
import { PointField } from './point-field';

const KINDS = ['owned', 'rented', 'talentFlat', 'permit', 'other'];

export function HomeStep() {
  const { t } = useTranslation('apply');
  const form = useFormContext<FormValues>();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'residences' });
  return (
    <>
      {fields.map(({ id }, at) => (
        <section key={id} className="x-card" aria-labelledby={`residence-${at}`}>
          <h2 id={`residence-${at}`} style={{ marginTop: 0 }}>
            {t('residence', { number: at + 1 })}
          </h2>
          <SelectField path={`residences.${at}.kind`} label="residenceKind" empty={t('choose')} options={KINDS.map((value) => ({ value, text: t(`residenceKinds.${value}`) }))} />
          <AuthorityField path={`residences.${at}.authority`} label="residenceAuthority" outside />
          <PointField at={`residences.${at}`} />
          <button type="button" className="x-link" onClick={() => remove(at)}>
            {t('removeResidence')}
          </button>
        </section>
      ))}
      {fields.length < MOST_RESIDENCES && (
        <button type="button" className="x-button" onClick={() => append({ ...newPlace(), kind: 'owned' })}>
          {t('addResidence')}
        </button>
      )}
      <section className="x-card" aria-labelledby="employer">
        <h2 id="employer" style={{ marginTop: 0 }}>
          {t('employer')}
        </h2>
        <TextField path="employer.name" label="employerName" />
        <AuthorityField path="employer.authority" label="employerAuthority" outside />
        <PointField at="employer" />
      </section>
    </>
  );
}
