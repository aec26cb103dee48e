// Where one stands in a form of several screens.
import { useTranslation } from 'react-i18next';

export function StepList({ steps, at }: { steps: readonly string[]; at: number }) {
  const { t } = useTranslation('family');
  return (
    <ol className="x-steps" aria-label={t('steps')}>
      {steps.map((name, index) => (
        <li key={name} className={index < at ? 'x-steps-done' : undefined} aria-current={index === at ? 'step' : undefined}>
          {index + 1}. {name}
        </li>
      ))}
    </ol>
  );
}
