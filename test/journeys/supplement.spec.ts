import { startTestApp, type TestApp } from '../support/app';
import type { Person } from '../support/sign-in';
import { CloseDrafts } from '../../src/features/applications/close-drafts.command';
import { PublishCalendar } from '../../src/platform/clock/publish-calendar.command';
import { demoFamilies, Desks, formOf, openSeason } from './season';

interface Case {
  readonly state: string;
  readonly permittedActions: string[];
}

describe('a case that needs material', () => {
  let test: TestApp;
  let person: Person;
  let id: string;
  const family = demoFamilies().find(({ plan, round, request }) => plan.verdict === 'ELIGIBLE' && round === 'main' && request.grade === 'G1')!;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-06-04T10:00:00+08:00' });
    await openSeason(test);
    person = await new Desks(test).family(family);
    await test.database.query("UPDATE talent SET validTo = '2027-08-15' WHERE certificate = ?", [(family as never as { talent: { certificate: string } }).talent.certificate]);
    const answer = await person.client.post<{ id: string }>('/api/family/applications', { ...formOf(family), submit: true });
    id = answer.body.id;
    await test.drain();
  }, 120_000);

  afterAll(() => test.stop());

  const look = async (): Promise<Case> => (await person.client.get<Case>(`/api/family/applications/${id}`)).body;

  it('waits for it when the certificate ends before school begins', async () => {
    expect(await look()).toMatchObject({ state: 'awaitingSupplement', permittedActions: ['application.supplement', 'application.withdraw'] });
  });

  it('tells its desk the same last day as its family', async () => {
    const officer = await new Desks(test).of('officer', family.request.authority);
    const record = await officer.client.get(`/api/office/applications/${id}/record`);
    expect(record).toMatchObject({ status: 200, body: { dueOn: '2027-06-11', dueAt: null } });
    expect(await look()).toMatchObject({ dueOn: '2027-06-11' });
  });

  it('is verified and decided again when the family supplements it', async () => {
    const answer = await person.client.post<Case>(`/api/family/applications/${id}/supplement`);
    expect(answer.body.state).toBe('submitted');
    await test.drain();
    expect((await look()).state).toBe('awaitingSupplement');
  });

  it('counts as withdrawn after the last of five working days, and not on that day: a published day off does not count', async () => {
    await test.get(PublishCalendar).execute(test.ctx, { year: 2027, daysOff: ['2027-06-09'], workDays: [] });
    test.clock.set('2027-06-14T23:59:59+08:00');
    expect(await test.get(CloseDrafts).execute(test.ctx)).toMatchObject({ expired: 0 });
    test.clock.set('2027-06-15T00:00:00+08:00');
    expect(await test.get(CloseDrafts).execute(test.ctx)).toMatchObject({ expired: 1 });
    expect((await look()).state).toBe('withdrawn');
  });
});
