import { randomUUID } from 'node:crypto';
import { ImportPlan } from '../../src/features/plans';
import { runPool } from '../../src/features/rounds/run-pool';
import { OpenSheets } from '../../src/features/seat-sheets';
import { Pools, SeatIssue, SeatLedger, type IssuedPool, type PoolRow } from '../../src/features/seats';
import type { Role } from '../../src/platform/access/principal';
import { startTestApp, type TestApp } from '../support/app';
import { demoFile, importAuthorities, publishPolicy } from '../support/city';
import type { ProblemBody } from '../support/client';
import { PAPER, PlanDesk, VERSIONS, type UploadBody } from '../support/plan-desk';
import { addStaff, signInStaff, type Person } from '../support/sign-in';
import { smallEnrolment, smallLayout, type SmallSite } from '../support/small-plans';

const OLD: SmallSite = { code: 'X-1', name: '示例第一小学', status: '现状保留', current: 24, planned: 24 };
const NEW: SmallSite = { code: 'X-2', name: '示例第二小学', status: '在建', current: null, planned: 24 };
const LARGER: SmallSite = { code: 'X-3', name: '示例第三小学', status: '改扩建', current: 12, planned: 24 };
const ESTIMATED: SmallSite = { code: 'X-4', name: '示例第四小学', status: '现状保留', current: 24, planned: 24 };
const LAND: SmallSite = { code: 'X-5', name: '示例第五小学', status: '预留用地', current: null, planned: 24 };
const LAYOUT = [OLD, NEW, LARGER, ESTIMATED, LAND];

interface Why {
  readonly seats: readonly { code: string; value: number; zh: string }[];
  readonly steps: readonly { step: string; by: string | null; figures: Record<string, unknown> }[];
  readonly issues: readonly { reason: string }[];
  readonly layout: readonly { openedOn: Record<string, string> }[];
}

