// 今日工作: what waits for this account, until when and where; then the order of a season, and the rooms it may enter.
import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { useDesk, type DeskHeap } from '../../api/desk.queries';
import { Asked } from '../../kit/asked';
import { Page } from '../../kit/page';
import { columnInstant, sayDay } from '../../lib/times';
import { placeOf, wordOf } from './heap-places';
import { MyRooms } from './my-rooms';
import { SeasonCourse } from './season-course';
import './desk.css';

export default function DeskPage() {
  const { t } = useTranslation('desk');
  const desk = useDesk();
  return (
    <Page title={t('title')} wide>
      <Asked of={desk}>{(heaps) => <Heaps of={heaps} />}</Asked>
      <SeasonCourse />
      <MyRooms />
    </Page>
  );
}

function Heaps({ of }: { of: readonly DeskHeap[] }) {
  const { t } = useTranslation('desk');
  const full = of.filter(({ count }) => count > 0);
  const empty = of.filter(({ count }) => count === 0);
  return (
    <section aria-label={t('waiting')}>
      {full.length > 0 && <p className="x-quiet">{t('lead')}</p>}
      {of.length === 0 && <p className="x-card">{t('nothing')}</p>}
      {of.length > 0 && full.length === 0 && <p className="x-note x-note-good">{t('none')}</p>}
      {full.length > 0 && (
        <ul className="x-heaps">
          {full.map((heap) => (
            <li key={heap.heap}>
              <Link to={placeOf(heap)} className="x-heap">
                <span className="x-heap-count x-number">{heap.count}</span>
                <span>
                  <strong>{t(`heaps.${wordOf(heap.heap)}`)}</strong>
                  {heap.until !== null && <Until at={heap.until} />}
                  <span className="x-heap-go">{t('open')}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {empty.length > 0 && (
        <p className="x-quiet x-small">
          {t('empty')}
          {empty.map((heap, at) => (
            <span key={heap.heap}>
              {at > 0 && ' · '}
              <Link to={placeOf(heap)}>{t(`heaps.${wordOf(heap.heap)}`)}</Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Until({ at }: { at: string }) {
  const { t, i18n } = useTranslation('desk');
  const day = at.length === 10; // a plain date; anything longer is an instant
  return <span className="x-heap-until">{t('until', { at: day ? sayDay(at, i18n.language) : columnInstant(at) })}</span>;
}
