// Findings in words, each with its place and, where the check knows one, the child that shows it.
import { useTranslation } from 'react-i18next';
import { Badge } from '../badge';
import { Link } from 'react-router';
import type { Mark } from '../grid/marks';
import { useDraft } from './draft-context';
import { ExampleChild } from './example-child';
import { pageOf } from './pages-of-places';
import { useFindingWords } from './use-finding-words';

interface FindingListProps {
  readonly marks: readonly Mark[];
  /** Without a way to the place: it is here. */
  readonly bare?: boolean;
  readonly onGo?: (mark: Mark) => void;
}

export function FindingList({ marks, bare = false, onGo }: FindingListProps) {
  const { t, i18n } = useTranslation('policies');
  const { session } = useDraft();
  const wordsOf = useFindingWords();
  if (marks.length === 0) return null;
  return (
    <ul className="x-findings">
      {marks.map((mark, index) => {
        const words = wordsOf(mark.code, i18n.language === 'en' ? mark.en : mark.zh);
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
