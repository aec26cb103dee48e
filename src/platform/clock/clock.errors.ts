import { defineErrors } from '../errors/app-error';

export const clockErrors = defineErrors('CALENDAR', {
  notACalendar: {
    status: 422,
    zh: '这不是某一年的工作日历：须有 year（年份）、daysOff（放假的工作日）和 workDays（上班的周末）三项。',
    en: 'This is no calendar of a year: it needs year, daysOff (weekdays off) and workDays (weekend days worked).',
  },
  badDay: {
    status: 422,
    zh: '{day} 不是 {year} 年的日期，或者出现了两次，请改正。',
    en: '{day} is no day of {year}, or is named twice; correct it.',
  },
});
