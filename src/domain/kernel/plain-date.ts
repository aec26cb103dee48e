// Calendar days without a clock or a zone: what deadlines, birth dates and validity are written in.

/** A day as `YYYY-MM-DD`; such texts compare as days do. */
export type PlainDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const fromUtc = (time: number): PlainDate => {
  const day = new Date(time);
  return `${pad(day.getUTCFullYear(), 4)}-${pad(day.getUTCMonth() + 1, 2)}-${pad(day.getUTCDate(), 2)}`;
};

const toUtc = (date: PlainDate): number => {
  const parts = SHAPE.exec(date);
  if (!parts) throw new RangeError(`not a plain date: ${date}`);
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
};

/** True for a day that the calendar has (2027-02-29 is none). */
export function isPlainDate(text: string): boolean {
  return SHAPE.test(text) && fromUtc(toUtc(text)) === text;
}

/** The day `days` later (earlier when negative). Throws RangeError for no date. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromUtc(toUtc(date) + days * 86_400_000);

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => Math.round((toUtc(to) - toUtc(from)) / 86_400_000);

/** The last day of the month `date` lies in. */
export function lastDayOfMonth(date: PlainDate): PlainDate {
  const day = new Date(toUtc(date));
  return fromUtc(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0));
}

/** The same day `months` later; a day that the month lacks becomes its last (01-31 + 1 = 02-28). */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const day = new Date(toUtc(date));
  const first = fromUtc(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1));
  const last = lastDayOfMonth(first);
  const wanted = `${first.slice(0, 8)}${date.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** Whole months from the month of `from` to the month of `to`, days ignored. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  const [fromYear, fromMonth] = from.split('-').map(Number);
  const [toYear, toMonth] = to.split('-').map(Number);
  return (toYear! - fromYear!) * 12 + (toMonth! - fromMonth!);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day an instant falls on in an IANA zone, e.g. Asia/Shanghai. */
export function plainDateIn(instant: Date, zone: string): PlainDate {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  return format.format(instant);
}
