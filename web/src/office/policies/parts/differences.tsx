// Differences in words, by what they are about.
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import type { DecisionTable } from '../rules';

type Difference = Schemas['DifferenceResponse'];

interface DifferencesProps {
  readonly list: readonly Difference[];
  /** Tables whose titles stand in the headings. */
  readonly tables?: readonly Pick<DecisionTable, 'id' | 'title'>[];
}

export function Differences({ list, tables = [] }: DifferencesProps) {
  const { t, i18n } = useTranslation('policies');
  const titleOf = (id: string): string => {
    const title = tables.find((table) => table.id === id)?.title;
    return (i18n.language === 'en' ? title?.en : undefined) ?? title?.zh ?? id;
  };
  if (list.length === 0) return <p>{t('differences.none')}</p>;
  const groups = new Map<string, Difference[]>();
  for (const difference of list) {
    const key = difference.table ?? difference.about;
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return (
    <div className="x-diff">
      <p>{t('differences.count', { count: list.length })}</p>
      {[...groups].map(([key, differences]) => (
        <section key={key} aria-label={key}>
          <h2>{differences[0]!.table ? t('differences.table', { id: titleOf(key) }) : t(`abouts.${key}`, key)}</h2>
          <ul>
            {differences.map(({ zh, en }, index) => (
              <li key={index}>{i18n.language === 'en' ? en : zh}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
