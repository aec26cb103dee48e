import { PublishCalendar } from '../../src/platform/clock/publish-calendar.command';
import { workCalendar } from '../../src/platform/clock/work-calendar';
import { startTestApp, type TestApp } from '../support/app';

describe('the calendar of working days', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.stop());

  const publish = (calendar: unknown) => test.get(PublishCalendar).execute(test.ctx, calendar);
  const kept = () => test.work.read(test.ctx, (read) => workCalendar(read));

  it('is kept year by year, each notice in place of the one before', async () => {
    await publish({ year: 2027, daysOff: ['2027-10-01', '2027-10-04'], workDays: ['2027-10-09'] });
    await publish({ year: 2028, daysOff: ['2028-01-03'], workDays: [] });
    await publish({ year: 2027, daysOff: ['2027-06-09'], workDays: ['2027-06-12'] });
    expect(await kept()).toEqual({ daysOff: ['2027-06-09', '2028-01-03'], workDays: ['2027-06-12'] });
  });

  it('is told to everybody with the day of the city, by the clock of the service', async () => {
    test.clock.set('2027-06-04T23:30:00+08:00');
    expect(await test.client().get('/api/open/calendar')).toMatchObject({
      status: 200,
      body: { today: '2027-06-04', daysOff: ['2027-06-09', '2028-01-03'], workDays: ['2027-06-12'] },
    });
    test.clock.set('2027-06-05T00:30:00+08:00');
    const { body } = await test.client().get<{ today: string; now: string }>('/api/open/calendar');
    expect([body.today, body.now.slice(0, 13)]).toEqual(['2027-06-05', '2027-06-04T16']);
    test.clock.release();
  });

  it.each([
    ['no calendar', [1, 2], 'CALENDAR.NOT_A_CALENDAR'],
    ['a calendar without its year', { daysOff: [], workDays: [] }, 'CALENDAR.NOT_A_CALENDAR'],
    ['a day that does not exist', { year: 2027, daysOff: ['2027-02-29'], workDays: [] }, 'CALENDAR.BAD_DAY'],
    ['a day of another year', { year: 2027, daysOff: ['2028-01-03'], workDays: [] }, 'CALENDAR.BAD_DAY'],
    ['a day both off and worked', { year: 2027, daysOff: ['2027-06-09'], workDays: ['2027-06-09'] }, 'CALENDAR.BAD_DAY'],
  ])('refuses %s and keeps what was published', async (_, calendar, code) => {
    const before = await kept();
    await expect(publish(calendar)).rejects.toMatchObject({ code });
    expect(await kept()).toEqual(before);
  });
});
