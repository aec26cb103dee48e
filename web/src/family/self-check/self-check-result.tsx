// What the rules say to the answers: outcome, clause, what would change it, and the way that is always open.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import type { Question, SelfCheckAnswer } from '../../api/self-check.queries';
import { ClauseList } from '../clause-list';
import { inLanguage } from '../wording';

interface SelfCheckResultProps {
  readonly result: SelfCheckAnswer;
  readonly questions: readonly Question[];
  readonly onQuestion: (key: string) => void;
}

const MARK: Readonly<Record<string, string>> = { ELIGIBLE: 'x-note-good', NOT_ELIGIBLE: 'x-note-warn', NEED_MATERIAL: '', MANUAL: '' };

export function SelfCheckResult({ result, questions, onQuestion }: SelfCheckResultProps) {
  const { t, i18n } = useTranslation('self-check');
  const say = (words: { zh: string; en: string | null }): string => inLanguage(words, i18n.language);
  const missing = result.missing.flatMap((key) => questions.find((question) => question.key === key) ?? []);
  return (
    <section className="x-card" aria-live="polite">
      <p className={`x-note ${MARK[result.outcome] ?? ''}`}>
        <strong>{say(result.words)}</strong>
      </p>
      {missing.length > 0 && (
        <>
          <h2>{t('missing')}</h2>
          <ul>
            {missing.map((question) => (
              <li key={question.key}>
                <button type="button" className="x-link" onClick={() => onQuestion(question.key)}>
                  {say(question)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <ClauseList clauses={result.clauses} />
      {result.nearest.length > 0 && (
        <>
          <h2>{t('changes')}</h2>
          <ul>
            {result.nearest.map((cells) => (
              <li key={cells.map(({ key, cell }) => key + cell).join()}>
                {cells.map(({ words }) => say(words)).join(t('and'))}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('open')}</h2>
      <p>{say(result.remedy ?? result.ordinary)}</p>
      <p className="x-note x-note-warn">{say(result.notice)}</p>
      <p>
        <Link className="x-button x-button-primary" to="/family/apply">
          {t('family:begin')}
        </Link>
      </p>
    </section>
  );
}
