// The head of the policy: its names, number, days of effect, and how it meets cases submitted before it.
import { useTranslation } from 'react-i18next';
import { Field } from '../../../kit/field';
import { useDraft } from '../draft/draft-context';
import { FindingList } from '../draft/finding-list';
import { TextPart } from './text-part';

const YEAR = /^\d{4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function OverviewPage() {
  const { t } = useTranslation('policies');
  const { session, vocabulary, marks } = useDraft();
  const { policy } = session;
  const day = (text: string) => (DAY.test(text) ? { value: text } : { words: t('overview.dayWrong') });
  const figures = [
    ['tables', policy.tables.length],
    ['rows', policy.tables.reduce((sum, { rows }) => sum + rows.length, 0)],
    ['overrides', policy.overrides?.length ?? 0],
    ['facts', policy.facts.length],
    ['clauses', policy.clauses?.length ?? 0],
    ['cases', policy.cases?.length ?? 0],
  ] as const;
  const whole = marks.filter(({ at }) => at === '');
  return (
    <div className="x-form-narrow">
      <FindingList marks={whole} bare />
      <p className="x-quiet">{figures.map(([name, count]) => t(`overview.figures.${name}`, { count })).join(' · ')}</p>
      <TextPart at="/title/zh" label={t('overview.titleZh')} value={policy.title.zh} />
      <TextPart
        at="/title/en"
        label={t('overview.titleEn')}
        value={policy.title.en ?? ''}
        parse={(text) => ({ value: text === '' ? undefined : text })}
      />
      <div className="x-pair">
        <TextPart at="/id" label={t('overview.id')} hint={t('overview.idHint')} value={policy.id} />
        <TextPart
          at="/documentNumber"
          label={t('overview.number')}
          hint={t('overview.numberHint')}
          value={policy.documentNumber ?? ''}
          parse={(text) => ({ value: text === '' ? null : text })}
        />
        <TextPart
          at="/effective/from"
          type="date"
          label={t('overview.from')}
          hint={t('overview.fromHint')}
          value={policy.effective.from}
          parse={day}
        />
        <TextPart
          at="/effective/to"
          type="date"
          label={t('overview.to')}
          hint={t('overview.toHint')}
          value={policy.effective.to ?? ''}
          parse={(text) => (text === '' ? { value: null } : day(text))}
        />
        <TextPart
          at="/schoolYear"
          label={t('overview.year')}
          hint={t('overview.yearHint')}
          value={String(policy.schoolYear)}
          parse={(text) => (YEAR.test(text) ? { value: Number(text) } : { words: t('overview.yearWrong') })}
        />
        <Field id="part-transition" label={t('overview.transition')} hint={t('overview.transitionHint')}>
          <select
            value={policy.transition ?? 'versionAtSubmission'}
            disabled={!session.editable}
            onChange={({ target }) => session.edit([{ do: 'set', at: '/transition', value: target.value }])}
          >
            {(vocabulary?.transitions ?? ['versionAtSubmission', 'betterOfTwo']).map((each) => (
              <option key={each} value={each}>
                {t(`transitions.${each}`, each)}
              </option>
            ))}
          </select>
        </Field>
      </div>
    </div>
  );
}
