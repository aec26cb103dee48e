import { adoptEnrolment } from '../../src/features/plans/enrolment-adoption';
import { AdoptionGroundsQuery } from '../../src/features/plans/adoption-grounds.query';
import type { EnrolmentPlan } from '../../src/features/plans/reading/enrolment-plan';
import { SeatRecount } from '../../src/features/plans/seat-recount';
import { Pools, SeatLedger } from '../../src/features/seats';
import { startTestApp, type TestApp } from '../support/app';
import { demoFile, importCity } from '../support/city';
import { PAPER, PlanDesk } from '../support/plan-desk';

const REVISED = 'layout-plan-schools-2020-2035-revised.xlsx';

type Figures = Readonly<Record<string, string>>;

describe('issued seats of a whole city, counted anew', () => {
  let test: TestApp;

  const written = (pool: { entrySeats: number; committed: number; coordinated: number }): string =>
    `${pool.entrySeats} ${pool.committed} ${pool.coordinated}`;
  const issued = async (): Promise<Figures> => {
    const pools = await test.work.read(test.ctx, (read) => test.get(Pools).ofYear(read, 2027));
    return Object.fromEntries(pools.map((pool) => [`${pool.schoolCode} ${pool.grade}`, written(pool)]));
  };
  /** What adopting the enrolment plan would give now. */
  const adoptedNow = async (): Promise<Figures> => {
    const [row] = await test.database.query<{ document: string }>("SELECT document FROM plan_version WHERE kind = 'enrolment'");
    const grounds = await test.work.read(test.ctx, (read) => test.get(AdoptionGroundsQuery).of(read, 2027));
    const { pools } = adoptEnrolment(JSON.parse(row!.document) as EnrolmentPlan, grounds);
    return Object.fromEntries(pools.map((pool) => [`${pool.schoolCode} ${pool.grade}`, written(pool)]));
  };
  const recount = () =>
    test.work.write(test.ctx, (tx) => test.get(SeatRecount).execute(tx, { reason: 'nothing new', by: null }));

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    await importCity(test);
  }, 120_000);
  afterAll(() => test.stop());

  it('stay as they are while the plans do', async () => {
    const before = await issued();
    expect(Object.keys(before).length).toBeGreaterThan(100);
    expect(await recount()).toBe(0);
    expect(await issued()).toEqual(before);
    expect(await test.database.query("SELECT id FROM seat_entry WHERE reason = 'nothing new'")).toEqual([]);
  });

  it('are under a revised layout plan what adopting the enrolment plan again would give, school by school', async () => {
    const before = await issued();
    const desk = new PlanDesk(test);
    const [first, second] = [await desk.planner('planner.first'), await desk.planner('planner.second')];
    const [original] = await test.database.query<{ id: string }>(
      "SELECT id FROM plan_version WHERE kind = 'layout' ORDER BY version LIMIT 1",
    );
    const { id, findings } = await desk.read(first, REVISED, demoFile(`plans/${REVISED}`));
    const answer = await desk.adopt(second, id, { ...PAPER, acknowledgedErrors: findings.error, revises: original!.id });
    expect(answer.status).toBe(200);
    const after = await issued();
    expect(after).toEqual(await adoptedNow());
    const changed = Object.keys(after).filter((pool) => after[pool] !== before[pool]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(Object.keys(after).length);
    expect(await test.work.read(test.ctx, (read) => test.get(SeatLedger).drift(read))).toEqual([]);
    expect(await recount()).toBe(0);
  });

  it('of a school year that is over stay as they were, whatever a plan says', async () => {
    await test.database.query('UPDATE pool SET schoolYear = 2020 WHERE schoolYear = 2027');
    await test.database.query("UPDATE site SET status = 'planned'");
    expect(await recount()).toBe(0);
  });
});
