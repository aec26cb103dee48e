// One grade of the sheet: three figures, and where one is changed, why and by what proof.
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { SheetLine } from '../api/school.queries';
import { Field } from '../kit/field';
import { Grounds } from './grounds';
import { REPORT_REASONS, type SheetValues } from './sheet-values';

interface SheetFormLineProps {
  readonly line: SheetLine;
  readonly at: number;
  readonly form: UseFormReturn<SheetValues>;
  readonly changed: boolean;
  /** Classes × class size as typed; null while one of them is no number. */
  readonly seats: number | null;
}

const WHOLE = /^\d{1,5}$/;

export function SheetFormLine({ line, at, form, changed, seats }: SheetFormLineProps) {
  const { t } = useTranslation('school');
  const errors = form.formState.errors.lines?.[at];
  const whole = { pattern: { value: WHOLE, message: t('sheet.wholeNumber') } };
  const number = (name: 'classes' | 'classSize' | 'committed', hint: string, needed: boolean) => (
    <Field id={`line-${at}-${name}`} label={t(`sheet.${name}`)} hint={hint} fault={errors?.[name]?.message}>
      <input inputMode="numeric" {...form.register(`lines.${at}.${name}`, { ...whole, ...(needed ? { required: t('sheet.wholeNumber') } : {}) })} />
    </Field>
  );
  return (
    <fieldset className="x-card">
      <legend className="x-label">{t(`grades.${line.grade}`)}</legend>
      <div className="x-sheet-line">
        {number('classes', t('sheet.filledWas', { value: line.filled.classes }), true)}
        {number('classSize', t('sheet.filledWas', { value: line.filled.classSize }), true)}
        {number('committed', line.filled.committed === null ? t('sheet.committedHint') : t('sheet.filledWas', { value: line.filled.committed }), false)}
        {changed && (
          <>
            <Field id={`line-${at}-reason`} label={t('sheet.reason')} fault={errors?.reason?.message}>
              <select {...form.register(`lines.${at}.reason`, { required: t('sheet.reasonNeeded') })}>
                <option value="">{t('sheet.choose')}</option>
                {REPORT_REASONS.map((reason) => (
                  <option key={reason} value={reason}>
                    {t(`sheet.reasons.${reason}`)}
                  </option>
                ))}
              </select>
            </Field>
            <Field id={`line-${at}-proof`} label={t('sheet.proof')} hint={t('sheet.proofHint')} fault={errors?.proof?.message}>
              <input maxLength={500} {...form.register(`lines.${at}.proof`, { required: t('sheet.proofNeeded'), minLength: { value: 2, message: t('sheet.proofNeeded') } })} />
            </Field>
          </>
        )}
        {seats !== null && (
          <p className="x-wide x-number" aria-live="polite">
            {t('sheet.product', { seats })}
          </p>
        )}
        <div className="x-wide">
          <Grounds line={line} />
        </div>
      </div>
    </fieldset>
  );
}
