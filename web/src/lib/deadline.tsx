// A deadline as it is said everywhere: the day with its weekday, and what is left of it in the city's working days.
import { useTranslation } from 'react-i18next';
import { useCalendar } from '../api/calendar.queries';
import { dayOfDue, timeLeft, type Due, type TimeLeft } from './time-left';
import { sayTime, sayWeekday } from './times';
import './deadline.css';

interface DeadlineProps {
  /** A last day, which counts whole. */
  readonly on?: string | null;
  /** The instant, where there is one. */
  readonly at?: string | null;
  /** True when nothing has to be done any more: only the day is said. */
  readonly settled?: boolean;
}

const CLOSE_DAYS = 2;

const urgencyOf = ({ kind, days }: TimeLeft): string => {
  if (kind === 'over' || kind === 'overToday') return 'over';
  return kind === 'left' && days > CLOSE_DAYS ? 'far' : 'close';
};

/** Says 6月18日（周五）18:00 前，还有 3 个工作日. Until the calendar has come, and without one, the day alone. */
export function Deadline({ on = null, at = null, settled = false }: DeadlineProps) {
  const { t, i18n } = useTranslation('kit');
  const calendar = useCalendar().data;
  const due: Due | null = at !== null ? { at } : on !== null ? { on } : null;
  if (due === null) return null;
  const day = sayWeekday(dayOfDue(due), i18n.language, calendar?.today);
  const until = 'at' in due ? t('deadline.at', { day, time: sayTime(due.at) }) : t('deadline.on', { day });
  const left = calendar === undefined || settled ? null : timeLeft(due, calendar);
  return (
    <span className="x-deadline">
      <time dateTime={'at' in due ? due.at : due.on}>{until}</time>
      {left !== null && (
        <>
          {t('deadline.comma')}
          <span className="x-deadline-left" data-urgency={urgencyOf(left)}>
            {left.kind === 'over' && left.days === 0 ? t('deadline.overToday') : t(`deadline.${left.kind}`, { count: left.days })}
          </span>
        </>
      )}
    </span>
  );
}
