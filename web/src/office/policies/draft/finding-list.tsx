// Findings in words, each with its place and, where the check knows one, the child that shows it.
import { useTranslation } from 'react-i18next';
import { Badge } from '../badge';
import { Link } from 'react-router';
import type { Mark } from '../grid/marks';
import { useDraft } from './draft-context';
import { ExampleChild } from './example-child';
import { pageOf } from './pages-of-places';

interface FindingListProps {
  readonly marks: readonly Mark[];
  /** Without a way to the place: it is here. */
  readonly bare?: boolean;
  readonly onGo?: (mark: Mark) => void;
}

export function FindingList({ marks, bare = false, onGo }: FindingListProps) {
  const { t, i18n } = useTranslation('policies');
  const { session, vocabulary } = useDraft();
  if (marks.length === 0) return null;
  /** What a named case was to come to and came to, in words for the codes. */
  const caseWords = (words: string): string =>
    words
      .replace(/(null|\[\])(?=[；;]|$| ≠)/gu, () => t('noneSet'))
      .replace(/"([A-Za-z0-9_]+)"/gu, (whole, code: string) => {
        const place = vocabulary?.authorities.find((one) => one.code === code);
        if (place) return i18n.language === 'en' ? place.en : place.zh;
        return t(`outcomes.${code}`, t(`modes.${code}`, whole));
      })
      .replace(/\b(outcome|reason|scope|mode|seat|missing|clauses): /gu, (_, key: string) =>
        t('findings.differs', { key: t(`columns.${key}`, t(`cases.${key}`, key)) }),
      );
  return (
    <ul className="x-findings">
      {marks.map((mark, index) => {
        const plain = i18n.language === 'en' ? mark.en : mark.zh;
        const words = mark.code === 'caseFails' ? caseWords(plain) : plain;
        const page = bare || onGo ? null : pageOf(session.policy, session.draft.id, mark.at);
        return (
          <li key={`${mark.at} ${mark.code} ${index}`}>
            <Badge tone={mark.severity === 'error' ? 'bad' : 'warn'}>{t(`findings.${mark.severity}`)}</Badge>{' '}
            {onGo ? (
              <button type="button" className="x-link" onClick={() => onGo(mark)}>
                {words}
              </button>
            ) : page ? (
              <Link to={page}>{words}</Link>
            ) : (
              <span>{words}</span>
            )}
            {mark.example && <ExampleChild example={mark.example} />}
          </li>
        );
      })}
    </ul>
  );
}
