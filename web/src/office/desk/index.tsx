// 今日工作: what waits for this account, each with the way to it.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../api/desk.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import './desk.css';

/** Where each heap is worked off. */
const PLACES: Readonly<Record<string, string>> = {
  'cases.negotiating': '/office/cases?state=negotiating',
  'cases.awaitingSupplement': '/office/cases?state=awaitingSupplement',
  'placements.queried': '/office/placements?state=queried',
  'placements.toCall': '/office/placements?state=placed',
  'plans.toAdopt': '/office/plans',
  'sheets.reported': '/office/seats',
  'sheets.overdue': '/office/seats',
  'policies.toPublish': '/office/policies',
  'jobs.dead': '/office/operation',
};

/** `cases.negotiating` is said under `casesNegotiating`. */
const wordOf = (heap: string): string => heap.replace(/\.(.)/, (_, letter: string) => letter.toUpperCase());

export default function DeskPage() {
  const { t } = useTranslation('desk');
  const desk = useDesk();
  return (
    <Page title={t('title')} wide>
      <p className="x-quiet">{t('lead')}</p>
      <Asked of={desk}>
        {(heaps) => (
          <>
            {heaps.length === 0 && <p>{t('nothing')}</p>}
            {heaps.length > 0 && heaps.every(({ count }) => count === 0) && <p className="x-note x-note-good">{t('none')}</p>}
            <ul className="x-heaps">
              {heaps.map(({ heap, count }) => (
                <li key={heap}>
                  <Link to={PLACES[heap] ?? '/office/rounds'} className={count > 0 ? 'x-heap x-heap-full' : 'x-heap'}>
                    <span className="x-heap-count x-number">{count}</span>
                    <span>{t(`heaps.${wordOf(heap)}`)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Asked>
    </Page>
  );
}