describe('the layout plan and seats that are issued already', () => {
  let test: TestApp;
  let desk: PlanDesk;
  let city: Person;
  let second: Person;
  let officer: Person;
  let reviewer: Person;
  let stranger: Person;
  let layoutId: string;

  const pools = (): Promise<PoolRow[]> => test.work.read(test.ctx, (read) => test.get(Pools).ofYear(read, 2027));
  const pool = async ({ code }: SmallSite, grade = 'G1'): Promise<PoolRow> =>
    (await pools()).find((one) => one.schoolCode === code && one.grade === grade)!;
  const why = async (site: SmallSite, grade = 'G1'): Promise<Why> =>
    (await city.client.get<Why>(`/api/office/seats/pools/${(await pool(site, grade)).id}/why`)).body;
  const record = (person: Person, school: SmallSite, grades: readonly string[], opensOn = '2027-09-01') =>
    person.client.post<ProblemBody & { id: string }>('/api/office/plans/openings', {
      school: school.code,
      grades,
      opensOn,
      documentNumber: '示教验〔2027〕5号',
    });
  const confirm = (person: Person, id: string) =>
    person.client.post<ProblemBody & { pools: number }>(`/api/office/plans/openings/${id}/confirm`);
  const revised = async (title: string, sites: readonly SmallSite[]) => {
    const { id, findings } = await desk.read(city, `${title}.csv`, smallLayout(title, sites));
    const answer = await desk.adopt(second, id, { ...PAPER, acknowledgedErrors: findings.error, revises: layoutId });
    if (answer.status === 200) layoutId = answer.body.planVersionId;
    return answer;
  };
  const drift = () => test.work.read(test.ctx, (read) => test.get(SeatLedger).drift(read));

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importAuthorities(test);
    await publishPolicy(test);
    desk = new PlanDesk(test);
    city = await desk.planner('planner.first');
    second = await desk.planner('planner.second');
    const join = async (login: string, roles: readonly Role[], authorityCode: string): Promise<Person> => {
      await addStaff(test, { login, roles, authorityCode });
      return signInStaff(test, login);
    };
    officer = await join('officer.410105', ['case-officer'], '410105');
    reviewer = await join('reviewer.410105', ['reviewer'], '410105');
    stranger = await join('officer.410103', ['case-officer', 'planner'], '410103');
    const layout = await test
      .get(ImportPlan)
      .execute(test.ctx, { fileName: 'layout.csv', bytes: smallLayout('布局规划', LAYOUT) });
    layoutId = layout.planVersionId;
    await test.get(ImportPlan).execute(test.ctx, {
      fileName: 'enrolment.csv',
      bytes: smallEnrolment([
        ...[OLD, NEW, LARGER].map(({ name }) => ({ school: name, grade: '一年级', classes: 4 })),
        { school: NEW.name, grade: '二年级', classes: 1, enrolled: 0 },
      ]),
    });
  });
  afterAll(() => test.stop());
  afterEach(async () => {
    expect(await drift()).toEqual([]);
  });

  it('a school under construction gives no seat, an expanding one those it has, and one without an enrolment plan none', async () => {
    expect((await pools()).map(({ schoolCode, grade, entrySeats }) => [schoolCode, grade, entrySeats])).toEqual([
      ['X-1', 'G1', 180],
      ['X-2', 'G1', 0],
      ['X-2', 'G2', 0],
      ['X-3', 'G1', 90],
    ]);
  });

  it('an estimate reaches neither a run nor the ledger', async () => {
    const [school] = await test.database.query<{ id: string }>('SELECT id FROM school WHERE code = ?', [ESTIMATED.code]);
    const { body } = await city.client.get<{ grades: { estimated: number; estimatedStanding: string; poolId: null }[] }>(
      `/api/office/seats/schools/${school!.id}/why?schoolYear=2027`,
    );
    expect(body.grades).toMatchObject([{ estimated: 180, estimatedStanding: 'estimated', poolId: null }]);
    expect((await pools()).map(runPool).filter(({ schoolId }) => schoolId === school!.id)).toEqual([]);
    const { id, schoolId, schoolCode, authorityCode } = await pool(OLD);
    const estimate = { schoolId, schoolCode, authorityCode, grade: 'G1', standing: 'estimated', entrySeats: 180, committed: 0 };
    const issue = [{ ...estimate, coordinated: 180, grounds: {} } as unknown as IssuedPool];
    await expect(
      test.work.write(test.ctx, (tx) => test.get(SeatIssue).issue(tx, 2027, issue, 'an estimate')),
    ).rejects.toThrow('only issued figures');
    expect((await pool(OLD)).id).toBe(id);
    expect(await test.database.query("SELECT id FROM seat_entry WHERE reason = 'an estimate'")).toEqual([]);
  });

  it('only an authority’s own site that is being built is recorded open, in grades that it has, and not ahead of its time', async () => {
    expect((await record(officer, OLD, ['G1'])).body.code).toBe('PLAN.SITE_NOT_TO_OPEN');
    expect((await record(officer, LAND, ['G1'])).status).toBe(404);
    expect((await record(officer, NEW, ['G1', 'G7'])).body.code).toBe('PLAN.GRADE_NOT_THERE');
    expect((await record(officer, NEW, ['G1'], '2028-09-01')).body.code).toBe('PLAN.OPENING_TOO_FAR');
    expect((await record(officer, NEW, [])).status).toBe(400);
    expect((await record(stranger, NEW, ['G1'])).status).toBe(404);
  });

  it('gives seats from its recorded opening, grade by grade, once a second person has confirmed', async () => {
    const { id } = (await record(officer, NEW, ['G1'])).body;
    expect((await record(officer, NEW, ['G1'])).body.id).toBe(id);
    expect((await pool(NEW)).entrySeats).toBe(0);
    const permitted = async (person: Person) =>
      (await person.client.get<{ permittedActions: string[] }[]>('/api/office/plans/openings')).body[0]!.permittedActions;
    expect([await permitted(officer), await permitted(reviewer)]).toEqual([[], ['opening.confirm']]);
    expect((await confirm(stranger, id)).status).toBe(404);
    expect((await confirm(reviewer, id)).body).toEqual({ id, pools: 1 });
    expect((await confirm(reviewer, id)).body).toEqual({ id, pools: 0 });
    expect(await permitted(second)).toEqual([]);
    expect(await pool(NEW)).toMatchObject({ entrySeats: 180, committed: 100 });
    expect((await pool(NEW)).coordinated).toBeGreaterThan(0);
    expect((await pool(NEW, 'G2')).entrySeats).toBe(0);
    const walked = await why(NEW);
    expect(walked.seats.map(({ code }) => code)).toContain('OPENING_CONFIRMED');
    expect(walked.issues.map(({ reason }) => reason)).toContain(`opening ${id}`);
    expect(walked.layout[0]!.openedOn).toEqual({ G1: '2027-09-01' });
    const { body } = await reviewer.client.get<object[]>('/api/office/plans/openings');
    expect(body).toMatchObject([
      { school: 'X-2', grades: ['G1'], opensOn: '2027-09-01', recordedBy: 'officer.410105', confirmedBy: 'reviewer.410105' },
    ]);
    expect((await stranger.client.get<object[]>('/api/office/plans/openings')).body).toEqual([]);
  });

  it('who recorded an opening does not confirm it', async () => {
    const { id } = (await record(city, LARGER, ['G1'])).body;
    expect((await confirm(city, id)).body.code).toBe('ACCESS.SAME_HAND');
    expect((await pool(LARGER)).entrySeats).toBe(90);
    const both = await Promise.all([confirm(second, id), confirm(reviewer, id)]);
    expect(both.map(({ body }) => body.pools).sort()).toEqual([0, 1]);
    expect((await pool(LARGER)).entrySeats).toBe(180);
    expect((await why(LARGER)).issues.filter(({ reason }) => reason === `opening ${id}`).length).toBeGreaterThan(0);
  });

  it('moves the forecast: what is recorded open is open there too, and the promise is less by it', async () => {
    const ground = JSON.parse(demoFile('planning-2027.json').toString('utf8')) as object;
    expect((await city.client.post('/api/office/planning/ground', ground)).status).toBe(200);
    const { body } = await city.client.get<{ rows: { schoolYear: number; stage: string; supply: Record<string, number> }[] }>(
      '/api/office/planning/outlook?authority=410105&from=2027&to=2028',
    );
    const [now] = body.rows.filter(({ stage, schoolYear }) => stage === 'primary' && schoolYear === 2027);
    const standing = 1080 + 540 + 1080;
    expect(now!.supply).toMatchObject({ open: standing + 180 + 90, building: 0, undated: 900 + 450, reserved: 1080 });
    const promised = await city.client.get<{ code: string; status: string; seats: number }[]>('/api/office/planning/sites?authority=410105');
    expect(promised.body.map(({ code, status, seats }) => [code, status, seats])).toEqual([
      ['X-2', 'building', 1080],
      ['X-3', 'expanding', 540],
      ['X-5', 'reserved', 1080],
    ]);
  });

  it('goes back from a figure to the row of its sheet', async () => {
    interface Rows {
      readonly total: number;
      readonly items: { row: number; name: string; status: string | null; stages: object[]; intake: object | null }[];
    }
    const rows = async (id: string, asked = '') => (await officer.client.get<Rows>(`/api/office/plans/versions/${id}/rows${asked}`)).body;
    const all = await rows(layoutId, '?pageSize=2');
    expect([all.total, all.items.length]).toEqual([5, 2]);
    const [larger] = (await rows(layoutId, `?name=${LARGER.code}`)).items;
    expect(larger).toMatchObject({ name: LARGER.name, status: 'expanding', intake: null, stages: [{ stage: 'primary', currentClasses: 12, plannedClasses: 24 }] });
    expect((await rows(layoutId, `?row=${larger!.row}`)).items).toEqual([larger]);
    const [plan] = await test.database.query<{ id: string }>("SELECT id FROM plan_version WHERE kind = 'enrolment'");
    expect((await rows(plan!.id, `?name=${encodeURIComponent(OLD.name)}`)).items).toMatchObject([{ stages: [], intake: { grade: 'G1', classes: 4 } }]);
    expect((await officer.client.get(`/api/office/plans/versions/${randomUUID()}/rows`)).status).toBe(404);
  });

  it('names the schools that can be recorded, within reach, with what is open of them', async () => {
    const sites = async (person: Person) =>
      (await person.client.get<{ school: string; openedOn: Record<string, string> }[]>('/api/office/plans/openings/sites')).body;
    expect((await sites(officer)).map(({ school, openedOn }) => [school, openedOn])).toEqual([
      ['X-3', { G1: '2027-09-01' }],
      ['X-2', { G1: '2027-09-01' }],
    ]);
    expect(await sites(stranger)).toEqual([]);
  });

  it('a later record of another day takes the place of the earlier one', async () => {
    test.clock.set('2027-10-08T10:00:00+08:00');
    const { id } = (await record(city, LARGER, ['G1'], '2028-09-01')).body;
    expect((await confirm(second, id)).body.pools).toBe(1);
    expect((await pool(LARGER)).entrySeats).toBe(90);
    test.clock.set('2027-04-20T10:00:00+08:00');
  });

  it('a revision that takes seats from children is refused with the counts, and nothing changes', async () => {
    const before = await pools();
    const { id, coordinated } = before.find(({ schoolCode }) => schoolCode === 'X-1')!;
    const placements = Array.from({ length: coordinated }, () => randomUUID());
    for (const one of placements)
      await test.work.write(test.ctx, (tx) => test.get(SeatLedger).hold(tx, id, one, 'coordinated'));
    const held = await pools();
    const answer = await revised('布局规划修订', LAYOUT.map((site) => (site === OLD ? { ...OLD, current: 12, planned: 12 } : site)));
    expect([answer.status, answer.body.code]).toEqual([409, 'SEATS.SPOKEN_FOR']);
    expect(answer.body.fields).toMatchObject([
      { field: 'X-1/G1', detail: `示例第一小学 G1：统筹学位已安排 ${coordinated} 个，变动后只有 0 个，差 ${coordinated} 个。` },
    ]);
    expect(await pools()).toEqual(held);
    expect(await test.database.query("SELECT id FROM plan_version WHERE kind = 'layout'")).toHaveLength(1);
    for (const one of placements) await test.work.write(test.ctx, (tx) => test.get(SeatLedger).release(tx, one));
  });

  it('a revision counts issued seats anew at once, also those a school reported and its authority approved', async () => {
    const { id: poolId, schoolId } = await pool(OLD);
    await test.get(OpenSheets).execute(test.ctx, { schoolYear: 2027, authority: '410105', closesAt: new Date('2027-04-30T10:00:00Z') });
    await addStaff(test, { login: 'school.old', roles: ['school-admin'], schoolId });
    const school = await signInStaff(test, 'school.old');
    const lines = [{ grade: 'G1', classes: 3, classSize: 45, committed: 80, reason: 'roomsLacking', proof: '校舍登记表' }];
    await school.client.post('/api/school/seat-sheet/report', { schoolYear: 2027, lines });
    const [sheet] = await test.database.query<{ id: string }>('SELECT id FROM seat_sheet WHERE schoolId = ?', [schoolId]);
    await officer.client.post(`/api/office/seat-sheets/${sheet!.id}/approve`);
    expect(await pool(OLD)).toMatchObject({ entrySeats: 135, committed: 80 });
    const original = layoutId;
    const answer = await revised('布局规划修订', LAYOUT.map((site) => (site === OLD ? { ...OLD, current: 12, planned: 12 } : site)));
    expect(answer).toMatchObject({ status: 200, body: { pools: { opened: 0, changed: 1 } } });
    expect(await pool(OLD)).toMatchObject({ id: poolId, entrySeats: 90, committed: 80 });
    const walked = await why(OLD);
    expect(walked.seats).toContainEqual(expect.objectContaining({ code: 'LAYOUT_CEILING', value: 2, insteadOf: 3 }));
    expect(walked.issues.at(-1)!.reason).toBe(`layout plan ${layoutId}`);
    expect(walked.steps.map(({ step, by, figures }) => [step, by, figures['entrySeats']])).toEqual([
      ['estimated', null, 90],
      ['reported', 'school.old', undefined],
      ['approved', 'officer.410105', 135],
      ['issued', 'planner.second', 90],
    ]);
    const back = await city.client.post<UploadBody & ProblemBody>(`${VERSIONS}/${original}/roll-back`);
    expect(back.body.code).toBe('PLAN.FILE_NOT_KEPT');
    await revised('布局规划再修订', LAYOUT);
    expect(await pool(OLD)).toMatchObject({ entrySeats: 135, committed: 80 });
  });

  it('a site that a revision puts off gives none any more, whatever was recorded of it', async () => {
    const answer = await revised('布局规划推迟', LAYOUT.map((site) => (site === NEW ? { ...NEW, status: '近期拟建' } : site)));
    expect(answer.status).toBe(200);
    expect(await pool(NEW)).toMatchObject({ entrySeats: 0, coordinated: 0 });
  });
});
