// Instants and plain dates as they are said here: the city's zone, whatever the reader's device says.

export const ZONE = 'Asia/Shanghai';
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : 'zh-CN');

const format = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: ZONE, ...options });

/** 2027年5月10日 09:00 — of an ISO instant. */
export const sayInstant = (instant: string, language: string): string =>
  format(language, { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** 2027年5月10日 — of a plain date (2027-05-10) or an instant. */
export const sayDay = (day: string, language: string): string =>
  format(language, { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(day.length === 10 ? `${day}T12:00:00+08:00` : day));

/** 5月10日（周一）, with the year when it is another than that of `today`. */
export function sayWeekday(day: string, language: string, today?: string): string {
  const noon = new Date(`${day}T12:00:00+08:00`);
  const year = today?.slice(0, 4) === day.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const date = format(language, { ...year, month: 'long', day: 'numeric' }).format(noon);
  const weekday = format(language, { weekday: 'short' }).format(noon);
  return language === 'en' ? `${weekday} ${date}` : `${date}（${weekday}）`;
}

/** 18:00 — of an instant. */
export const sayTime = (instant: string): string =>
  format('zh', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** 2027-05-10 09:00 — for tables, where columns must line up. */
export const columnInstant = (instant: string): string => {
  const parts = Object.fromEntries(
    format('zh', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
};
