import { ChaseSheets } from '../../src/features/seat-sheets';
import { Pools, SeatLedger, type PoolRow } from '../../src/features/seats';
import { startTestApp, type TestApp } from '../support/app';
import { importCity } from '../support/city';
import type { Answer, ProblemBody } from '../support/client';
import { addStaff, signInStaff, type Person } from '../support/sign-in';

interface Seats {
  readonly entrySeats: number;
  readonly committed: number;
  readonly coordinated: number;
}
interface Figures {
  readonly classes: number;
  readonly classSize: number;
  readonly committed: number | null;
}
interface Line {
  readonly poolId: string;
  readonly grade: string;
  readonly norm: number;
  readonly filled: Figures;
  readonly seats: Seats;
  readonly reported: Figures | null;
  readonly reason: string | null;
  readonly seatsIfApproved: Seats | null;
  readonly groundsIfApproved: readonly { code: string; value: number | null; zh: string; en: string }[];
}
interface Sheet {
  readonly id: string;
  readonly school: string;
  readonly state: string;
  readonly edition: number;
  readonly reminders: number;
  readonly returnNote: string | null;
  readonly permittedActions: string[];
  readonly lines: Line[];
}
interface Why {
  readonly figures: Seats;
  readonly ledger: Seats;
  readonly enrolment: { plan: { kind: string; version: number }; row: number; figures: { classes: number } };
  readonly layout: readonly { plan: { kind: string }; row: number; code: string }[];
  readonly classSizeNorm: { value: number; source: string };
  readonly classSizeAbove: { classSize: number; proposedBy: string; confirmedBy: string } | null;
  readonly seats: readonly { code: string; value: number | null; zh: string }[];
  readonly reserve: { clause: string; clauseText: string; shareBp: number; policyId: string };
  readonly steps: readonly { step: string; zh: string; by: string | null; figures: Record<string, unknown> }[];
  readonly issues: readonly { from: string; to: string; seats: number; reason: string }[];
}

const DEADLINE = '2027-04-30T18:00:00+08:00';

