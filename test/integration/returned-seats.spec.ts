import { randomUUID } from 'node:crypto';
import { ReturnSeats, SeatLedger } from '../../src/features/seats';
import type { ProblemBody } from '../support/client';
import { startTestApp, type TestApp } from '../support/app';
import { PoolMaker } from '../support/pools';
import { addStaff, signInStaff, type Person } from '../support/sign-in';

interface Returned {
  readonly authority: string;
  readonly grade: string;
  readonly generalBefore: number;
  readonly returned: number;
  readonly generalAfter: number;
  readonly touchedByPlacements: number;
}

describe('unused coordinated seats', () => {
  let test: TestApp;
  let make: PoolMaker;
  let planner: Person;
  let elsewhere: Person;
  const [held, taken, late] = [randomUUID(), randomUUID(), randomUUID()];

  const publish = (person: Person, body: object) =>
    person.client.request<ProblemBody & { days: number }>('PUT', '/api/office/seats/return-day', {
      schoolYear: 2027,
      authority: '410105',
      ...body,
    });
  const report = async (person = planner): Promise<Returned[]> =>
    (await person.client.get<Returned[]>('/api/office/seats/returned?schoolYear=2027')).body;
  const giveBack = () => test.get(ReturnSeats).execute(test.ctx);
  const poolOf = async (grade: string) => (await make.ofYear(2027)).find((pool) => pool.grade === grade)!;

  beforeAll(async () => {
    test = await startTestApp({ clockAt: '2027-07-20T10:00:00+08:00' });
    make = await PoolMaker.in(test);
    await addStaff(test, { login: 'planner.home', roles: ['planner'], authorityCode: '410105' });
    await addStaff(test, { login: 'officer.ZD', roles: ['case-officer'], authorityCode: 'ZD' });
    await addStaff(test, { login: 'planner.ZD', roles: ['planner'], authorityCode: 'ZD' });
    planner = await signInStaff(test, 'planner.home', test.client('10.5.0.1'));
    elsewhere = await signInStaff(test, 'planner.ZD', test.client('10.5.0.2'));
    await make.issue([{}, { grade: 'G2', entrySeats: 50, committed: 40, coordinated: 10 }], 2027);
    const { id } = await poolOf('G1');
    const ledger = test.get(SeatLedger);
    await test.work.write(test.ctx, async (tx) => {
      for (const placement of [held, taken, late]) await ledger.hold(tx, id, placement, 'coordinated');
      await ledger.take(tx, taken);
    });
  });
  afterAll(() => test.stop());

  it('stay where they are while no day is published', async () => {
    expect(await giveBack()).toEqual({ pools: 0, seats: 0 });
    expect(await report()).toEqual([
      expect.objectContaining({
        authority: '410105',
        grade: 'G1',
        returnsOn: null,
        generalBefore: 10,
        returned: 0,
        generalAfter: 10,
      }),
    ]);
  });

  it('go on a day that only the authority’s own planner publishes, and that lies ahead', async () => {
    expect((await publish(elsewhere, { returnsOn: '2027-08-01' })).status).toBe(404);
    expect((await publish(planner, { returnsOn: '2027-07-20' })).body.code).toBe('SEATS.RETURN_DAY_OVER');
    expect((await publish(planner, { returnsOn: '2027-02-30' })).status).toBe(400);
    expect((await publish(planner, { returnsOn: '2027-08-01' })).body).toMatchObject({ days: 4 });
    expect(await giveBack()).toEqual({ pools: 0, seats: 0 });
  });

  it('go to the general round on that day, and what placements hold stays theirs', async () => {
    test.clock.set('2027-08-01T00:00:01+08:00');
    expect(await giveBack()).toEqual({ pools: 1, seats: 27 });
    expect(await giveBack()).toEqual({ pools: 0, seats: 0 });
    expect(await poolOf('G1')).toMatchObject({ released: 27, held: 2, accepted: 1, coordinated: 30 });
    expect(await report()).toEqual([
      expect.objectContaining({
        generalBefore: 10,
        returned: 27,
        generalAfter: 37,
        touchedByPlacements: 0,
        returnsOn: '2027-08-01',
      }),
    ]);
  });

  it('keep the vacancies of other grades for children who change school', async () => {
    expect(await poolOf('G2')).toMatchObject({ released: 0, coordinated: 10 });
  });

  it('follow when a family gives its seat back later', async () => {
    await test.work.write(test.ctx, (tx) => test.get(SeatLedger).release(tx, late));
    expect(await giveBack()).toEqual({ pools: 1, seats: 1 });
  });

  it('cannot be called back by moving the day once it has come', async () => {
    expect((await publish(planner, { returnsOn: '2027-09-01', stage: 'primary' })).body.code).toBe('SEATS.RETURN_DAY_COME');
    expect((await publish(planner, { returnsOn: '2027-09-01', authority: 'XX', stage: 'primary' })).status).toBe(404);
  });

  it('are shown to an authority of its own schools only', async () => {
    const officer = await signInStaff(test, 'officer.ZD', test.client('10.5.0.3'));
    expect(await report(officer)).toEqual([]);
  });

  it('leave a ledger without drift', async () => {
    expect(await test.work.read(test.ctx, (read) => test.get(SeatLedger).drift(read))).toEqual([]);
  });
});
