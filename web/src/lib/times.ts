// Instants and plain dates as they are said here: the city's zone, whatever the reader's device says.

const ZONE = 'Asia/Shanghai';
const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : 'zh-CN');

const format = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: ZONE, ...options });

/** 2027年5月10日 09:00 — of an ISO instant. */
export const sayInstant = (instant: string, language: string): string =>
  format(language, { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** 2027年5月10日 — of a plain date (2027-05-10) or an instant. */
export const sayDay = (day: string, language: string): string =>
  format(language, { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(day.length === 10 ? `${day}T12:00:00+08:00` : day));

/** 2027-05-10 09:00 — for tables, where columns must line up. */
export const columnInstant = (instant: string): string => {
  const parts = Object.fromEntries(
    format('zh', { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
};
