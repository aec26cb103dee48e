import { randomUUID } from 'node:crypto';
import { CheckLedger, SeatLedger } from '../../src/features/seats';
import { declaredJobs } from '../../src/platform/outbox/job-definition';
import { startTestApp, type TestApp } from '../support/app';
import { PoolMaker } from '../support/pools';
import { addStaff, signInStaff, type Person } from '../support/sign-in';

interface Check {
  readonly sound: boolean | null;
  readonly pools: number;
  readonly faults: number;
  readonly addedOnly: boolean | null;
  readonly findings: readonly { code: string; poolId: string; subject: string }[];
}

describe('the seat ledger is looked through', () => {
  let test: TestApp;
  let make: PoolMaker;
  let operator: Person;
  let poolId: string;

  const check = async (): Promise<Check> => {
    await test.get(CheckLedger).execute(test.ctx);
    return (await operator.client.get<Check>('/api/office/seats/ledger')).body;
  };
  const harm = (sql: string, params: readonly unknown[]): Promise<unknown> => test.database.query(sql, params);

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-04-20T10:00:00+08:00' });
    make = await PoolMaker.in(test);
    await addStaff(test, { login: 'operator.seats', roles: ['operator'], authorityCode: 'ZZ' });
    operator = await signInStaff(test, 'operator.seats');
    await make.issue([{}], 2027);
    poolId = (await make.ofYear(2027))[0]!.id;
    await test.work.write(test.ctx, (tx) => test.get(SeatLedger).hold(tx, poolId, randomUUID(), 'coordinated'));
  });
  afterAll(() => test.stop());

  it('by a job of its own, every quarter of an hour', () => {
    expect(declaredJobs().find(({ name }) => name === 'seats.check')).toMatchObject({ everySeconds: 900, queue: 'housekeeping' });
  });

  it('and nothing is known before the first time', async () => {
    const { body } = await operator.client.get<Check>('/api/office/seats/ledger');
    expect(body).toMatchObject({ checkedAt: null, sound: null, findings: [] });
  });

  it('and found sound as it stands', async () => {
    expect(await check()).toMatchObject({ sound: true, pools: 1, faults: 0, addedOnly: true, findings: [] });
    expect(await test.database.query("SELECT id FROM audit_entry WHERE action = 'seats.alarm'")).toEqual([]);
  });

  it('and the database refuses to change or delete an entry, whoever asks', async () => {
    await expect(harm('UPDATE seat_entry SET seats = seats + 1 WHERE poolId = ?', [poolId])).rejects.toThrow(
      /seat_entry is only added to/,
    );
    await expect(harm('DELETE FROM seat_entry WHERE poolId = ?', [poolId])).rejects.toThrow(/seat_entry is only added to/);
  });

  it.each([
    ['an account that does not exist', ['plan', 'elsewhere', 1, null, 'issue'], /ck_seat_entry_accounts/],
    ['a placement with two seats', ['coordinated', 'held', 2, randomUUID(), 'hold'], /ck_seat_entry_movement/],
    ['a hold of nobody', ['coordinated', 'held', 1, null, 'hold'], /ck_seat_entry_movement/],
    ['an issue to a placement', ['plan', 'coordinated', 1, randomUUID(), 'issue'], /ck_seat_entry_movement/],
    ['no seat at all', ['plan', 'coordinated', 0, null, 'issue'], /ck_seat_entry_seats/],
  ])('and the database takes no entry of %s', async (_what, values, refusal) => {
    const insert =
      "INSERT INTO seat_entry (id, poolId, fromAccount, toAccount, seats, placementId, movement, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?, '', UTC_TIMESTAMP(6))";
    await expect(harm(insert, [randomUUID(), poolId, ...values])).rejects.toThrow(refusal);
  });

  it.each([
    ['a negative figure', 'UPDATE pool SET received = -1 WHERE id = ?', /ck_pool_not_negative/],
    ['more given than there is', 'UPDATE pool SET released = coordinated WHERE id = ?', /ck_pool_coordinated/],
    ['more taken by right than there is', 'UPDATE pool SET committedTaken = committed + 1 WHERE id = ?', /ck_pool_committed/],
    ['more set aside than the grade has', 'UPDATE pool SET entrySeats = committed WHERE id = ?', /ck_pool_entry/],
  ])('and the database takes no pool with %s', async (_what, sql, refusal) => {
    await expect(harm(sql, [poolId])).rejects.toThrow(refusal);
  });

  it('and a figure that drifted from its entries raises an alarm that the operator sees, until it is right again', async () => {
    await harm('UPDATE pool SET received = 1 WHERE id = ?', [poolId]);
    expect(await check()).toMatchObject({ sound: false, faults: 1, findings: [{ code: 'DRIFT', poolId, subject: 'received' }] });
    expect((await operator.client.get('/metrics')).text).toContain('xuewei_seat_ledger_faults 1');
    expect(await test.database.query("SELECT id FROM audit_entry WHERE action = 'seats.alarm'")).toHaveLength(1);
    await harm('UPDATE pool SET received = 0 WHERE id = ?', [poolId]);
    expect(await check()).toMatchObject({ sound: true, faults: 0 });
    expect((await operator.client.get('/metrics')).text).toContain('xuewei_seat_ledger_faults 0');
  });

  it('and an entry that follows on nothing is found by its placement, also when the sums agree', async () => {
    const placementId = randomUUID();
    await harm(
      "INSERT INTO seat_entry (id, poolId, fromAccount, toAccount, seats, placementId, movement, reason, at) VALUES (?, ?, 'coordinated', 'accepted', 1, ?, 'take', '', UTC_TIMESTAMP(6))",
      [randomUUID(), poolId, placementId],
    );
    await harm('UPDATE pool SET accepted = accepted + 1 WHERE id = ?', [poolId]);
    expect(await check()).toMatchObject({ faults: 1, findings: [{ code: 'BROKEN_CHAIN', poolId, subject: placementId }] });
  });
});
