// The child, the grade that is asked for, and where it goes now.
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { GRADES, STAGES } from '../../../../src/domain/kernel/school-year';
import { Choices } from '../choices';
import { AuthorityField, ChoiceField, SelectField, TextField } from './fields';
import { idOf } from './form-faults';
import type { FormValues } from './form-values';
import { PersonFields } from './person-fields';

export function ChildStep() {
  const { t } = useTranslation(['apply', 'family']);
  const form = useFormContext<FormValues>();
  const enrolled = form.watch('child.enrolledGrade') !== '';
  const grades = GRADES.map((value) => ({ value, text: t(`family:grades.${value}`) }));
  return (
    <>
      <section className="x-card">
        <PersonFields at="child" />
        <TextField path="child.bornOn" label="bornOn" type="date" />
        <ChoiceField path="child.sex" label="sex" values={['', 'male', 'female']} texts="sexes" />
      </section>
      <section className="x-card">
        <SelectField path="request.grade" label="grade" empty={t('choose')} options={grades} />
        <ChoiceField path="request.entry" label="entry" values={['start', 'transfer']} texts="entries" />
        <SelectField path="child.enrolledGrade" label="enrolledGrade" empty={t('notEnrolled')} options={grades} />
        {enrolled && <AuthorityField path="child.enrolledAt" label="enrolledAt" outside />}
        <AuthorityField path="child.hukou" label="hukou" outside empty={t('leaveOpen')} />
        <Choices
          id={idOf('child.benefitUsed')}
          legend={t('fields.benefitUsed')}
          hint={t('fields.benefitUsedHint')}
          several
          options={STAGES.map((value) => ({ value, text: t(`stages.${value}`) }))}
          chosen={form.watch('child.benefitUsed')}
          onChange={(chosen) => form.setValue('child.benefitUsed', chosen)}
        />
      </section>
    </>
  );
}
