// One question of the self-check with the control that fits it. Nothing is obligatory: what is not known is left open.
import { useTranslation } from 'react-i18next';
import type { Authority } from '../../api/authorities.queries';
import type { Question } from '../../api/self-check.queries';
import { Field } from '../../kit/field';
import { Choices } from '../choices';
import { inLanguage } from '../wording';
import type { Answers } from './question-groups';

interface QuestionFieldProps {
  readonly question: Question;
  readonly authorities: readonly Authority[];
  readonly answer: Answers[string] | undefined;
  readonly onAnswer: (answer: Answers[string] | undefined) => void;
}

const NONE = '-none-';
const OUTSIDE = 'OUTSIDE';
/** What a family decides, or always is: there is no “none” to it. */
const NEVER_NONE = /^(request|relation)\./;
/** More than these are shown as a list to open. */
const MOST_CHOICES = 6;
/** Where somebody lives, is registered or works is a district, never the city's own bureau. */
const PLACE = /^(residence|employer)\.|hukou/i;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const NUMBER = /^\d{1,4}$/;

export function QuestionField({ question, authorities, answer, onAnswer }: QuestionFieldProps) {
  const { t, i18n } = useTranslation('self-check');
  const { key, type, several, unit } = question;
  const id = `q-${key.replaceAll('.', '-')}`;
  const label = capital(inLanguage(question, i18n.language));
  const ofAuthority = type === 'authority';
  const named = ofAuthority
    ? authorities.filter(({ parent }) => parent !== null || !PLACE.test(key)).map(({ code, nameZh, nameEn }) => ({ value: code, text: i18n.language === 'en' ? nameEn : nameZh }))
    : (question.options ?? []).map((option) => ({ value: option.value, text: option.zh === option.value ? t(`stages.${option.value}`, { defaultValue: option.value }) : inLanguage(option, i18n.language) }));
  if (several) {
    const chosen = Array.isArray(answer) ? (answer as string[]) : [];
    const values = answer === undefined ? [] : chosen.length === 0 ? [NONE] : chosen;
    const change = (next: string[]): void => {
      if (next.includes(NONE) && !values.includes(NONE)) onAnswer([]);
      else onAnswer(next.filter((value) => value !== NONE).length > 0 ? next.filter((value) => value !== NONE) : undefined);
    };
    const options = [...named, { value: NONE, text: t('none') }];
    const picked = options.filter(({ value }) => values.includes(value)).map(({ text }) => text);
    const folded = options.length <= MOST_CHOICES ? undefined : picked.length === 0 ? t('notChosen') : picked.join(t('family:comma'));
    return <Choices id={id} legend={label} hint={t('several')} several folded={folded} options={options} chosen={values} onChange={change} />;
  }
  if (type === 'boolean') {
    const options = [
      { value: 'true', text: t('yes') },
      { value: 'false', text: t('no') },
    ];
    return <Choices id={id} legend={label} options={options} chosen={typeof answer === 'boolean' ? [String(answer)] : []} onChange={([value]) => onAnswer(value === 'true')} />;
  }
  if (type === 'enum' || ofAuthority) {
    const options = [...named, ...(ofAuthority ? [{ value: OUTSIDE, text: t('outside') }] : []), ...(NEVER_NONE.test(key) ? [] : [{ value: NONE, text: t('none') }])];
    const shown = answer === null ? NONE : typeof answer === 'string' ? answer : '';
    const take = (value: string): void => onAnswer(value === '' ? undefined : value === NONE ? null : value);
    if (options.length <= MOST_CHOICES) return <Choices id={id} legend={label} options={options} chosen={shown === '' ? [] : [shown]} onChange={([value]) => take(value ?? '')} />;
    return (
      <Field id={id} label={label}>
        <select value={shown} onChange={(event) => take(event.target.value)}>
          <option value="">{t('unknown')}</option>
          {options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </Field>
    );
  }
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  if (type === 'integer') {
    return (
      <Field id={id} label={label} hint={unit === null ? undefined : t('unit', { unit: t(`units.${unit}`, { defaultValue: unit }) })}>
        <input inputMode="numeric" maxLength={4} value={text} onChange={({ target }) => (target.value === '' ? onAnswer(undefined) : NUMBER.test(target.value) && onAnswer(Number(target.value)))} />
      </Field>
    );
  }
  return (
    <Field id={id} label={label}>
      <input type={type === 'month' ? 'month' : 'date'} value={text} onChange={({ target }) => onAnswer(target.value === '' ? undefined : target.value)} />
    </Field>
  );
}