describe('schools report their seats and authorities approve them', () => {
  let test: TestApp;
  let city: Person;
  let officer: Person;
  let planner: Person;
  let reviewer: Person;
  let stranger: Person;
  let school: Person;
  let other: Person;
  let mine: PoolRow;
  let theirs: PoolRow;

  const pools = (): Promise<PoolRow[]> => test.work.read(test.ctx, (read) => test.get(Pools).ofYear(read, 2027));
  const pool = async (id: string): Promise<PoolRow> =>
    (await test.work.read(test.ctx, (read) => test.get(Pools).byIds(read, [id]))).get(id)!;
  const open = (person: Person, authority = 'ZZ', closesAt = DEADLINE) =>
    person.client.post<ProblemBody & { opened: number; refilled: number; kept: number }>('/api/office/seat-sheets', {
      schoolYear: 2027,
      authority,
      closesAt,
    });
  const own = async (person = school): Promise<Sheet> =>
    (await person.client.get<{ sheet: Sheet }>('/api/school/seat-sheet?schoolYear=2027')).body.sheet;
  const report = (person: Person, lines: readonly object[]) =>
    person.client.post<ProblemBody & { state: string }>('/api/school/seat-sheet/report', { schoolYear: 2027, lines });
  /** The lines as the school confirms them, with other figures in one grade. */
  const answers = (sheet: Sheet, grade = '', changes: object = {}): object[] =>
    sheet.lines.map(({ grade: own, filled }) => ({ grade: own, ...withoutNull(filled), ...(own === grade ? changes : {}) }));
  const withoutNull = ({ committed, classes, classSize }: Figures): object => ({
    classes,
    classSize,
    ...(committed === null ? {} : { committed }),
  });
  const deed = (person: Person, id: string, path: string, body: object = {}): Promise<Answer<ProblemBody & { state: string }>> =>
    person.client.post(`/api/office/seat-sheets/${id}/${path}`, body);
  const why = async (id: string, person = city): Promise<Why> =>
    (await person.client.get<Why>(`/api/office/seats/pools/${id}/why`)).body;
  let address = 0;
  const join = async (login: string, staff: Parameters<typeof addStaff>[1]): Promise<Person> => {
    await addStaff(test, { ...staff, login });
    return signInStaff(test, login, test.client(`10.6.0.${(address += 1)}`));
  };

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importCity(test);
    const ofDistrict = (await pools()).filter(
      ({ authorityCode, grade, coordinated }) => authorityCode === '410105' && grade === 'G1' && coordinated > 1,
    );
    [mine, theirs] = ofDistrict as [PoolRow, PoolRow];
    city = await join('planner.city', { login: '', roles: ['planner'], authorityCode: 'ZZ' });
    planner = await join('planner.410105', { login: '', roles: ['planner'], authorityCode: '410105' });
    officer = await join('officer.410105', { login: '', roles: ['case-officer'], authorityCode: '410105' });
    reviewer = await join('reviewer.410105', { login: '', roles: ['reviewer'], authorityCode: '410105' });
    stranger = await join('officer.410103', { login: '', roles: ['case-officer', 'planner'], authorityCode: '410103' });
    school = await join('school.mine', { login: '', roles: ['school-admin'], schoolId: mine.schoolId });
    other = await join('school.theirs', { login: '', roles: ['school-admin'], schoolId: theirs.schoolId });
  }, 120_000);
  afterAll(() => test.stop());

  it('each school finds its sheet filled from the plan, once a planner has opened the season’s sheets', async () => {
    expect((await school.client.get<{ sheet: null }>('/api/school/seat-sheet?schoolYear=2027')).body.sheet).toBeNull();
    expect((await report(school, [])).body.code).toBe('SEAT_SHEET.NOT_OPENED');
    expect((await open(city, 'ZZ', '2027-04-20T10:00:00+08:00')).body.code).toBe('SEAT_SHEET.DEADLINE_OVER');
    expect((await open(stranger)).status).toBe(404);
    const seated = new Set((await pools()).map(({ schoolId }) => schoolId)).size;
    expect((await open(city)).body).toEqual({ opened: seated, refilled: 0, kept: 0 });
    expect((await open(city)).body).toEqual({ opened: 0, refilled: 0, kept: seated });
    const sheet = await own();
    expect(sheet).toMatchObject({ school: mine.schoolCode, state: 'open', edition: 1, permittedActions: ['seatSheet.report'] });
    const line = sheet.lines.find(({ grade }) => grade === 'G1')!;
    expect(line.seats).toEqual({
      standing: 'issued',
      entrySeats: mine.entrySeats,
      committed: mine.committed,
      coordinated: mine.coordinated,
    });
    expect(line.filled).toMatchObject({ standing: 'estimated', classSize: 45, committed: mine.committed });
  });

  it('the authority sees its own schools’ sheets, and nobody else’s', async () => {
    const list = await officer.client.get<{ items: { authority: string }[]; total: number }>(
      '/api/office/seat-sheets?schoolYear=2027&pageSize=200',
    );
    expect(new Set(list.body.items.map(({ authority }) => authority))).toEqual(new Set(['410105']));
    const { id } = await own();
    expect((await stranger.client.get(`/api/office/seat-sheets/${id}`)).status).toBe(404);
    expect((await deed(stranger, id, 'approve')).status).toBe(404);
  });

  it('a school answers for every grade once, with reason and proof where it differs, and never above the norm', async () => {
    const sheet = await own();
    const codeOf = async (lines: readonly object[]): Promise<string> => (await report(school, lines)).body.code;
    expect(await codeOf(answers(sheet).slice(1))).toBe('SEAT_SHEET.LINE_MISSING');
    expect(await codeOf([...answers(sheet), answers(sheet)[0]!])).toBe('SEAT_SHEET.LINE_MISSING');
    expect(await codeOf([...answers(sheet), { grade: 'G12', classes: 1, classSize: 50, committed: 0 }])).toBe(
      'SEAT_SHEET.LINE_MISSING',
    );
    expect(await codeOf(answers(sheet, 'G1', { committed: mine.committed - 1 }))).toBe('SEAT_SHEET.REASON_NEEDED');
    expect(await codeOf(answers(sheet, 'G1', { classSize: 46, reason: 'roomsLacking', proof: '校舍登记表' }))).toBe(
      'SEAT_SHEET.ABOVE_NORM',
    );
    expect((await report(school, answers(sheet, 'G1', { classSize: 56 }))).status).toBe(400);
    expect((await own()).state).toBe('open');
  });

  it('what is reported goes back with a reason, comes again, and is approved by another hand into the ledger', async () => {
    const sheet = await own();
    const fewer = {
      classes: sheet.lines.find(({ grade }) => grade === 'G1')!.filled.classes - 1,
      reason: 'roomsLacking',
      proof: '校舍登记表第3页',
    };
    expect((await report(school, answers(sheet, 'G1', fewer))).body.state).toBe('reported');
    expect((await report(school, answers(sheet))).body.code).toBe('SEAT_SHEET.NOT_IN_STATE');
    expect(await pool(mine.id)).toMatchObject({ entrySeats: mine.entrySeats });
    const back = await deed(officer, sheet.id, 'return', { reason: 'proofLacking', note: '请附照片' });
    expect(back.body.state).toBe('returned');
    expect(await own()).toMatchObject({ state: 'returned', returnNote: '请附照片' });
    await report(school, answers(sheet, 'G1', { ...fewer, proof: '校舍登记表第3页及照片' }));
    const seen = (await officer.client.get<Sheet>(`/api/office/seat-sheets/${sheet.id}`)).body;
    const line = seen.lines.find(({ grade }) => grade === 'G1')!;
    expect(seen.permittedActions).toEqual(['seatSheet.approve', 'seatSheet.return']);
    expect(line.reported).toMatchObject({ standing: 'reported', classes: fewer.classes });
    expect(line).toMatchObject({ reason: 'roomsLacking', seatsIfApproved: { standing: 'reported', entrySeats: fewer.classes * 45 } });
    expect(line.groundsIfApproved.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true);
    expect((await deed(officer, sheet.id, 'approve')).body).toEqual({ id: sheet.id, state: 'approved' });
    expect(await pool(mine.id)).toMatchObject({ entrySeats: fewer.classes * 45, coordinated: line.seatsIfApproved!.coordinated });
    expect(await test.work.read(test.ctx, (read) => test.get(SeatLedger).drift(read))).toEqual([]);
    expect((await deed(officer, sheet.id, 'approve')).body.code).toBe('SEAT_SHEET.NOT_IN_STATE');
  });

  it('every seat of the pool walks back in one call to rows, norm, clause, hands and entries', async () => {
    const walked = await why(mine.id);
    const now = await pool(mine.id);
    expect(walked.figures).toMatchObject({ entrySeats: now.entrySeats, committed: now.committed, coordinated: now.coordinated });
    expect(walked.ledger).toEqual(walked.figures);
    expect(walked.enrolment).toMatchObject({
      plan: { kind: 'enrolment', version: 1 },
      figures: { classes: expect.any(Number) as number },
    });
    expect(walked.layout[0]).toMatchObject({ plan: { kind: 'layout' }, code: mine.schoolCode });
    expect(walked.classSizeNorm).toEqual({ value: 45, source: 'GB 50099-2011 §3.0.1' });
    expect(walked.seats.map(({ code }) => code)).toEqual(expect.arrayContaining(['ENROLMENT_CLASSES', 'COMMITTED']));
    expect(walked.reserve).toMatchObject({ policyId: 'SP-2027' });
    expect(walked.reserve.clause).not.toBe('');
    expect(walked.reserve.clauseText).not.toBeNull();
    expect(walked.steps.map(({ step, zh, by }) => [step, zh, by])).toEqual([
      ['estimated', '估算', null],
      ['reported', '上报', 'school.mine'],
      ['approved', '核定', 'officer.410105'],
      ['issued', '下达', 'officer.410105'],
    ]);
    expect(walked.issues.map(({ reason }) => reason.split(' ')[0])).toEqual(expect.arrayContaining(['plan', 'seat']));
  });

  it('so does every seat that the city offers', async () => {
    const offering = (await pools()).filter(({ coordinated }) => coordinated > 0);
    expect(offering.length).toBeGreaterThan(100);
    const broken: string[] = [];
    for (const { id, schoolCode, grade } of offering) {
      const walked = await why(id);
      const entry = ['K1', 'G1', 'G7', 'G10'].includes(grade);
      const whole =
        walked.enrolment.plan.kind === 'enrolment' &&
        walked.layout.length > 0 &&
        JSON.stringify(walked.ledger) === JSON.stringify(walked.figures) &&
        walked.issues.length > 0 &&
        (!entry || walked.reserve.clauseText !== null);
      if (!whole) broken.push(`${schoolCode} ${grade}`);
    }
    expect(broken).toEqual([]);
  }, 120_000);

  it('a class above the norm counts only by the leave of two persons, and then shows wherever the pool is shown', async () => {
    const sheet = await own(other);
    const large = { classSize: 47, reason: 'catchmentDiffers', proof: '学区摸底表' };
    expect((await report(other, answers(sheet, 'G1', large))).body.code).toBe('SEAT_SHEET.ABOVE_NORM');
    expect((await deed(officer, sheet.id, 'class-size', { grade: 'G1', classSize: 45, reason: '学区人数激增' })).body.code).toBe(
      'SEAT_SHEET.WITHIN_NORM',
    );
    expect((await deed(planner, sheet.id, 'class-size/confirm', { grade: 'G1' })).body.code).toBe('SEAT_SHEET.NO_OVERRIDE');
    expect((await deed(planner, sheet.id, 'class-size', { grade: 'G1', classSize: 47, reason: '学区人数激增' })).status).toBe(
      200,
    );
    expect((await deed(planner, sheet.id, 'class-size/confirm', { grade: 'G1' })).body.code).toBe('ACCESS.SAME_HAND');
    expect((await report(other, answers(sheet, 'G1', large))).body.code).toBe('SEAT_SHEET.ABOVE_NORM');
    expect((await deed(reviewer, sheet.id, 'class-size/confirm', { grade: 'G1' })).body).toMatchObject({
      classSize: 47,
      confirmed: true,
    });
    expect((await report(other, answers(sheet, 'G1', large))).body.state).toBe('reported');
    expect((await deed(officer, sheet.id, 'approve')).body.state).toBe('approved');
    const line = (await own(other)).lines.find(({ grade }) => grade === 'G1')!;
    expect((await pool(theirs.id)).entrySeats).toBe(line.filled.classes * 47);
    expect((await why(theirs.id)).classSizeAbove).toMatchObject({
      classSize: 47,
      proposedBy: 'planner.410105',
      confirmedBy: 'reviewer.410105',
    });
    const returned = await city.client.get<{ authority: string; grade: string; poolsAboveNorm: number }[]>(
      '/api/office/seats/returned?schoolYear=2027',
    );
    expect(returned.body.find(({ authority, grade }) => authority === '410105' && grade === 'G1')!.poolsAboveNorm).toBe(1);
  });

  it('a school that gives none is told why', async () => {
    const [closed] = await test.database.query<{ schoolId: string }>(
      "SELECT s.schoolId FROM site s WHERE s.schoolId IS NOT NULL AND s.status = 'planned' AND NOT EXISTS (SELECT 1 FROM pool p WHERE p.schoolId = s.schoolId) LIMIT 1",
    );
    const [school] = closed
      ? [closed.schoolId]
      : (await test.database.query<{ id: string }>('SELECT id FROM school WHERE id NOT IN (SELECT schoolId FROM pool)')).map(
          ({ id }) => id,
        );
    const { body } = await city.client.get<{
      coordinated: number;
      grades: { coordinated: number; reasons: { code: string; zh: string }[] }[];
    }>(`/api/office/seats/schools/${school}/why?schoolYear=2027`);
    expect(body.coordinated).toBe(0);
    expect(body.grades.length).toBeGreaterThan(0);
    for (const { reasons } of body.grades) expect(reasons.map(({ code }) => code)).toContain('ENROLMENT_MISSING');
  });

  it('a school may report in the last second of the deadline and not in the next', async () => {
    const third = (await pools()).find(
      ({ schoolId, authorityCode }) => authorityCode === '410105' && ![mine.schoolId, theirs.schoolId].includes(schoolId),
    )!;
    const fourth = (await pools()).find(
      ({ schoolId, authorityCode }) =>
        authorityCode === '410105' && ![mine.schoolId, theirs.schoolId, third.schoolId].includes(schoolId),
    )!;
    const early = await join('school.third', {
      login: '',
      roles: ['school-admin', 'case-officer'],
      schoolId: third.schoolId,
      authorityCode: '410105',
    });
    const late = await join('school.fourth', { login: '', roles: ['school-admin'], schoolId: fourth.schoolId });
    test.clock.set('2027-04-27T09:00:00+08:00');
    expect((await test.get(ChaseSheets).execute(test.ctx)).reminded).toBeGreaterThan(0);
    expect((await own(early)).reminders).toBe(2);
    expect((await test.get(ChaseSheets).execute(test.ctx)).reminded).toBe(0);
    test.clock.set('2027-04-30T18:00:00.999+08:00');
    expect((await test.get(ChaseSheets).execute(test.ctx)).escalated).toBe(0);
    expect((await report(early, answers(await own(early)))).body.state).toBe('reported');
    expect((await deed(early, (await own(early)).id, 'approve')).body.code).toBe('ACCESS.SAME_HAND');
    test.clock.set('2027-04-30T18:00:01+08:00');
    expect((await report(late, answers(await own(late)))).body.code).toBe('SEAT_SHEET.CLOSED');
    expect((await test.get(ChaseSheets).execute(test.ctx)).escalated).toBeGreaterThan(0);
    const overdue = await own(late);
    expect(overdue.state).toBe('overdue');
    expect((await report(late, answers(overdue))).body.code).toBe('SEAT_SHEET.CLOSED');
    expect((await deed(officer, overdue.id, 'extend', { closesAt: '2027-05-05T18:00:00+08:00' })).body.state).toBe('open');
    expect((await report(late, answers(overdue))).body.state).toBe('reported');
    expect((await deed(officer, (await own(early)).id, 'return', { reason: 'figureDoubtful', note: '请核对' })).body.code).toBe(
      'SEAT_SHEET.DEADLINE_NEEDED',
    );
  });

  it('a sheet is not approved over figures that a later plan has changed; asked again its school gets the new ones', async () => {
    const [waiting] = (
      await officer.client.get<{ items: { id: string; school: string }[] }>(
        '/api/office/seat-sheets?schoolYear=2027&state=reported',
      )
    ).body.items;
    const [line] = (await officer.client.get<Sheet>(`/api/office/seat-sheets/${waiting!.id}`)).body.lines;
    await test.database.query('UPDATE pool SET issuedAt = TIMESTAMPADD(SECOND, 1, issuedAt) WHERE id = ?', [line!.poolId]);
    expect((await deed(officer, waiting!.id, 'approve')).body.code).toBe('SEAT_SHEET.FIGURES_CHANGED');
    const back = await deed(officer, waiting!.id, 'return', {
      reason: 'planChanged',
      note: '计划已调整',
      closesAt: '2027-05-08T18:00:00+08:00',
    });
    expect(back.body.state).toBe('returned');
    expect(await test.work.read(test.ctx, (read) => test.get(SeatLedger).drift(read))).toEqual([]);
  });
});
