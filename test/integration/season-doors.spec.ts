import { startTestApp, type TestApp } from '../support/app';
import { importAuthorities } from '../support/city';
import type { ProblemBody } from '../support/client';
import { addStaff, signInStaff, type Person } from '../support/sign-in';

const WINDOWS = '/api/office/windows';
const ROUNDS = '/api/office/rounds';
const window = (more: object = {}) => ({
  schoolYear: 2027,
  round: 'main',
  authorities: ['ZZ', '410105'],
  opensAt: '2027-05-10T09:00:00+08:00',
  closesAt: '2027-06-10T18:00:00+08:00',
  ...more,
});
const round = (more: object = {}) => ({
  schoolYear: 2027,
  kind: 'main',
  authorities: ['ZZ', '410105'],
  lottery: {
    parts: [
      { role: 'bureau', zh: '市教育局承办处室', en: 'city bureau', enteredBy: 'case-officer' },
      { role: 'supervision', zh: '纪检监察', en: 'supervision', enteredBy: 'supervision' },
    ],
    substitute: { zh: '封存次日起第一期开奖号码', en: 'the first drawing after the day of sealing' },
  },
  ...more,
});

interface Window {
  readonly round: string;
  readonly authority: string;
  readonly permittedActions: readonly string[];
}
interface Announcement {
  readonly enteredBy: readonly string[];
  readonly permittedActions: readonly string[];
}

describe('a season is opened over HTTP', () => {
  let test: TestApp;
  let city: Person;
  let district: Person;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importAuthorities(test);
    await addStaff(test, { login: 'officer.city', roles: ['case-officer'], authorityCode: 'ZZ' });
    await addStaff(test, { login: 'officer.district', roles: ['case-officer'], authorityCode: '410105' });
    city = await signInStaff(test, 'officer.city');
    district = await signInStaff(test, 'officer.district');
  });
  afterAll(() => test.stop());

  it('with the windows of authorities within reach, once, and published at once', async () => {
    expect((await city.client.post(WINDOWS, window())).body).toEqual({ windows: 2 });
    expect((await city.client.post(WINDOWS, window())).body).toEqual({ windows: 0 });
    const own = window({ authorities: ['410105'], closesAt: '2027-06-11T18:00:00+08:00' });
    expect((await district.client.post(WINDOWS, own)).body).toEqual({ windows: 1 });
    const season = await test.client().get('/api/open/seasons/2027');
    expect(JSON.stringify(season.body)).toContain('2027-06-11');
  });

  it('refusing a window that is backwards, over, another authority’s or nobody’s, and moving none then', async () => {
    const refused = async (who: Person, body: object) => {
      const { status, body: answer } = await who.client.post<ProblemBody>(WINDOWS, body);
      return [status, answer.code];
    };
    expect(await refused(city, window({ closesAt: '2027-05-10T09:00:00+08:00' }))).toEqual([400, 'APPLICATION.WINDOW_BACKWARDS']);
    expect(await refused(city, window({ authorities: ['ZZ', 'XX'] }))).toEqual([400, 'APPLICATION.AUTHORITY_UNKNOWN']);
    expect(await refused(district, window())).toEqual([404, 'ACCESS.NOT_FOUND']);
    expect(await refused(city, window({ opensAt: '2027-05-10T09:00:00' }))).toEqual([400, 'REQUEST.INVALID_FIELDS']);
    test.clock.set('2027-06-10T18:00:01+08:00');
    const later = window({ closesAt: '2027-06-20T18:00:00+08:00' });
    expect(await refused(city, later)).toEqual([409, 'APPLICATION.WINDOW_OVER']);
    test.clock.set('2027-04-20T10:00:00+08:00');
    expect((await city.client.post(WINDOWS, window({ authorities: ['ZZ'] }))).body).toEqual({ windows: 0 });
  });

  it('with a round whose lottery is announced, by the city’s own table only and once', async () => {
    const foreign = await district.client.post<ProblemBody>(ROUNDS, round());
    expect([foreign.status, foreign.body.code]).toEqual([404, 'ACCESS.NOT_FOUND']);
    const alone = round({ lottery: { ...round().lottery, parts: [round().lottery.parts[0], { ...round().lottery.parts[1], role: 'bureau' }] } });
    expect((await city.client.post<ProblemBody>(ROUNDS, alone)).body.code).toBe('ROUND.LOTTERY_INCOMPLETE');
    const opened = await city.client.post<{ id: string; opened: boolean }>(ROUNDS, round());
    expect([opened.status, opened.body.opened]).toEqual([200, true]);
    expect((await city.client.post(ROUNDS, round())).body).toEqual({ id: opened.body.id, opened: false });
    const published = await test.client().get('/api/open/rounds');
    expect(JSON.stringify(published.body)).toContain('封存次日起第一期开奖号码');
  });

  it('telling each officer whose times it may set, and the calendar of working days', async () => {
    const of = async ({ client }: Person) => (await client.get<{ windows: Window[]; daysOff: string[] }>(`${WINDOWS}?schoolYear=2027`)).body.windows;
    const mine = (windows: Window[]) => windows.filter(({ permittedActions }) => permittedActions.length > 0).map(({ round: kind, authority }) => `${kind} ${authority}`);
    expect(mine(await of(district))).toEqual(['main 410105', 'transfer 410105']);
    expect(mine(await of(city)).length).toBeGreaterThan(20);
    test.clock.set('2027-06-10T18:00:01+08:00');
    const later = await of(city);
    expect(later.find(({ round: kind, authority }) => kind === 'main' && authority === 'ZZ')).toMatchObject({ standing: 'over', permittedActions: [] });
    expect(later.find(({ round: kind, authority }) => kind === 'main' && authority === '410105')).toMatchObject({ standing: 'open', permittedActions: ['window.set'] });
    expect(later.find(({ round: kind, authority }) => kind === 'transfer' && authority === 'ZZ')).toMatchObject({ standing: 'none', opensAt: null });
    expect((await city.client.get(WINDOWS)).status).toBe(400);
  });

  it('starting the next announcement from the last one, for whose table it is', async () => {
    const of = async ({ client }: Person) => (await client.get<Announcement>(`${ROUNDS}/announcements/2028`)).body;
    const start = await of(city);
    expect(start).toMatchObject({ kinds: [{ kind: 'main', roundId: null }, { kind: 'transfer', roundId: null }], lottery: round().lottery, permittedActions: ['round.open'] });
    expect(start.enteredBy).toContain('counter-clerk');
    expect((await of(district)).permittedActions).toEqual([]);
  });

  it('taking late cases by a new window once a supplementary round is announced and the round before it is issued', async () => {
    test.clock.set('2027-08-01T10:00:00+08:00');
    const late = window({ opensAt: '2027-08-02T09:00:00+08:00', closesAt: '2027-08-06T18:00:00+08:00' });
    const code = async (): Promise<string | undefined> => (await city.client.post<ProblemBody>(WINDOWS, late)).body.code;
    const [{ id }] = (await city.client.get<[{ id: string }]>(ROUNDS)).body;
    await city.client.post(`${ROUNDS}/${id}/again`);
    expect(await code()).toBe('APPLICATION.WINDOW_OVER');
    await test.database.query("UPDATE round SET state = 'issued', seed = '{}' WHERE id = ?", [id]);
    expect((await city.client.post(WINDOWS, late)).body).toEqual({ windows: 2 });
    test.clock.set('2027-08-07T10:00:00+08:00');
    expect((await city.client.post<ProblemBody>(WINDOWS, window())).body.code).toBe('APPLICATION.WINDOW_OVER');
  });
});
