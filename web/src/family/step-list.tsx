// Where one stands in a form of several screens.
import { useTranslation } from 'react-i18next';

interface StepListProps {
  readonly steps: readonly string[];
  readonly at: number;
  /** Which steps are complete; those before this one when left out. */
  readonly done?: readonly boolean[];
}

export function StepList({ steps, at, done }: StepListProps) {
  const { t } = useTranslation('family');
  return (
    <ol className="x-steps" aria-label={t('steps')}>
      {steps.map((name, index) => (
        <li key={name} className={index !== at && (done?.[index] ?? index < at) ? 'x-steps-done' : undefined} aria-current={index === at ? 'step' : undefined}>
          {index + 1}. {name}
        </li>
      ))}
    </ol>
  );
}
