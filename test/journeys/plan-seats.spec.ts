import { randomUUID } from 'node:crypto';
import { Pools, SeatLedger, type PoolRow } from '../../src/features/seats';
import { startTestApp, type TestApp } from '../support/app';
import { demoFile, ENROLMENT_PLAN, importAuthorities, importPlan, LAYOUT_PLANS, publishPolicy } from '../support/city';
import { edited, PAPER, PlanDesk, VERSIONS, type UploadBody } from '../support/plan-desk';
import type { Person } from '../support/sign-in';

const PLAN = demoFile(`plans/${ENROLMENT_PLAN}`);

/** The plan without these rows: their cells are emptied, so that the others keep their numbers. */
const without = (rows: readonly number[]): Promise<Buffer> =>
  edited(PLAN, (sheet) => rows.forEach((row) => sheet.getRow(row).eachCell((cell) => (cell.value = null))));

describe('an enrolment plan and the seats that are given already', () => {
  let test: TestApp;
  let desk: PlanDesk;
  let first: Person;
  let second: Person;
  let original: string;
  let taken: { pool: PoolRow; row: number; placements: string[] };
  let free: { pool: PoolRow; row: number };

  const pools = () => test.work.read(test.ctx, (read) => test.get(Pools).ofYear(read, 2027));
  const pool = async (id: string): Promise<PoolRow> => (await pools()).find((one) => one.id === id)!;
  const rowOf = async (id: string): Promise<number> => {
    const [found] = await test.database.query<{ grounds: string }>('SELECT grounds FROM pool WHERE id = ?', [id]);
    return (JSON.parse(found!.grounds) as { row: number }).row;
  };
  const adopted = async (bytes: Buffer, name: string, revises?: string) => {
    const { id, findings } = await desk.read(first, name, bytes);
    return desk.adopt(second, id, { documentNumber: name, acknowledgedErrors: findings.error, ...(revises ? { revises } : {}) });
  };

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importAuthorities(test);
    await publishPolicy(test);
    for (const plan of LAYOUT_PLANS) await importPlan(test, plan);
    desk = new PlanDesk(test);
    first = await desk.planner('planner.first');
    second = await desk.planner('planner.second');
  });
  afterAll(() => test.stop());

  it('gives the seats of its year when it is adopted, the same that the shell would give', async () => {
    const answer = await adopted(PLAN, '2027-plan');
    expect([answer.status, answer.body]).toEqual([
      200,
      expect.objectContaining({ kind: 'enrolment', schoolYear: 2027, version: 1 }),
    ]);
    original = answer.body.planVersionId;
    expect(await importPlan(test, ENROLMENT_PLAN)).toMatchObject({ planVersionId: original, alreadyImported: true });
    const [one, other] = (await pools()).filter(({ grade, coordinated }) => grade === 'G1' && coordinated >= 2);
    const placements = [randomUUID(), randomUUID()];
    for (const placement of placements)
      await test.work.write(test.ctx, (tx) => test.get(SeatLedger).hold(tx, one!.id, placement, 'coordinated'));
    taken = { pool: one!, row: await rowOf(one!.id), placements };
    free = { pool: other!, row: await rowOf(other!.id) };
  });

  it('is refused when it takes them away: every school with its seats given and left, and nothing changes', async () => {
    const before = await pools();
    const answer = await adopted(await without([taken.row, free.row]), '2027-plan-2', original);
    const { schoolCode, schoolName } = taken.pool;
    expect([answer.status, answer.body.code, answer.body.params]).toEqual([
      409,
      'SEATS.SPOKEN_FOR',
      { pools: `${schoolCode} G1`, count: 1 },
    ]);
    expect(answer.body.fields).toEqual([
      {
        field: `${schoolCode}/G1`,
        code: 'coordinatedSpokenFor',
        detail: `${schoolName} G1：统筹学位已安排 2 个，变动后只有 0 个，差 2 个。`,
      },
    ]);
    expect(await pools()).toEqual(before);
    expect((await test.database.query('SELECT id FROM plan_version WHERE kind = ?', ['enrolment'])).length).toBe(1);
  });

  it('takes back the seats of a school that the revision no longer names, once nobody holds them', async () => {
    for (const placement of taken.placements)
      await test.work.write(test.ctx, (tx) => test.get(SeatLedger).release(tx, placement));
    const answer = await adopted(await without([taken.row, free.row]), '2027-plan-2', original);
    expect([answer.status, answer.body.version]).toEqual([200, 2]);
    for (const { id } of [taken.pool, free.pool])
      expect(await pool(id)).toMatchObject({ entrySeats: 0, committed: 0, coordinated: 0, held: 0 });
    expect(await test.work.read(test.ctx, (read) => test.get(SeatLedger).drift(read))).toEqual([]);
    const { body } = await first.client.get<{ changes: { kind: string; name: string; part: string; zh: string }[] }>(
      `${VERSIONS}/${answer.body.planVersionId}/differences?from=${original}`,
    );
    expect(body.changes.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['seatsDropped']));
  });

  it('is gone back to, and the seats are there again', async () => {
    const back = await second.client.post<UploadBody>(`${VERSIONS}/${original}/roll-back`);
    await test.drain();
    const { findings } = await desk.one(first, back.body.id);
    const answer = await desk.adopt(first, back.body.id, { ...PAPER, acknowledgedErrors: findings.error });
    expect([answer.status, answer.body.version]).toEqual([200, 3]);
    expect(await pool(free.pool.id)).toMatchObject({ coordinated: free.pool.coordinated, entrySeats: free.pool.entrySeats });
    expect(await test.work.read(test.ctx, (read) => test.get(SeatLedger).drift(read))).toEqual([]);
  });

  it('of another kind is not compared with it', async () => {
    const [layout] = await test.database.query<{ id: string }>("SELECT id FROM plan_version WHERE kind = 'layout' LIMIT 1");
    const answer = await first.client.get<{ code: string }>(`${VERSIONS}/${original}/differences?from=${layout!.id}`);
    expect([answer.status, answer.body.code]).toEqual([409, 'PLAN.OTHER_KINDS']);
  });

  it('that came by the shell gets its paper from the second hand that adopts the very file', async () => {
    const { id } = await desk.read(first, LAYOUT_PLANS[0]!, demoFile(`plans/${LAYOUT_PLANS[0]!}`));
    expect((await first.client.post<UploadBody>(`${VERSIONS}/${original}/roll-back`)).body.code).toBe('PLAN.STANDS_ALREADY');
    expect(await desk.adopt(second, id)).toMatchObject({ status: 200, body: { version: 1, alreadyAdopted: true } });
    const [version] = await test.database.query(
      'SELECT documentNumber, horizonTo FROM plan_version WHERE version = 1 AND kind = ?',
      ['layout'],
    );
    expect(version).toEqual({ documentNumber: PAPER.documentNumber, horizonTo: 2035 });
  });

  it('cannot be gone back to while nobody has sent the file that the shell read', async () => {
    const shell = await importPlan(test, LAYOUT_PLANS[1]!);
    expect(shell.alreadyImported).toBe(true);
    const saved = Buffer.concat([demoFile(`plans/${LAYOUT_PLANS[1]!}`), Buffer.from('\n')]);
    const { id } = await desk.read(first, 'saved-again.csv', saved);
    expect(await desk.adopt(second, id, { ...PAPER, revises: shell.planVersionId })).toMatchObject({
      status: 200,
      body: { version: 3 },
    });
    const back = await first.client.post<UploadBody>(`${VERSIONS}/${shell.planVersionId}/roll-back`);
    expect([back.status, back.body.code]).toEqual([409, 'PLAN.FILE_NOT_KEPT']);
  });
});
